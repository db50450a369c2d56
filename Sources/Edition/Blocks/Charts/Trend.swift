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

extension TrendBlock {
    static let kind = BlockKind<ChartContent>(
        "trend", "Ett mått över tid som en linje, eller en linje för varje värde.", required: ["measure"],
        optional: ["by", "period", "grain", "filter", "target", "reference", "highlight", "limit"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let (period, grain, filter) = (reader.period(), reader.grain(), reader.filter())
        let (target, reference) = (reader.flag("target"), reader.reference(of: measure))
        let (highlight, limit) = (reader.highlight(by: by), reader.limit())
        guard let measure else { return nil }
        return .trend(
            TrendBlock(
                measure: measure, by: by, period: period, grain: grain, filter: filter, target: target,
                reference: reference, highlight: highlight, limit: limit))
    }
}
