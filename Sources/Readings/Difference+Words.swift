package import Language
import Measures
import Values

extension Difference {
    /// The comparison in one of the forms; nil when the form does not fit it (`clause` of what has no base in percent
    /// falls back to the unit).
    package func text(as form: Form = .value, decimals: Int? = nil) -> String? {
        let wording = Wording(measure, decimals: decimals)
        switch form {
        case .value: return wording.signedDifference(amount)
        case .size: return wording.difference(amount)
        case .direction: return directionWord(decimals)
        case .clause: return clause(wording, decimals)
        case .percent: return measure.unit.isShare ? nil : relative.map { Difference.signedPercent($0, decimals) }
        case .ratio: return against == .earlier ? nil : ratio.map { Swedish.number($0, decimals: decimals ?? 2) }
        case .full, .of, .list, .word: return nil
        }
    }

    /// What the change, the place beside the target, or the order is called; a change that is printed but less than the
    /// relevant one is no more than nearly none.
    private func directionWord(_ decimals: Int?) -> String {
        let way = direction(decimals: decimals)
        return switch against {
        case .earlier:
            Phrases.changed(way, isNearly: !amount.rounded(to: decimals ?? measure.decimals).isZero)
        case .target: Phrases.stands(way)
        case .other: Phrases.compared(way)
        }
    }

    private func clause(_ wording: Wording, _ decimals: Int?) -> String {
        let way = direction(decimals: wording.decimals)
        switch against {
        case .other(let name): return Phrases.compared(way, by: wording.difference(amount), to: name)
        case .earlier where way != .level: return Phrases.changed(way, by: changeSize(wording, decimals))
        case .target where way != .level: return wording.difference(amount) + " " + Phrases.stands(way)
        case .earlier, .target: return directionWord(wording.decimals)
        }
    }

    /// Counts grow in percent, unless that prints as 0; everything else in its unit.
    private func changeSize(_ wording: Wording, _ decimals: Int?) -> String {
        guard isToldInPercent(decimals), let percent = relative?.magnitude else { return wording.difference(amount) }
        return Swedish.percent(percent, decimals: decimals ?? Difference.percentDecimals(percent))
    }

    private func isToldInPercent(_ decimals: Int?) -> Bool {
        guard measure.unit == .count, let percent = relative else { return false }
        return !percent.rounded(to: decimals ?? Difference.percentDecimals(percent)).isZero
    }

    private static func signedPercent(_ percent: Exact, _ decimals: Int?) -> String {
        Swedish.signed(percent, decimals: decimals ?? percentDecimals(percent)) + Swedish.noBreakSpace + "%"
    }

    /// The sides and the difference that the form prints; nil where it prints none, as in percent or in words.
    package func subtraction(in form: Form, decimals: Int? = nil) -> Subtraction? {
        switch form {
        case .value, .size: subtraction(decimals: decimals)
        case .clause where direction(decimals: decimals) == .level: nil
        case .clause where against == .earlier && isToldInPercent(decimals): nil
        case .clause: subtraction(decimals: decimals)
        case .direction, .percent, .ratio, .full, .of, .list, .word: nil
        }
    }
}
