import Declarations
package import Measures
package import Values

/// Two points in time, a line for each value of a dimension.
package struct SlopeBlock: Sendable {
    package let measure: String
    package let by: String
    /// The earlier and the later point, in order.
    package let first: Period
    package let last: Period
    package let filter: Filter
    package let limit: Int?
    package let highlight: BlockHighlight?
}

extension SlopeBlock {
    static let kind = BlockKind<ChartContent>(
        "slope", "Två tidpunkter med en linje för varje värde av en dimension.", required: ["measure", "by", "period"],
        optional: ["filter", "limit", "highlight"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let (periods, filter) = (reader.periods("period"), reader.filter())
        let (limit, highlight) = (reader.limit(), reader.highlight(by: by))
        guard let measure, let by else { return nil }
        guard periods.count == 2, periods[0].lastDay < periods[1].firstDay else {
            if reader.fields.node("period") != nil {
                reader.tell(
                    .blockCombination, "slope visar två tidpunkter, den tidigare först", "period",
                    hint: "skriv till exempel [2021, 2025]")
            }
            return nil
        }
        return .slope(
            SlopeBlock(
                measure: measure, by: by, first: periods[0], last: periods[1], filter: filter, limit: limit,
                highlight: highlight))
    }
}
