package import Disclosure
package import Language
package import Measures
package import Values

/// Prints the values of one measure: decimals, unit, noun. Pure text, not yet escaped.
package struct Wording: Sendable {
    package let measure: Measure
    private let phrases: NumberPhrases

    package init(_ measure: Measure, decimals: Int? = nil) {
        self.measure = measure
        phrases = measure.phrases(decimals: decimals)
    }

    /// Digits after the decimal sign.
    package var decimals: Int { phrases.decimals }

    /// For a target or a limit: the decimals that it is written with, `85 %` and not `85,0 %`.
    package func asWritten(_ value: Exact) -> Wording {
        Wording(measure, decimals: (0...9).first { value.rounded(to: $0) == value } ?? decimals)
    }

    /// A reading in one of the forms `value`, `full`, `word`; nil for a form that is not for a single value.
    package func text(_ shown: Shown, as form: Form = .value) -> String? {
        guard [.value, .full, .word].contains(form) else { return nil }
        guard let number = shown.number else { return shown.sign }
        return switch form {
        case .full: phrases.full(number)
        case .word: phrases.word(number)
        default: value(number)
        }
    }

    /// A cell of a table whose head names the unit: `76,9`, `..`, `–`.
    package func cell(_ shown: Shown) -> String { shown.number.map { number($0) } ?? shown.sign }

    /// `76,9` without unit.
    package func number(_ value: Exact) -> String { phrases.number(value) }

    /// `76,9 %`, `12 per 1 000`, `4 minuter`, `1 200 kr`; a count stands alone.
    package func value(_ value: Exact) -> String { phrases.written(value) }

    /// A difference in the measure's unit, without sign: `5,3 procentenheter`, `1 234`, `2 minuter`.
    package func difference(_ amount: Exact) -> String { phrases.writtenDifference(amount) }

    /// As `difference`, with `+` or `−` unless it is printed as 0.
    package func signedDifference(_ amount: Exact) -> String { phrases.sign(of: amount) + difference(amount) }
}

extension Measure {
    /// How its numbers are read.
    package func phrases(decimals: Int? = nil) -> NumberPhrases {
        NumberPhrases(unit, of: unitLabel, decimals: decimals ?? self.decimals)
    }
}

extension Shown {
    /// What stands where there is no number; empty where there is one.
    fileprivate var sign: String {
        switch self {
        case .hidden: Phrases.hiddenSign
        case .missing: Phrases.missingSign
        case .stated(let sign): sign.printed
        case .notApplicable, .refused: Phrases.notApplicableSign
        case .value: ""
        }
    }
}
