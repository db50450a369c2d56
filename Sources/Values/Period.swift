/// How long a period is; ordered from the finest to the coarsest.
package enum Grain: Int, CaseIterable, Comparable, Sendable {
    case day, month, quarter, tertial, year

    package static func < (a: Grain, b: Grain) -> Bool { a.rawValue < b.rawValue }

    /// Periods of this grain in a year; nil for days.
    package var perYear: Int? {
        switch self {
        case .day: nil
        case .month: 12
        case .quarter: 4
        case .tertial: 3
        case .year: 1
        }
    }

    /// The word that authors write.
    package var name: String {
        switch self {
        case .day: "day"
        case .month: "month"
        case .quarter: "quarter"
        case .tertial: "tertial"
        case .year: "year"
        }
    }

    package init?(name: String) {
        guard let grain = Grain.allCases.first(where: { $0.name == name }) else { return nil }
        self = grain
    }
}

/// One or several whole periods of a grain in a row: `2025`, `2025-T2`, `2025-Q3`, `2025-03`, `2025-03-01`,
/// `2016..2020`.
package struct Period: Hashable, Sendable {
    package let grain: Grain
    /// Number of the first period of the grain: the year, year · n + part, or the day's ordinal.
    package let first: Int
    /// Number of the last; equal to `first` for a single period.
    package let last: Int

    package init(_ grain: Grain, _ first: Int, through last: Int? = nil) {
        self.grain = grain
        self.first = first
        self.last = max(first, last ?? first)
    }

    package static func year(_ year: Int) -> Period { Period(.year, year) }
    package static func month(_ year: Int, _ month: Int) -> Period { Period(.month, year * 12 + month - 1) }

    package var isSpan: Bool { last > first }
    package var count: Int { last - first + 1 }

    /// The single periods of the span, in order.
    package var parts: [Period] { (first...last).map { Period(grain, $0) } }

    package var firstDay: Day { Period.firstDay(grain, first) }
    package var lastDay: Day { Period.firstDay(grain, last + 1).adding(days: -1) }

    /// The period of `grain` that holds the day.
    package init(_ grain: Grain, containing day: Day) {
        guard let n = grain.perYear else {
            self.init(grain, day.ordinal)
            return
        }
        self.init(grain, day.year * n + (day.month - 1) * n / 12)
    }

    /// The whole periods of a finer (or the same) grain that fill this one.
    package func split(into finer: Grain) -> [Period] {
        let span = Period(
            finer, Period(finer, containing: firstDay).first, through: Period(finer, containing: lastDay).first)
        return span.parts
    }

    package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }
    package func contains(_ other: Period) -> Bool { firstDay <= other.firstDay && other.lastDay <= lastDay }

    /// The equally long period just before: 2024 for 2025, 2025-02 for 2025-03.
    package var previous: Period { Period(grain, first - count, through: first - 1) }

    /// The same period `years` later (or earlier); nil for days.
    package func shifted(years: Int) -> Period? {
        guard let n = grain.perYear else { return nil }
        return Period(grain, first + years * n, through: last + years * n)
    }

    private static func firstDay(_ grain: Grain, _ number: Int) -> Day {
        guard let n = grain.perYear else { return Day(ordinal: number) }
        let year = Int((Double(number) / Double(n)).rounded(.down))
        let month = (number - year * n) * (12 / n) + 1
        return Day.first(ofMonth: month, year: year)
    }
}

extension Period: Comparable {
    /// By first day, then by length.
    package static func < (a: Period, b: Period) -> Bool {
        (a.firstDay.ordinal, a.lastDay.ordinal) < (b.firstDay.ordinal, b.lastDay.ordinal)
    }
}
