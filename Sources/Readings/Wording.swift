package import Disclosure
import Language
package import Measures
package import Values

/// Prints the values of one measure: decimals, unit, noun. Pure text, not yet escaped.
package struct Wording: Sendable {
    package let measure: Measure
    /// Digits after the decimal sign.
    package let decimals: Int

    /// What stands for a hidden value (SCB's sign).
    package static let hidden = ".."
    package static let missing = Swedish.enDash
    /// What stands where nothing can be counted (SCB's sign).
    package static let notApplicable = "."

    package init(_ measure: Measure, decimals: Int? = nil) {
        self.measure = measure
        self.decimals = min(max(decimals ?? measure.decimals, 0), 9)
    }

    /// For a target or a limit: the decimals that it is written with, `85 %` and not `85,0 %`.
    package func asWritten(_ value: Exact) -> Wording {
        Wording(measure, decimals: (0...9).first { value.rounded(to: $0) == value } ?? decimals)
    }

    /// A reading in one of the forms `value`, `full`, `word`; nil for a form that is not for a single value.
    package func text(_ shown: Shown, as form: Form = .value) -> String? {
        guard [.value, .full, .word].contains(form) else { return nil }
        guard let number = shown.number else { return sign(shown) }
        return switch form {
        case .full: full(number)
        case .word: word(number)
        default: value(number)
        }
    }

    /// A cell of a table whose head names the unit: `76,9`, `..`, `–`.
    package func cell(_ shown: Shown) -> String { shown.number.map { number($0) } ?? sign(shown) }

    /// `76,9` without unit.
    package func number(_ value: Exact) -> String { Swedish.number(value, decimals: decimals) }

    /// `76,9 %`, `12 per 1 000`, `4 minuter`, `1 200 kr`; a count stands alone.
    package func value(_ value: Exact) -> String { unit.written.with(number(value)) }

    private var unit: MeasureUnit { measure.unitWords }

    /// With the noun of what is counted: `1 234 ärenden`, `12 ärenden per 1 000`.
    package func full(_ value: Exact) -> String {
        guard let things = measure.unitLabel, unit.takesNoun else { return self.value(value) }
        let counted = things.with(number(value))
        let suffix = unit.written.many
        return suffix.isEmpty ? counted : counted + Swedish.noBreakSpace + suffix
    }

    /// `tre`: whole numbers to twelve; the rest as figures.
    package func word(_ value: Exact) -> String {
        let rounded = value.rounded(to: decimals)
        guard measure.unit == .count, let count = rounded.integer, (0...12).contains(count) else {
            return self.value(value)
        }
        return Swedish.word(count)
    }

    /// A difference in the measure's unit, without sign: `5,3 procentenheter`, `1 234`, `2 minuter`.
    package func difference(_ amount: Exact) -> String {
        let size = amount.magnitude
        return (measure.unit.isShare ? unit.difference : unit.written).with(number(size))
    }

    /// As `difference`, with `+` or `−` unless it is printed as 0.
    package func signedDifference(_ amount: Exact) -> String { sign(of: amount, decimals) + difference(amount) }

    private func sign(_ shown: Shown) -> String {
        switch shown {
        case .hidden: Wording.hidden
        case .missing: Wording.missing
        case .stated(let sign): sign.printed
        case .notApplicable: Wording.notApplicable
        case .value: ""
        }
    }

    private func sign(of amount: Exact, _ decimals: Int) -> String {
        let rounded = amount.rounded(to: decimals)
        return rounded > .zero ? "+" : rounded.isNegative ? Swedish.minus : ""
    }
}
