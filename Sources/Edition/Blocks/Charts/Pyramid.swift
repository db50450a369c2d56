import Measures

/// A measure by two dimensions, the second with two values: one to each side.
package struct PyramidBlock: Sendable {
    /// The rows: the same as those of dots.
    package let dots: DotsBlock
    package let series: String
    /// The keys of `series` to the left and to the right.
    package let sides: [String]
}

extension PyramidBlock {
    static let kind = BlockKind<ChartContent>(
        "pyramid", "Ett mått efter ålder och kön: den ena sidan åt vänster, den andra åt höger.",
        required: ["measure", "by", "series"], optional: ["period", "filter"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let series = reader.dimension("series")
        let (period, filter) = (reader.period(), reader.filter())
        guard let measure, let by, let series else { return nil }
        if series == by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
            return nil
        }
        let sides = reader.keys(of: series, filter)
        guard sides.count == 2 else {
            reader.tell(
                .blockCombination, "en pyramid har två sidor, men «\(series)» har \(sides.count) värden", "series",
                hint: "välj en dimension med två värden, eller två av dem med filter")
            return nil
        }
        let dots = DotsBlock(
            measure: measure, by: by, interval: nil, group: nil, period: period, filter: filter, sort: .order,
            limit: nil, target: false, reference: nil, highlight: nil)
        return .pyramid(PyramidBlock(dots: dots, series: series, sides: sides))
    }
}
