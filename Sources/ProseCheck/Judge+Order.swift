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
