package import Values

extension Grain {
    /// "per år", and the head of a column.
    package var word: String {
        switch self {
        case .day: "dag"
        case .month: "månad"
        case .quarter: "kvartal"
        case .tertial: "tertial"
        case .year: "år"
        }
    }

    /// "ett helt år": no part of it.
    package var whole: String {
        switch self {
        case .day, .month: "en hel \(word)"
        case .quarter, .tertial, .year: "ett helt \(word)"
        }
    }

    /// "i 7 av 9 månader".
    package var plural: String {
        switch self {
        case .day: "dagar"
        case .month: "månader"
        case .quarter, .tertial, .year: word
        }
    }
}

extension Swedish {
    /// After a number in a sentence: "2016", "i mars 2025", "den 3 mars 2025".
    package static func time(_ period: Period) -> String {
        let text = self.period(period)
        if period.isSpan { return text }
        return switch period.grain {
        case .month: "i " + text
        case .day: "den " + text
        default: text
        }
    }

    /// "2016–2025", "från januari 2023 till december 2025".
    package static func stretch(_ span: Period) -> String {
        let text = self.period(span)
        return text.contains(" till ") ? "från " + text : text
    }

    /// For heads and keys, where room is scarce: "2025" for its twelve months, "jan–mars 2025".
    package static func compact(_ period: Period) -> String {
        let (first, last) = (period.firstDay, period.lastDay)
        guard period.isSpan, period.grain != .year, first.year == last.year else { return shortPeriod(period) }
        if first.month == 1, first.day == 1, last.month == 12, last.day == 31 { return String(first.year) }
        guard period.grain == .month else { return shortPeriod(period) }
        let months = [first, last].map { shortMonths[$0.month - 1] }
        return months.joined(separator: enDash) + noBreakSpace + String(first.year)
    }
}

extension Period {
    /// Consecutive numbers of periods joined to spans.
    package static func runs(_ numbers: [Int], _ grain: Grain) -> [Period] {
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
}

extension Phrases {
    /// "2017–2019 och 2022", or how many when they are spread: "7 av 30 år".
    package static func missingTimes(
        _ numbers: [Int], of all: Int, _ grain: Grain, _ name: (Period) -> String = { Swedish.period($0) }
    ) -> String {
        let spans = Period.runs(numbers, grain)
        return spans.count <= 4 ? Swedish.list(spans.map(name)) : "\(numbers.count) av \(all) \(grain.plural)"
    }

    /// "Uppgift saknas för 2017–2019 och 2022.", or how many when they are spread.
    package static func missing(times numbers: [Int], of all: Int, _ grain: Grain, label: String = "") -> String? {
        guard !numbers.isEmpty else { return nil }
        return missing(for: (label.isEmpty ? "" : label + " ") + missingTimes(numbers, of: all, grain))
    }
}
