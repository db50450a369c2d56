import Language
import Values

extension Grain {
    /// "per år", and the head of a column.
    var word: String {
        switch self {
        case .day: "dag"
        case .month: "månad"
        case .quarter: "kvartal"
        case .tertial: "tertial"
        case .year: "år"
        }
    }

    /// "i 7 av 9 månader".
    var plural: String {
        switch self {
        case .day: "dagar"
        case .month: "månader"
        case .quarter, .tertial, .year: word
        }
    }
}

/// After a number in a sentence: "2016", "i mars 2025", "den 3 mars 2025".
func time(_ period: Period) -> String {
    let text = Swedish.period(period)
    if period.isSpan { return text }
    return switch period.grain {
    case .month: "i " + text
    case .day: "den " + text
    default: text
    }
}

/// "2016–2025", "från januari 2023 till december 2025".
func stretch(_ span: Period) -> String {
    let text = Swedish.period(span)
    return text.contains(" till ") ? "från " + text : text
}

/// For heads and keys, where room is scarce: "2025" for its twelve months, "jan–mars 2025".
func compact(_ period: Period) -> String {
    let (first, last) = (period.firstDay, period.lastDay)
    guard period.isSpan, period.grain != .year, first.year == last.year else { return Swedish.shortPeriod(period) }
    if first.month == 1, first.day == 1, last.month == 12, last.day == 31 { return String(first.year) }
    guard period.grain == .month else { return Swedish.shortPeriod(period) }
    let months = [first, last].map { Swedish.shortMonths[$0.month - 1] }
    return months.joined(separator: Swedish.enDash) + Swedish.noBreakSpace + String(first.year)
}

/// Consecutive numbers of periods joined to spans.
func runs(_ numbers: [Int], _ grain: Grain) -> [Period] {
    var result: [Period] = []
    for number in numbers.sorted() {
        if let last = result.last, number <= last.last + 1 {
            result[result.count - 1] = Period(grain, last.first, through: max(number, last.last))
        } else {
            result.append(Period(grain, number))
        }
    }
    return result
}

/// "2017–2019 och 2022", or how many when they are spread: "7 av 30 år".
func missingWords(
    _ numbers: [Int], of all: Int, _ grain: Grain, _ name: (Period) -> String = { Swedish.period($0) }
) -> String {
    let spans = runs(numbers, grain)
    return spans.count <= 4 ? Swedish.list(spans.map(name)) : "\(numbers.count) av \(all) \(grain.plural)"
}

/// "Uppgift saknas för 2017–2019 och 2022.", or how many when they are spread.
func missingSentence(_ numbers: [Int], of all: Int, _ grain: Grain, label: String = "") -> String? {
    guard !numbers.isEmpty else { return nil }
    return "Uppgift saknas för " + (label.isEmpty ? "" : label + " ") + missingWords(numbers, of: all, grain) + "."
}

/// Why values are not shown, by us and by the source: "Ett värde visas inte av sekretesskäl. För två värden anger källan
/// [x]: ej mätt."
func withheldSentence(_ data: [Datum]) -> String? {
    let signs = unique(data.compactMap(\.sign))
    let stated = signs.map { sign in
        let count = data.count { $0.sign == sign }
        let values = count == 1 ? "ett värde" : Swedish.word(count) + " värden"
        return "För \(values) anger källan \(sign.printed): \(sign.label)."
    }
    let sentences = [hiddenSentence(data.count { $0 == .hidden })].compactMap { $0 } + stated
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
}

/// "Ett värde visas inte av sekretesskäl."
private func hiddenSentence(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let words = count == 1 ? "Ett värde" : Swedish.capitalised(Swedish.word(count)) + " värden"
    return words + " visas inte av sekretesskäl."
}
