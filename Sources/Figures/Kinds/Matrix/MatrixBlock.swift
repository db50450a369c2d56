package import Edition
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

extension MatrixBlock: BlockContent {
    package static let kind = BlockKind(
        "matrix", "En tabell med ett märke för varje enhet och tjänst, och luckorna framhävda.", Key.state,
        BlockKey.required("rows", "dimension", "Dimensionen som blir rader.", example: "rows: kommun") {
            $0.dimension("rows")
        },
        BlockKey.required("columns", "dimension", "Dimensionen som blir kolumner.", example: "columns: tjanst") {
            $0.dimension("columns")
        },
        BlockKey.optional(
            "value", "dimension", absent: "lägets egen", "Dimensionen som visas i rutorna.", example: "value: lage"
        ) { $0.dimension("value") },
        Key.group(above: "rows"), only, Key.period.saying("Läget på periodens sista dag."),
        Key.filter.saying("Vilka rader och kolumner som visas."), make: MatrixBlock.init,
        check: { block, reader in
            if block.rows == block.columns {
                reader.tell(
                    .blockCombination, "rader och kolumner är samma dimension", "columns",
                    hint: "välj en annan dimension för raderna eller kolumnerna")
            }
            return block
        })

    private static let only = BlockKey.optional(
        "only", "all eller gaps", usual: Rows.all, absent: "all", "gaps visar bara rader där något saknas.",
        example: "only: gaps"
    ) { $0.word("only", ["all": Rows.all, "gaps": .gaps]) }
}
