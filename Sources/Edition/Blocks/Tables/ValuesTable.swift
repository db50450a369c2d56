package import Measures
package import Values

/// Measures by a dimension or by period.
package struct ValuesBlock: Sendable {
    package let measures: [String]
    package let by: BlockRows
    package let series: String?
    package let period: Period?
    package let grain: Grain?
    package let filter: Filter
    package let compare: [BlockComparison]
    package let sort: BlockSort?
    package let limit: Int?
    package let sparkline: Bool
}
