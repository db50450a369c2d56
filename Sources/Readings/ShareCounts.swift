package import Disclosure
import Language
package import Measures
import Values

/// The two counts that a share is made of, where it is made of them alone: what an interval or a limit is reckoned from.
package struct ShareCounts: Hashable, Sendable {
    /// Not below 0.
    package let events: Int
    /// Above 0.
    package let trials: Int

    /// What is more than its whole is no share, and chance says nothing of it.
    package var isShare: Bool { events <= trials }
}

extension Reading {
    /// Nil where a count is hidden, unknown or no whole number, and where the value is another number than the one count
    /// through the other: the mean of the months' shares, a standardised share.
    package func shareCounts(of measure: Measure) -> ShareCounts? {
        guard measure.unit == .percent, isOfItsCounts(measure), let events = numerator?.number,
            let trials = denominator?.number, !events.isNegative, trials > .zero, let events = events.integer,
            let trials = trials.integer
        else { return nil }
        return ShareCounts(events: events, trials: trials)
    }

    /// Whether the value is the one count through the other, and not the mean of some such, or one that is evened out.
    package func isOfItsCounts(_ measure: Measure) -> Bool {
        guard let value = value.number, let part = numerator?.number, let whole = denominator?.number else {
            return false
        }
        return (part / whole).map { $0 * measure.unit.factor } == value
    }
}
