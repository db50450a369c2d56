package import Measures
package import Values

/// Lines over time.
package struct TrendBlock: Sendable {
    package let measure: String
    /// A line for each value.
    package let by: String?
    /// Nil = everything up to the end of `report.period`.
    package let period: Period?
    package let grain: Grain?
    package let filter: Filter
    package let target: Bool
    package let reference: BlockReference?
    package let highlight: BlockHighlight?
    package let limit: Int?
}
