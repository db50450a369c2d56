package import Disclosure
import Language
package import Measures
import Statistics
import Values

extension Difference {
    /// The interval of a change between two shares of different people: Newcombe's, from the four counts, in the
    /// measure's unit.
    ///
    /// Nil where a count is hidden or unknown, for what is no plain share, and where either is of so many that chance has
    /// nothing to say.
    package static func interval(from earlier: Reading, to later: Reading, of measure: Measure) -> ValueInterval? {
        guard let before = few(earlier, measure), let now = few(later, measure),
            let found = NewcombeInterval((now.events, now.trials), minus: (before.events, before.trials))
        else { return nil }
        return ValueInterval(found.lower, found.upper, times: measure.unit.factor)
    }

    /// Of this many, every difference that is printed is more than chance: the interval is told of fewer.
    package static let mostTrials = 5_000

    private static func few(_ reading: Reading, _ measure: Measure) -> ShareCounts? {
        reading.shareCounts(of: measure).flatMap { $0.trials < mostTrials ? $0 : nil }
    }
}
