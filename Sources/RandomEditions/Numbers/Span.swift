/// Whole months, told in a grain: the reckoner's own calendar, without days.
package struct Span: Hashable, Sendable, Comparable {
    /// Months of the grain: 1, 3, 4 or 12.
    package let grain: Int
    /// Month number, year · 12 + month − 1.
    package let first: Int
    /// Number of months, a multiple of `grain`.
    package let months: Int

    package init(grain: Int, first: Int, months: Int? = nil) {
        self.grain = grain
        self.first = first
        self.months = months ?? grain
    }

    package static func year(_ year: Int) -> Span { Span(grain: 12, first: year * 12) }

    package var last: Int { first + months - 1 }
    package var year: Int { first / 12 }
    package var previous: Span { Span(grain: grain, first: first - months, months: months) }
    package var monthNumbers: ClosedRange<Int> { first...last }

    package static func < (a: Span, b: Span) -> Bool { (a.first, a.last) < (b.first, b.last) }

    package func contains(_ other: Span) -> Bool { first <= other.first && other.last <= last }

    /// The periods of a grain that fill it; nil when they do not fill it exactly.
    package func split(_ grain: Int) -> [Span]? {
        guard first % grain == 0, months % grain == 0 else { return nil }
        return stride(from: first, through: last, by: grain).map { Span(grain: grain, first: $0) }
    }

    /// As an author writes it: `2025`, `2025-T2`, `2025-Q3`, `2025-03`, `2024..2025`.
    package var text: String {
        let start = Span.text(grain, first)
        return months == grain ? start : start + ".." + Span.text(grain, first + months - grain)
    }

    /// The other way; nil when it is no time in months.
    package init?(text: some StringProtocol) {
        let ends = text.split(separator: ".", omittingEmptySubsequences: true).map { Span.single($0) }
        guard let a = ends.first ?? nil, let b = ends.last ?? nil, a.grain == b.grain else { return nil }
        self.init(grain: a.grain, first: a.first, months: b.last - a.first + 1)
    }

    private static func single(_ text: some StringProtocol) -> Span? {
        let parts = text.split(separator: "-")
        guard let year = Int(parts[0]) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? .year(year) : nil }
        if parts[1].hasPrefix("T") { return part(year, parts[1], 4) }
        if parts[1].hasPrefix("Q") { return part(year, parts[1], 3) }
        return Int(parts[1]).map { Span(grain: 1, first: year * 12 + $0 - 1) }
    }

    private static func part(_ year: Int, _ text: some StringProtocol, _ grain: Int) -> Span? {
        Int(text.dropFirst()).map { Span(grain: grain, first: year * 12 + ($0 - 1) * grain) }
    }

    private static func text(_ grain: Int, _ first: Int) -> String {
        let (year, month) = (first / 12, first % 12)
        return switch grain {
        case 12: "\(year)"
        case 4: "\(year)-T\(month / 4 + 1)"
        case 3: "\(year)-Q\(month / 3 + 1)"
        default: "\(year)-" + (month < 9 ? "0" : "") + "\(month + 1)"
        }
    }

    /// The first day of a month number: `2025-03-01`.
    package static func firstDay(_ month: Int) -> String { text(1, month) + "-01" }

    /// The last day of a month number.
    package static func lastDay(_ month: Int) -> String {
        let year = month / 12
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return text(1, month) + "-\(days[month % 12])"
    }
}
