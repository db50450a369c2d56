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

    /// `ökade`, `minskade`, `låg på oförändrad nivå`, or nearly so
    /// when the change is printed but less than the relevant one; `över`, `under`, `på målet`; `högre`, `lägre`, `lika`.
    /// The author's subject is unknown here, so no word bends after it: "andelen", "antalet" and "ärendena" may all
    /// stand before each of them.
    private func directionWord(_ decimals: Int?) -> String {
        switch (against, direction(decimals: decimals)) {
        case (.earlier, .up): "ökade"
        case (.earlier, .down): "minskade"
        case (.earlier, .level): amount.rounded(to: decimals ?? measure.decimals).isZero ? unchanged : nearlyUnchanged
        case (.target, .up): "över målet"
        case (.target, .down): "under målet"
        case (.target, .level): "på målet"
        case (.other, .up): "högre"
        case (.other, .down): "lägre"
        case (.other, .level): "lika"
        }
    }

    private var unchanged: String { "låg på oförändrad nivå" }
    private var nearlyUnchanged: String { "låg på i stort sett oförändrad nivå" }

    private func clause(_ wording: Wording, _ decimals: Int?) -> String {
        let word = directionWord(wording.decimals)
        let isLevel = direction(decimals: wording.decimals) == .level
        switch against {
        case .earlier: return isLevel ? word : word + " med " + changeSize(wording, decimals)
        case .target: return isLevel ? word : wording.difference(amount) + " " + word
        case .other(let name): return isLevel ? "lika med " + name : wording.difference(amount) + " \(word) än \(name)"
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
