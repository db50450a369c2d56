import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

// Claims about all times, about two that are apart, and about how far it is to a target.
extension Judge {
    /// Told only by a time that may be put beside this one.
    func record(_ spot: Spot, _ earlier: [Period], _ way: Phrases.Way) -> Verdict? {
        guard let measure = context.measures[spot.measure], let own = number(spot)?.rounded(to: measure.decimals)
        else { return nil }
        let beyond = earlier.map { spot.at($0) }.compactMap { time in number(time).map { (time, $0) } }.filter {
            let printed = $0.1.rounded(to: measure.decimals)
            return (way == .up ? printed > own : printed < own) && difference($0.0, spot) != nil
        }
        guard let first = beyond.max(by: { way == .up ? $0.1 < $1.1 : $0.1 > $1.1 }) else { return nil }
        return Verdict(
            says: sentence(first.0, first.1) + ", \(way == .up ? "mer" : "mindre") än \(period(spot)): "
                + written(measure, own), formula: formula(spot) + " change=\(first.0.period) as=clause")
    }

    func apart(_ a: Spot, _ b: Spot, _ number: TypedNumber) -> Verdict? {
        guard let measure = context.measures[a.measure], let first = self.number(a), let second = self.number(b)
        else { return nil }
        let values = [(first - second).magnitude, printed(first, measure) - printed(second, measure)]
        let fits = values.contains { number.fits($0.magnitude, decimals: measure.decimals) }
        let says = sentence(a, first) + " och \(part(b)) " + written(measure, second)
        switch (number.unit, measure.unit.isShare) {
        case (.percent, true):
            guard !isRelative(number, first, second) else { return nil }
            let verdict = Verdict(says: says, formula: formula(a), hint: Judge.correct)
            return fits ? verdict.butInPoints : verdict
        case (.points, true), (.none, _), (.things, false):
            return fits ? nil : Verdict(says: says, formula: formula(a), hint: Judge.correct)
        default: return nil
        }
    }

    /// No formula prints what two values differ by.
    private static let correct = "rätta talet; är det rätt, skriv varför i prose_ok"

    private func printed(_ value: Exact, _ measure: Measure) -> Exact { value.rounded(to: measure.decimals) }

    /// How much more the one is than the other, in percent of either.
    private func isRelative(_ number: TypedNumber, _ first: Exact, _ second: Exact) -> Bool {
        [first, second].contains { whole in
            let part = ((first - second).magnitude * Exact(100) / whole.magnitude) ?? .zero
            return whole.isZero || number.fits(part, decimals: 1)
        }
    }

    /// What is passed by less than the edition itself calls a change is not passed by far.
    func margin(_ spot: Spot) -> Verdict? {
        guard let measure = context.measures[spot.measure], measure.unit.isShare, let found = number(spot),
            let least = measure.relevantChange, let target = measure.target(of: spot.query).target?.value,
            (found - target).magnitude < least
        else { return nil }
        let written = plain(Wording(measure).asWritten(target).value(target))
        return Verdict(
            says: sentence(spot, found) + " och målet \(written): det skiljer mindre än relevant_change",
            formula: formula(spot) + " vs=target as=clause")
    }
}

extension Verdict {
    /// Percent said where the difference of two shares is meant.
    var butInPoints: Verdict {
        Verdict(
            says: says + "; skillnaden är i procentenheter, inte i procent", formula: formula,
            hint: "skriv procentenheter, eller låt `\(formula)` skriva det; är meningen rätt, skriv varför i prose_ok")
    }
}
