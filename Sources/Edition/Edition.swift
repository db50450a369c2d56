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

    /// The most decimals that a formula of the text asks of a measure; nil when none says.
    package func decimals(of measure: String) -> Int? {
        let pages = chapters + valuePages + (minutes.map { [$0] } ?? [])
        let decided = decisions.flatMap(\.text).compactMap { part -> LiveNumber? in
            guard case .number(let number, _) = part else { return nil }
            return number
        }
        return (pages.flatMap { Array($0.numbers.values) } + decided).compactMap { number in
            guard case .measure(measure, _) = number.subject else { return nil }
            return number.decimals
        }.max()
    }
}
