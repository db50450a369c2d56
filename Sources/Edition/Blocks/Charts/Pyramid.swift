import Measures

/// Two series back to back.
package struct PyramidBlock: Sendable {
    /// Rows and series: those of bars.
    package let bars: BarsBlock
}

extension PyramidBlock {
    static let kind = BlockKind<ChartContent>(
        "pyramid", "Två serier rygg mot rygg, till exempel kvinnor och män i varje ålder.",
        required: ["measure", "by", "series"], optional: ["period", "filter"]
    ) { reader in
        let series = reader.dimension("series")
        guard let dots = DotsBlock.read(&reader), let series else { return nil }
        let values = reader.keys(of: series, dots.filter).count
        if series == dots.by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
        } else if values != 2 {
            reader.tell(
                .blockCombination, "en pyramid har två sidor, och «\(series)» har \(values) värden", "series",
                hint: "välj en dimension med två värden, två av dem med filter, eller kind: bars")
        }
        return .pyramid(PyramidBlock(bars: BarsBlock(dots: dots, series: series)))
    }
}
