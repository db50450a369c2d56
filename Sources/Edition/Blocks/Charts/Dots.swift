package import Measures
package import Values

/// A dot for each value of a dimension.
package struct DotsBlock: Sendable {
    package let measure: String
    package let by: String
    package let interval: Interval?
    /// A parent dimension of `by` whose values head groups of rows.
    package let group: String?
    package let period: Period?
    package let filter: Filter
    package let sort: BlockSort?
    package let limit: Int?
    package let target: Bool
    package let reference: BlockReference?
    package let highlight: BlockHighlight?

    /// The confidence interval drawn.
    package enum Interval: String, CaseIterable, Sendable { case wilson, none }
}
