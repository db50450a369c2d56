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
        guard measure.unit == .percent, !measure.isStandardised, let before = earlier.share, let now = later.share,
            let found = NewcombeInterval(now, minus: before)
        else { return nil }
        return ValueInterval(found.lower, found.upper, times: measure.unit.factor)
    }

    /// Of this many, every difference that is printed is more than chance: the interval is told of fewer.
    package static let mostTrials = 5_000
}

extension Reading {
    /// The two counts of a share that is shown, of few enough.
    fileprivate var share: (events: Int, trials: Int)? {
        guard value.number != nil, let events = numerator?.number?.integer, let trials = denominator?.number?.integer,
            trials < Difference.mostTrials
        else { return nil }
        return (events, trials)
    }
}
