package import Values

/// What a value is set against.
package enum TargetFound: Hashable, Sendable {
    case target(Measure.Target)
    /// None holds during the period.
    case none
    /// The one that holds is for so long a time, and the value is of another.
    case ofAnotherTime(Measure.Target.Length)
    /// The one that holds is for the whole, and the value is of a part.
    case ofTheWhole

    package var target: Measure.Target? {
        guard case .target(let target) = self else { return nil }
        return target
    }
}

extension Measure {
    /// The target of a value: the one that holds during the whole period, and is set for a value of that size. A year's
    /// target of a sum says nothing of a month of it, nor the county's of a municipality.
    ///
    /// - Parameter parts: what the value is a part of the whole by, dimension by dimension; several keys are several
    ///   parts together.
    package func target(of period: Period, parts: [(dimension: String, keys: [String])]) -> TargetFound {
        let holding = targets.filter { $0.covers(period) }
        guard let first = holding.first else { return .none }
        guard !isOfAnySize(first) else { return .target(first) }
        guard !parts.contains(where: isPart) else { return .ofTheWhole }
        return holding.first { $0.isSet(for: period, growth.overTime) }.map { .target($0) }
            ?? .ofAnotherTime(first.length)
    }

    /// The target of the values that a question asks for in a period.
    package func target(of query: Query, in period: Period) -> TargetFound {
        target(of: period, parts: query.parts.map { ($0, query.keys(of: $0)) })
    }

    /// The target of a question of one period.
    package func target(of query: Query) -> TargetFound {
        query.periods.last.map { target(of: query, in: $0) } ?? .none
    }

    /// Whether some target, of example data, is that of one of the periods that are shown.
    package func hasExampleTarget(of query: Query, in span: Period) -> Bool {
        span.parts.contains { target(of: query, in: $0).target?.example ?? false }
    }

    /// None of the whole is none of each part, each day.
    private func isOfAnySize(_ target: Target) -> Bool { target.value.isZero && direction == .decrease }

    private func isPart(_ part: (dimension: String, keys: [String])) -> Bool {
        growth.isOver(part.dimension) && part.keys != wholeKeys[part.dimension].map { [$0] }
    }
}

extension Measure.Target {
    /// How long the time is that a target of something that is added up is set for.
    package struct Length: Hashable, Sendable {
        package let grain: Grain
        /// How many of the grain: twelve months that are no calendar year, else one.
        package let count: Int
    }

    /// `period: 2025` is a year, and `from: 2024` each year from then on.
    package var length: Length { Length(grain: from.grain, count: to == from ? from.count : 1) }

    fileprivate func isSet(for period: Period, _ growth: Growth.Time) -> Bool {
        switch growth {
        case .none: true
        case .period: isLength(from: period.firstDay, to: period.lastDay)
        case .yearToDate:
            isLength(from: Period(.year, containing: period.firstDay).firstDay, to: period.lastDay)
        }
    }

    private func isLength(from first: Day, to last: Day) -> Bool {
        let own = length.count == 1 ? Period(from.grain, containing: first) : from
        return own.firstDay == first && own.lastDay == last
    }
}

extension Query {
    /// The dimensions that the values are parts by.
    fileprivate var parts: [String] {
        by + slice.compactMap { if case .values = $0.choice, !by.contains($0.dimension) { $0.dimension } else { nil } }
    }

    /// Which of them; none where each is shown.
    fileprivate func keys(of dimension: String) -> [String] {
        guard !by.contains(dimension),
            case .values(let keys)? = slice.first(where: { $0.dimension == dimension })?.choice
        else { return [] }
        return keys
    }
}
