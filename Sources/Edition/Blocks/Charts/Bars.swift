/// Bars from zero for each value of a dimension.
package struct BarsBlock: Sendable {
    /// The rows: the same as those of dots.
    package let dots: DotsBlock
    /// A bar in each row for each value.
    package let series: String?
}

extension BarsBlock {
    static let kind = BlockKind<ChartContent>(
        "bars", "Staplar från noll för varje värde av en dimension.", required: ["measure", "by"],
        optional: ["series", "period", "filter", "sort", "limit", "target", "reference", "highlight"]
    ) { reader in
        let series = reader.dimension("series")
        guard let dots = DotsBlock.read(&reader) else { return nil }
        if series == dots.by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
        }
        return .bars(BarsBlock(dots: dots, series: series))
    }
}
