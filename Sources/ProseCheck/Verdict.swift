import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

/// Why a claim is false: what the data say, and the formula that prints it.
struct Verdict: Hashable, Sendable {
    let says: String
    let formula: String
    /// What to do, where it is not to let the formula say it.
    var hint: String?
}

/// Judges claims by what may be told. Nil is no verdict: the claim is true, or nobody can know.
struct Judge {
    let answers: ProseAnswers

    var context: ProseContext { answers.context }

    func verdict(_ claim: Claim) -> Verdict? {
        switch claim.kind {
        case .value(let spot, let number): value(spot, number)
        case .change(let from, let to, let way, let isNegated): change(from, to, way, isNegated)
        case .judgement(let from, let to, let isBetter, let isNegated): judgement(from, to, isBetter, isNegated)
        case .amount(let from, let to, let number): amount(from, to, number)
        case .factor(let from, let to, let factor): self.factor(from, to, factor)
        case .reach(let spot, let reaches): reach(spot, reaches)
        case .side(let spot, let way): side(spot, way)
        case .gap(let spot, let number): gap(spot, number)
        case .margin(let spot): margin(spot)
        case .target(let spot, let number): target(spot, number)
        case .extreme(let spot, let dimension, let key, let way): extreme(spot, dimension, key, way)
        case .best(let spot, let dimension, let key, let isBest): best(spot, dimension, key, isBest)
        case .comparison(let a, let b, let way): comparison(a, b, way)
        case .apart(let a, let b, let number): apart(a, b, number)
        case .record(let spot, let earlier, let way): record(spot, earlier, way)
        case .mostChanged(let from, let to, let dimension, let key, let way, let isMost):
            mostChanged(from, to, dimension, key, way, isMost)
        case .quantity(let spot, let dimension, let quantity, let predicate):
            self.quantity(spot, dimension, quantity, predicate)
        case .besidePeriod(let spot, let said): beside(spot, spot.at(said), "formeln bredvid gäller \(period(spot))")
        case .besideValue(let spot, let said): beside(spot, spot.saying(said), "formeln bredvid gäller \(place(spot))")
        case .besidePick(let own, _): pick(own)
        case .besideWord(let says, let hint): Verdict(says: says, formula: "", hint: hint)
        }
    }

    // MARK: Values

    private func value(_ spot: Spot, _ number: TypedNumber) -> Verdict? {
        guard let measure = context.measures[spot.measure], let found = self.number(spot),
            !number.fits(found, decimals: measure.decimals),
            // "0,87" of 87 procent.
            !(number.isFraction && number.scaled(by: 100).fits(found, decimals: measure.decimals))
        else { return nil }
        return Verdict(says: sentence(spot, found), formula: formula(spot))
    }

    private func amount(_ from: Spot, _ to: Spot, _ number: TypedNumber) -> Verdict? {
        guard let difference = difference(from, to), let measure = context.measures[to.measure] else {
            return broken(from, to)
        }
        let amount = difference.amount.magnitude
        let percent = difference.relative?.magnitude
        let fits: Bool
        switch number.unit {
        case .percent:
            let isOfPoints = measure.unit.isShare && number.fits(amount, decimals: measure.decimals)
            fits = (percent.map { number.fits($0, decimals: 1) } ?? true) || isOfPoints && number.isPart
            if !fits, isOfPoints { return changed(difference, from, to).butInPoints }
        case .points: fits = !measure.unit.isShare || number.fits(amount, decimals: measure.decimals)
        case .none, .things: fits = measure.unit.isShare || number.fits(amount, decimals: measure.decimals)
        }
        return fits ? nil : changed(difference, from, to)
    }

    // MARK: Changes

    private func change(_ from: Spot, _ to: Spot, _ way: Phrases.Way, _ isNegated: Bool) -> Verdict? {
        guard let difference = difference(from, to) else { return broken(from, to) }
        let printed = difference.amount.rounded(to: difference.measure.decimals)
        let relevant = difference.direction()
        let isTrue: Bool
        switch way {
        case .up: isTrue = isNegated ? relevant != .up : printed > .zero
        case .down: isTrue = isNegated ? relevant != .down : printed.isNegative
        case .level: isTrue = isNegated ? !printed.isZero : relevant == .level || isSlight(difference)
        }
        return isTrue ? nil : changed(difference, from, to)
    }

    /// Less than anyone would call a change, where the measure does not say.
    private func isSlight(_ difference: Difference) -> Bool {
        guard difference.measure.relevantChange == nil else { return false }
        return
            (difference.measure.unit.isShare
            ? difference.amount.magnitude : difference.relative?.magnitude ?? Exact(100))
            < Exact(1)
    }

    private func judgement(_ from: Spot, _ to: Spot, _ isBetter: Bool, _ isNegated: Bool) -> Verdict? {
        guard let measure = context.measures[to.measure], measure.direction != .neutral else { return nil }
        let way: Phrases.Way = (measure.direction == .increase) == isBetter ? .up : .down
        return change(from, to, way, isNegated)
    }

    /// "Fördubblats" of anything between 1,8 and 2,3 times as much.
    private func factor(_ from: Spot, _ to: Spot, _ factor: Double) -> Verdict? {
        guard let difference = difference(from, to) else { return broken(from, to) }
        guard let ratio = difference.ratio?.double else { return nil }
        return ratio >= factor * 0.85 && ratio <= factor * 1.2 ? nil : changed(difference, from, to)
    }

    private func comparison(_ a: Spot, _ b: Spot, _ way: Phrases.Way) -> Verdict? {
        guard let measure = context.measures[a.measure], let first = number(a), let second = number(b) else {
            return nil
        }
        let (left, right) = (first.rounded(to: measure.decimals), second.rounded(to: measure.decimals))
        guard way == .up ? left <= right : left >= right else { return nil }
        return Verdict(says: sentence(a, first) + " och \(part(b)) " + written(measure, second), formula: formula(a))
    }

    // MARK: Targets

    private func reach(_ spot: Spot, _ reaches: Bool) -> Verdict? {
        guard let (measure, target, reading, found) = judged(spot), measure.direction != .neutral,
            (Standing(reading, of: measure) == .onTrack) != reaches
        else { return nil }
        return against(spot, measure, target, found)
    }

    private func side(_ spot: Spot, _ way: Phrases.Way) -> Verdict? {
        guard let (measure, target, _, found) = judged(spot) else { return nil }
        let gap = found.rounded(to: measure.decimals) - target
        guard way == .up ? gap <= .zero : gap >= .zero else { return nil }
        return against(spot, measure, target, found)
    }

    private func gap(_ spot: Spot, _ number: TypedNumber) -> Verdict? {
        guard let (measure, target, _, found) = judged(spot), measure.unit.isShare == (number.unit == .points),
            !number.fits((found - target).magnitude, decimals: measure.decimals)
        else { return nil }
        return against(spot, measure, target, found)
    }

    private func target(_ spot: Spot, _ number: TypedNumber) -> Verdict? {
        guard let measure = context.measures[spot.measure], let target = measure.target(of: spot.query).target?.value,
            !number.fits(target, decimals: 6)
        else { return nil }
        let words = "målet för \(named(measure)) \(period(spot)) är "
        return Verdict(
            says: words + plain(Wording(measure).asWritten(target).value(target)),
            formula: "=\(measure.name).target" + (spot.period == context.period ? "" : " period=\(spot.period)"))
    }

    private func judged(_ spot: Spot) -> (Measure, target: Exact, Reading, Exact)? {
        guard let measure = context.measures[spot.measure], let reading = answers.reading(spot),
            let found = reading.value.number, let target = measure.target(of: spot.query).target
        else { return nil }
        return (measure, target.value, reading, found)
    }

    private func against(_ spot: Spot, _ measure: Measure, _ target: Exact, _ found: Exact) -> Verdict {
        let written = plain(Wording(measure).asWritten(target).value(target))
        return Verdict(
            says: sentence(spot, found) + " och målet \(written)", formula: formula(spot) + " vs=target as=clause")
    }

    // MARK: Beside

    private func beside(_ own: Spot, _ said: Spot, _ fault: String) -> Verdict? {
        // A number that nobody has asked for may be one that is hidden; the formula is then left to say it.
        let found = number(said).map { ", men " + sentence(said, $0) } ?? ""
        return Verdict(says: fault + found, formula: formula(said))
    }

    private func pick(_ own: Phrases.Way) -> Verdict? {
        Verdict(
            says: own == .up ? "formeln bredvid ger det högsta" : "formeln bredvid ger det lägsta",
            formula: own == .up ? "lowest" : "highest")
    }
}
