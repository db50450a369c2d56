package import Measures
package import Values

/// The state of every combination of two dimensions.
package struct MatrixBlock: Sendable {
    package let dataset: String
    package let rows: String
    package let columns: String
    /// The dimension shown in the cells; nil = the state's own.
    package let value: String?
    /// A parent dimension of `rows` whose values head groups of rows.
    package let group: String?
    package let only: Rows
    package let period: Period?
    package let filter: Filter

    package enum Rows: String, CaseIterable, Sendable {
        case all
        /// Only the rows where something is lacking.
        case gaps
    }
}

extension MatrixBlock {
    static let kind = BlockKind<ChartContent>(
        "matrix", "Läget för varje kombination av två dimensioner.", required: ["dataset", "rows", "columns"],
        optional: ["value", "group", "only", "period", "filter"]
    ) { reader in
        let dataset = reader.state()
        let (rows, columns) = (reader.dimension("rows"), reader.dimension("columns"))
        let (value, group) = (reader.dimension("value"), reader.group(above: "rows"))
        let only = reader.word("only", ["all": Rows.all, "gaps": .gaps])
        let (period, filter) = (reader.period(), reader.filter())
        guard let dataset, let rows, let columns else { return nil }
        if rows == columns {
            reader.tell(
                .blockCombination, "rader och kolumner är samma dimension", "columns",
                hint: "välj en annan dimension för raderna eller kolumnerna")
        }
        return .matrix(
            MatrixBlock(
                dataset: dataset, rows: rows, columns: columns, value: value, group: group, only: only ?? .all,
                period: period, filter: filter))
    }
}
