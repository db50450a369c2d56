package import Measures
package import Values

/// Bars from zero for the values of a dimension, one for each value of a second.
package struct BarsBlock: Sendable {
    package let measure: String
    package let by: String
    /// The dimension whose values stand beside each other in a row.
    package let series: String?
    package let period: Period?
    package let filter: Filter
    package let sort: BlockSort?
    package let limit: Int?
    package let target: Bool
    package let reference: BlockReference?
    package let highlight: BlockHighlight?
}

extension BarsBlock {
    static let kind = BlockKind<ChartContent>(
        "bars", "Liggande staplar för värdena av en dimension, eventuellt uppdelade på en till.",
        required: ["measure", "by"],
        optional: ["series", "period", "filter", "sort", "limit", "target", "reference", "highlight"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let series = reader.dimension("series", otherThan: "by")
        let (period, filter, sort) = (reader.period(), reader.filter(), reader.sort())
        let (limit, target) = (reader.limit(), reader.flag("target"))
        let (reference, highlight) = (reader.reference(of: measure), reader.highlight(by: by))
        guard let measure, let by else { return nil }
        return .bars(
            BarsBlock(
                measure: measure, by: by, series: series, period: period, filter: filter, sort: sort, limit: limit,
                target: target, reference: reference, highlight: highlight))
    }
}
