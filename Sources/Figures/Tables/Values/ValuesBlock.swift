package import Edition
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

extension ValuesBlock: BlockContent {
    package static let kind = BlockKind(
        "values", "Mått efter en dimension eller efter tid.", Key.measures,
        BlockKey.required("by", "dimension, eller period", "Vad som blir rader.", example: "by: period") { $0.rows() },
        Key.series.saying("En kolumn för varje värde av dimensionen."), Key.period, Key.grain, Key.filter, Key.compare,
        Key.sort.saying("Radernas ordning.", absent: "som dimensionen har dem"), Key.limit,
        BlockKey.optional(
            "sparkline", "true eller false", usual: false, absent: "false",
            "true visar en liten linje över tid i varje rad.",
            example: "sparkline: true"
        ) { $0.flag("sparkline") },
        make: ValuesBlock.init,
        check: { block, reader in
            if let series = block.series, block.by == .dimension(series) {
                reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
            }
            block.tellIdle(&reader)
            return block
        })

    /// Keys that the rows make nothing of.
    private func tellIdle(_ reader: inout BlockReader) {
        switch by {
        case .periods:
            reader.tellIdle(["compare", "sort", "sparkline"], "raderna är tider, i tidens ordning")
        case .dimension:
            reader.tellIdle(["grain"], "raderna är inte tider")
            if series != nil { reader.tellIdle(["sparkline"], "linjen är en för varje rad, inte för varje kolumn") }
        }
    }
}
