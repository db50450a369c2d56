/// The author's files as typed values: what a report says, before any number is known.
package struct Edition: Sendable {
    package let report: Report
    package let review: Review?
    package let recommendations: [Recommendation]
    package let decisions: [Decision]
    /// In the order of their file names.
    package let chapters: [Page]
    /// The pages for each value of a dimension, by dimension.
    package let valuePages: [Page]
    /// `protokollsutdrag.md`
    package let minutes: Page?
}
