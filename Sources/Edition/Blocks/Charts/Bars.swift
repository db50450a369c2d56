/// Bars from zero for each value of a dimension.
package struct BarsBlock: Sendable {
    /// The rows: the same as those of dots.
    package let dots: DotsBlock
    /// A bar in each row for each value.
    package let series: String?
}

extension BarsBlock {
    /// More are never told apart by colour.
    private static let mostSeries = 4

    static let kind = BlockKind<ChartContent>(
        "bars", "Staplar från noll för varje värde av en dimension.", required: ["measure", "by"],
        optional: ["series", "period", "filter", "sort", "limit", "target", "reference", "highlight"]
    ) { reader in
        let series = reader.dimension("series")
        guard let dots = DotsBlock.read(&reader) else { return nil }
        if series == dots.by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
        }
        if let series, case let count = reader.keys(of: series, dots.filter).count, count > mostSeries {
            reader.tell(
                .blockCombination,
                "«\(series)» har \(count) värden, men staplar skiljs åt i högst \(mostSeries) färger",
                "series",
                hint:
                    "välj högst \(mostSeries) av dem med filter, eller visa smådiagram: kind: multiples, of: bars och facet: \(series)"
            )
            return nil
        }
        return .bars(BarsBlock(dots: dots, series: series))
    }
}
