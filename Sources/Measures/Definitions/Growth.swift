import Tables

/// What a value has more of when it is of more: a sum grows with each part and each month that is added, a share does
/// not. A target that is set for one size of the value says nothing of another.
struct Growth: Hashable, Sendable {
    /// Whether a whole has more of it than its parts.
    var overParts = false
    /// Dimensions over which the whole has more of it than the parts though it is no amount: a share whose denominator is
    /// the same for every part.
    var overSome: Set<String> = []
    var overTime = Time.none

    enum Time: Hashable, Sendable {
        /// A month has as much of it as the year: a share, a mean, a stock, or a window of its own.
        case none
        /// As much as happens in the period.
        case period
        /// As much as has happened since the year began.
        case yearToDate
    }

    static let none = Growth()

    func isOver(_ dimension: String) -> Bool { overParts || overSome.contains(dimension) }
}

extension Growth {
    /// Of a sum or a difference: what grows in one of them grows in both.
    static func + (a: Growth, b: Growth) -> Growth {
        Growth(
            overParts: a.overParts || b.overParts, overSome: a.overSome.union(b.overSome),
            overTime: a.overTime == .none ? b.overTime : a.overTime)
    }

    /// Of a quotient: what grows above and below the line alike does not grow in it.
    static func / (a: Growth, b: Growth) -> Growth {
        Growth(
            overParts: a.overParts != b.overParts, overSome: a.overSome.union(b.overSome),
            overTime: a.overTime == b.overTime ? .none : a.overTime == .none ? b.overTime : a.overTime)
    }

    /// As long as the periods are added up: a mean of them, or the last, is of one.
    func combined(_ periods: Measure.Combination) -> Growth {
        guard periods != .pooled else { return self }
        var result = self
        result.overTime = .none
        return result
    }
}

extension Input {
    /// Sums and counts are amounts; the lowest, the highest, means and quantiles are not.
    func growth(in catalogue: Catalogue) -> Growth {
        switch agg {
        case .min, .max, .mean, .median, .percentile: .none
        case .sum, .count, .countDistinct: Growth(overParts: true, overTime: addsTimes(in: catalogue) ? .period : .none)
        }
    }

    /// Whether a longer time has more of it: of what happens, not of a stock or a state.
    private func addsTimes(in catalogue: Catalogue) -> Bool {
        guard let shape = catalogue.shape(dataset), shape.hasTime, shape.state == nil, asOf == nil else { return false }
        if let periods { return periods == .sum }
        guard agg == .sum else { return true }
        return field.flatMap(shape.resource.field)?.periods == .sum
    }
}

extension Expression {
    /// - Parameter parts: what each part grows with, by position.
    func growth(_ parts: [Growth]) -> Growth {
        switch self {
        case .part(let index): parts[index]
        case .operation(.plus, let a, let b), .operation(.minus, let a, let b), .operation(.times, let a, let b):
            a.growth(parts) + b.growth(parts)
        case .operation(.over, let a, let b): a.growth(parts) / b.growth(parts)
        }
    }
}
