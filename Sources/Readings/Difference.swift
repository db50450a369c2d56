package import Language
package import Measures
package import Values

/// The difference between a value and what it is compared with, from unrounded values.
package struct Difference: Sendable {
    package let measure: Measure
    /// The value that is spoken of.
    package let value: Exact
    /// What it is compared with.
    package let base: Exact
    package let against: Against

    package enum Against: Hashable, Sendable {
        /// The same thing earlier.
        case earlier
        case target
        /// The whole, or one of the measure's references, by the name that is printed: `riket`.
        case other(String)
    }

    package typealias Direction = Phrases.Way

    package init(_ measure: Measure, value: Exact, base: Exact, against: Against) {
        self.measure = measure
        self.value = value
        self.base = base
        self.against = against
    }

    /// In the measure's unit (percentage points for shares), unrounded.
    package var amount: Exact { value - base }

    /// In percent of the base; nil when that is 0 or less, or the value below 0: from −5 to 4 is no growth by 180
    /// percent, and from 2 to −1 no fall by 150.
    package var relative: Exact? { value.isNegative ? nil : share }

    /// Value through base; nil when the base is 0 or less, or the value below 0.
    package var ratio: Exact? { base > .zero && !value.isNegative ? value / base : nil }

    /// The amount in percent of the base, whatever the value.
    private var share: Exact? { base > .zero ? (amount / base).map { $0 * Exact(100) } : nil }

    /// What is printed as no difference is level. A change is so too when it is less than the measure's relevant one;
    /// other comparisons judge the value as printed, a target as written.
    package func direction(decimals: Int? = nil) -> Direction {
        let digits = decimals ?? measure.decimals
        guard !amount.rounded(to: digits).isZero else { return .level }
        switch against {
        case .earlier: return measure.relevance.way(from: base, to: value, decimals: digits)
        case .target: return Direction(value.rounded(to: digits) - base)
        case .other: return Direction(value.rounded(to: digits) - base.rounded(to: digits))
        }
    }

    /// A change larger than the measure deems likely: in percentage points of a share, else in percent of the earlier
    /// value, which is not 0.
    package var isUnlikely: Bool {
        guard let largest = measure.largestChange else { return false }
        return (measure.unit.isShare ? amount : share).map { $0.magnitude > largest } ?? false
    }

    /// Whether the way it went is good, by the measure's direction.
    package func judgement(decimals: Int? = nil) -> Judgement {
        switch (direction(decimals: decimals), measure.direction) {
        case (_, .neutral): .notAssessable
        case (.level, _): .unchanged
        case (.up, .increase), (.down, .decrease): .better
        case (.up, .decrease), (.down, .increase): .worse
        }
    }

    /// Whole percent; one decimal below one percent.
    static func percentDecimals(_ percent: Exact) -> Int { percent.magnitude < Exact(1) ? 1 : 0 }

    /// The two sides and the difference as they are printed; a target is printed as it is written.
    package func subtraction(decimals: Int? = nil) -> Subtraction {
        let digits = decimals ?? measure.decimals
        return Subtraction(
            from: against == .target ? base : base.rounded(to: digits), to: value.rounded(to: digits),
            difference: amount.rounded(to: digits))
    }
}

extension Measure {
    /// The least change that it calls one.
    package var relevance: RelevantChange { RelevantChange(relevantChange, isShare: unit.isShare) }
}

extension Phrases.Way {
    init(_ difference: Exact) {
        self = difference.isZero ? .level : difference.isNegative ? .down : .up
    }
}
