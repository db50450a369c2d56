/// Why there is no number though nothing lacks one: it would say something that is not so.
package enum Refusal: Hashable, Sendable {
    /// It would compare a time before a break in the series with one after it.
    case acrossBreak(SeriesBreak)
    /// A standardised number of fewer events than this is mostly chance.
    case tooFewEvents(Int)
    /// What is asked about, by its label, did not exist in any of the period.
    case notThere(String)
    /// It existed for some of the time that is counted, and the rows that lack are of the rest.
    case notThroughout(String)
}
