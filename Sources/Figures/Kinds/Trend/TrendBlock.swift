package import Edition
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

extension TrendBlock: BlockContent {
    package static let kind = BlockKind(
        "trend", "En linje över tid, med mål, brott i serien och uppgifter som saknas.", Key.measure, Key.lines,
        Key.span, Key.grain, Key.filter, Key.target, Key.reference,
        Key.highlight.saying("Värden av dimensionen som framhävs; övriga blir grå."),
        Key.limit.saying("Högst så många linjer."), make: TrendBlock.init)
}
