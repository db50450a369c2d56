/// A segment of an XmR chart: one value a period, its mean, its natural limits and the points that are more than chance.
///
/// Definitions as in NHSRplotthedots 0.2.2 (MIT), "plot the dots". Limits are mean ± 2.66 × the mean moving range, after
/// one screening: ranges of at least 3.267 × their mean are left out. Of a rare count, where most ranges are 0, none is
/// where that would leave the usual value outside the limits, or no range but those of 0. A series that never changes
/// has its mean as both limits. A gap has no moving range on either side.
package struct ProcessChart: Hashable, Sendable {
    package let mean: Double
    package let lower: Double
    package let upper: Double
    /// The largest ranges are not among those that the limits are made of.
    package let isScreened: Bool
    /// One for each value of the segment, in order; a missing value is common.
    package let signals: [Signal]

    /// With fewer values there are no limits, and with fewer than `settled` they are preliminary.
    package static let fewest = 10
    package static let settled = 13

    /// Why a point is more than chance, in the order of precedence.
    package enum Signal: Hashable, Sendable {
        case common
        /// Outside a limit.
        case outside(isAbove: Bool)
        /// One of seven values that rise, or fall, one after the other.
        case trend(isRising: Bool)
        /// One of two in three beyond two thirds of the way to a limit, all three on that side.
        case near(isAbove: Bool)
        /// One of seven in a row on the same side of the mean.
        case run(isAbove: Bool)

        /// Whether it points upwards; nil for common.
        package var isUpward: Bool? {
            switch self {
            case .common: nil
            case .outside(let up), .trend(let up), .near(let up), .run(let up): up
            }
        }
    }

    /// - Parameters:
    ///   - values: of the segment, in order of time; nil is a gap.
    ///   - fixed: how many of the first values, gaps not counted, give mean and limits; all when nil.
    ///   - screens: whether large ranges are left out.
    /// - Returns: nil without values.
    package init?(_ values: [Double?], fixed: Int? = nil, screens: Bool = true) {
        let basis = fixed.map { ProcessChart.first($0, of: values) } ?? values
        let known = basis.compactMap { $0 }
        guard !known.isEmpty, known.allSatisfy(\.isFinite) else { return nil }
        let mean = ProcessChart.mean(known)
        let range = ProcessChart.range(basis, around: mean, screens)
        let width = 2.66 * range.mean
        isScreened = range.isScreened
        (self.mean, lower, upper) = (mean, mean - width, mean + width)
        signals = ProcessSignals(values: values, mean: mean, lower: mean - width, upper: mean + width).all
    }

    /// Within the values whatever the additions have rounded: equal ones lie on their mean, not beside it.
    private static func mean(_ values: [Double]) -> Double {
        let sum = values.reduce(0, +) / Double(values.count)
        return Swift.min(Swift.max(sum, values.min() ?? sum), values.max() ?? sum)
    }

    /// The values up to the one that is the `count`th known.
    private static func first(_ count: Int, of values: [Double?]) -> [Double?] {
        var left = count
        return Array(
            values.prefix { value in
                guard left > 0 else { return false }
                if value != nil { left -= 1 }
                return true
            })
    }

    private static func range(
        _ values: [Double?], around mean: Double, _ screens: Bool
    ) -> (mean: Double, isScreened: Bool) {
        let ranges = zip(values, values.dropFirst()).compactMap { a, b in a.flatMap { a in b.map { abs($0 - a) } } }
        guard !ranges.isEmpty else { return (0, false) }
        let all = ranges.reduce(0, +) / Double(ranges.count)
        let kept = screens ? ranges.filter { $0 < 3.267 * all } : ranges
        guard kept.count < ranges.count, kept.contains(where: { $0 > 0 }) else { return (all, false) }
        let screened = kept.reduce(0, +) / Double(kept.count)
        let known = values.compactMap { $0 }.sorted()
        let isRare = 2 * ranges.count { $0 > 0 } < ranges.count
        let isWithin = abs(known[known.count / 2] - mean) <= 2.66 * screened
        return isRare && !isWithin ? (all, false) : (screened, true)
    }
}

/// What a target is against the limits: whether the process alone meets it.
package enum Assurance: Hashable, Sendable {
    /// Within the limits: met at times.
    case varies
    case met, missed

    /// A target that is the limit is met by all within: a value on the target reaches it.
    ///
    /// - Parameter limits: as they are printed, for the target is judged against what is printed.
    package init<Number: Comparable>(target: Number, within limits: ClosedRange<Number>, higherIsBetter: Bool) {
        let (nearest, farthest) = (limits.lowerBound, limits.upperBound)
        if higherIsBetter {
            self = target <= nearest ? .met : target > farthest ? .missed : .varies
        } else {
            self = target >= farthest ? .met : target < nearest ? .missed : .varies
        }
    }
}
