import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

// Claims about several values of a dimension.
extension Judge {
    func extreme(_ spot: Spot, _ dimension: String, _ key: String, _ way: Phrases.Way) -> Verdict? {
        guard let measure = context.measures[spot.measure], let all = answers.readings(spot, by: dimension),
            let own = all.first(where: { $0.key == key })?.reading.value.number?.rounded(to: measure.decimals)
        else { return nil }
        let others = all.compactMap { one in one.reading.value.number.map { (one.key, $0) } }.filter {
            let printed = $0.1.rounded(to: measure.decimals)
            return way == .up ? printed > own : printed < own
        }
        guard let first = others.max(by: { way == .up ? $0.1 < $1.1 : $0.1 > $1.1 }) else { return nil }
        let place = spot.of(dimension, first.0)
        return Verdict(
            says: sentence(place, first.1) + ", " + (way == .up ? "mer" : "mindre") + " än "
                + part(spot.of(dimension, key)),
            formula: formula(spot) + " by=\(dimension) " + (way == .up ? "highest" : "lowest"))
    }

    func best(_ spot: Spot, _ dimension: String, _ key: String, _ isBest: Bool) -> Verdict? {
        guard let measure = context.measures[spot.measure], measure.direction != .neutral else { return nil }
        return extreme(spot, dimension, key, (measure.direction == .increase) == isBest ? .up : .down)
    }

    /// Told only where both the difference and its share of what was before are larger of another value.
    func mostChanged(
        _ from: Spot, _ to: Spot, _ dimension: String, _ key: String, _ way: Phrases.Way, _ isMost: Bool
    ) -> Verdict? {
        guard let all = answers.readings(to, by: dimension) else { return nil }
        let changes = all.map { ($0.key, difference(from.of(dimension, $0.key), to.of(dimension, $0.key))) }
        let known = changes.compactMap { key, found in found.map { (key: key, change: Change($0, way)) } }
        guard known.count == all.count, let own = known.first(where: { $0.key == key })?.change else { return nil }
        if own.amount <= .zero {
            return isMost ? changed(own.difference, from.of(dimension, key), to.of(dimension, key)) : nil
        }
        let others = known.filter { $0.change.amount > .zero && (isMost ? own < $0.change : $0.change < own) }
        guard
            let other = others.max(by: {
                isMost ? $0.change.amount < $1.change.amount : $0.change.amount > $1.change.amount
            })
        else { return nil }
        let found = changed(other.change.difference, from.of(dimension, other.key), to.of(dimension, other.key))
        return Verdict(
            says: found.says + ", \(isMost ? "mer" : "mindre") än " + part(to.of(dimension, key)),
            formula: found.formula)
    }

    /// How much something went one way.
    private struct Change {
        let difference: Difference
        let amount: Exact
        private let relative: Exact?

        init(_ difference: Difference, _ way: Phrases.Way) {
            self.difference = difference
            let printed = difference.amount.rounded(to: difference.measure.decimals)
            amount = way == .up ? printed : .zero - printed
            relative = difference.measure.unit.isShare ? nil : difference.relative?.magnitude
        }

        static func < (a: Change, b: Change) -> Bool {
            guard let one = a.relative, let other = b.relative else { return a.amount < b.amount }
            return a.amount < b.amount && one < other
        }
    }

    func quantity(
        _ spot: Spot, _ dimension: String, _ quantity: Claim.Quantity, _ predicate: Claim.Predicate
    ) -> Verdict? {
        guard let all = answers.readings(spot, by: dimension), !all.isEmpty else { return nil }
        let judged = all.map { holds(predicate, spot.of(dimension, $0.key), $0.reading) }
        let (yes, no) = (judged.count { $0 == true }, judged.count { $0 == false })
        guard !isPossible(quantity, yes: yes, no: no, of: judged.count) else { return nil }
        let noun = context.catalogue.dimension(dimension)?.labelPlural.lowercased() ?? dimension
        let rest = yes + no == judged.count ? "" : ", och för \(judged.count - yes - no) går det inte att säga"
        return Verdict(
            says: "det gäller \(yes) av \(judged.count) \(noun)\(rest)", formula: counting(spot, dimension, predicate))
    }

    /// Nil where it cannot be known.
    private func holds(_ predicate: Claim.Predicate, _ spot: Spot, _ reading: Reading) -> Bool? {
        guard let measure = context.measures[spot.measure], let found = reading.value.number else { return nil }
        let printed = found.rounded(to: measure.decimals)
        switch predicate {
        case .reaches(let reaches):
            let standing = Standing(reading, of: measure)
            return standing == .noTarget || standing == .notAssessable ? nil : (standing == .onTrack) == reaches
        case .targetSide(let way):
            return measure.target(of: spot.query).target.map { way == .up ? printed > $0.value : printed < $0.value }
        case .limit(let number): return number.fits(found, decimals: measure.decimals)
        case .change(let earlier, let way):
            guard let difference = difference(spot.at(earlier), spot) else { return nil }
            let amount = difference.amount.rounded(to: measure.decimals)
            return way == .up ? amount > .zero : way == .down ? amount.isNegative : difference.direction() == .level
        }
    }

    /// Whether the quantity can be true, whatever those are that nobody knows.
    private func isPossible(_ quantity: Claim.Quantity, yes: Int, no: Int, of all: Int) -> Bool {
        let most = all - no
        switch quantity {
        case .count(let count, let whole):
            guard yes + no == all else { return true }
            return count == yes && whole.map { $0 == all } ?? true
        case .portion(let count, let whole, let nearness):
            return (yes...max(yes, most)).contains { Judge.isAbout($0, of: all, count, of: whole, nearness) }
        case .quantifier(let word, let isNegated):
            let isTrue: (Int) -> Bool = { yes in
                switch word {
                case .all: yes == all
                case .none: yes == 0
                case .most: yes * 2 > all
                case .half: yes * 10 >= all * 4 && yes * 10 <= all * 6
                }
            }
            return (yes...max(yes, most)).contains { isTrue($0) != isNegated }
        }
    }

    /// A part is said of what is less than one from it: a third of eight is two or three.
    private static func isAbout(
        _ yes: Int, of all: Int, _ count: Int, of whole: Int?, _ nearness: NumberWords.Nearness
    ) -> Bool {
        let (own, said, slack) = whole.map { (yes * $0, count * all, $0) } ?? (yes, count, 1)
        switch nearness {
        case .over: return own > said
        case .under: return own < said
        case .atLeast: return own >= said
        case .atMost: return own <= said
        case .exact: return abs(own - said) < slack
        case .about, .justOver, .justUnder: return abs(own - said) <= slack
        }
    }

    private func counting(_ spot: Spot, _ dimension: String, _ predicate: Claim.Predicate) -> String {
        let start = formula(spot) + " by=\(dimension)"
        switch predicate {
        case .reaches(true): return start + " where=on_track as=of"
        case .limit(let number):
            let sign = [.over: ">", .under: "<", .atLeast: ">=", .atMost: "<="][number.nearness] ?? "="
            return start + " where=\(sign)\(number.value) as=of"
        default:
            guard let target = context.measures[spot.measure]?.target(of: spot.query).target?.value,
                case .targetSide(let way) = predicate
            else { return start + " lowest=3" }
            return start + " where=\(way == .up ? ">" : "<")\(target) as=of"
        }
    }
}
