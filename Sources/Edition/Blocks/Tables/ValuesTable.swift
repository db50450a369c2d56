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

extension ValuesBlock {
    static let kind = BlockKind<TableContent>(
        "values", "Mått efter en dimension eller efter tid.", required: ["measures", "by"],
        optional: ["series", "period", "grain", "filter", "compare", "sort", "limit", "sparkline"]
    ) { reader in
        let (measures, by, series) = (reader.measures(), reader.rows(), reader.dimension("series"))
        let (period, grain, filter) = (reader.period(), reader.grain(), reader.filter())
        let (compare, sort, limit) = (reader.compare(), reader.sort(), reader.limit())
        let sparkline = reader.flag("sparkline")
        guard !measures.isEmpty, let by else { return nil }
        if let series, by == .dimension(series) {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
        }
        return .values(
            ValuesBlock(
                measures: measures, by: by, series: series, period: period, grain: grain, filter: filter,
                compare: compare, sort: sort, limit: limit, sparkline: sparkline))
    }
}
