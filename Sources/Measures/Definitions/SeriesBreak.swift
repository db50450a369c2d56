package import Values

/// A break in a series: values before and from it must not be compared.
package struct SeriesBreak: Hashable, Sendable {
    /// The first period of the new series.
    package let from: Period
    package let label: String
    package let filter: Filter

    package init(from: Period, label: String, filter: Filter = Filter(terms: [])) {
        self.from = from
        self.label = label
        self.filter = filter
    }
}
