import Language
import Values

extension MeasureWords {
    /// In a drawing: "86,5 %", "..", "–".
    func drawn(_ datum: Datum) -> String {
        if case .value(_, let printed, _) = datum { return printed + unit.sign }
        return datum.text
    }

    /// In a sentence: "86,5 procent", "1 ärende".
    func spoken(_ printed: String) -> String { MeasureWords.with(unit.noun, printed) }

    /// The size of a difference in a sentence: "2,7 procentenheter". Rounded from unrounded values.
    func spokenDifference(_ difference: Exact) -> String {
        MeasureWords.with(unit.difference, Swedish.number(difference.magnitude, decimals: decimals))
    }

    /// Nothing left of a difference when it is rounded as printed.
    func isNothing(_ difference: Exact) -> Bool { difference.rounded(to: decimals).isZero }

    /// Order of two values rounded as printed: -1, 0 or 1.
    func compare(_ a: Exact, _ b: Exact) -> Int {
        let (left, right) = (a.rounded(to: decimals), b.rounded(to: decimals))
        return left < right ? -1 : left > right ? 1 : 0
    }

    /// "en ökning med 2,7 procentenheter", "ingen förändring".
    func change(from a: Exact, to b: Exact) -> String {
        let difference = b - a
        if isNothing(difference) { return "ingen förändring" }
        return (difference.isNegative ? "en minskning med " : "en ökning med ") + spokenDifference(difference)
    }

    /// "1,5 procentenheter över målet 85 procent", "på målet 85 procent".
    func stand(_ value: Exact, against goal: Exact, _ name: String) -> String {
        let difference = value - goal
        if compare(value, goal) == 0 || isNothing(difference) { return "på \(name)" }
        return spokenDifference(difference) + (difference.isNegative ? " under " : " över ") + name
    }

    /// For the head of a column: "Norrbotten, %".
    func head(_ label: String) -> String {
        let sign = unit.sign.split(separator: "\u{A0}").joined()
        return sign.isEmpty ? label : label + ", " + sign
    }

    private static func with(_ noun: MeasureUnit.Noun, _ printed: String) -> String {
        let word = printed == "1" ? noun.one : noun.many
        return word.isEmpty ? printed : printed + Swedish.noBreakSpace + word
    }
}

/// A label in the middle of a sentence: names keep their capital, the common words of statistics lose it.
func midSentence(_ label: String) -> String {
    let common = ["Länet", "Riket", "Regionen", "Kvinnor", "Män", "Flickor", "Pojkar", "Alla", "Totalt", "Övriga"]
    return common.contains(label) ? label.lowercased() : label
}
