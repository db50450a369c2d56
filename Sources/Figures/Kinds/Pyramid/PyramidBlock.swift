package import Edition
import Measures

/// A measure by two dimensions, the second with two values: one to each side.
package struct PyramidBlock: Sendable {
    /// The rows: the same as those of dots.
    package let dots: DotsBlock
    package let series: String
    /// The keys of `series` to the left and to the right.
    package let sides: [String]
}

extension PyramidBlock: BlockContent {
    package static let kind = BlockKind(
        "pyramid",
        """
        Åldrar uppåt och två grupper: antal som staplar åt vänster och åt höger, andelar och annat som två punkter på \
        varje rad med skillnaden bredvid.
        """,
        Key.measure.saying("Måttet som visas.", example: "measure: andel-inloggade"),
        Key.by.saying("Dimensionen vars värden blir rader, nedifrån och upp.", example: "by: alder"), sides, Key.period,
        Key.filter,
        make: { measure, by, series, period, filter in
            let dots = DotsBlock(
                measure: measure, by: by, interval: nil, group: nil, period: period, filter: filter, sort: .order,
                limit: nil, target: false, reference: nil, highlight: nil)
            return PyramidBlock(dots: dots, series: series, sides: [])
        }, check: { $0.checked(&$1) })

    private static let sides = BlockKey.required(
        "series", "dimension med två värden", "Dimensionen med de två sidorna.", example: "series: kon"
    ) { $0.dimension("series") }

    private func checked(_ reader: inout BlockReader) -> PyramidBlock? {
        if series == dots.by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
            return nil
        }
        let sides = reader.keys(of: series, dots.filter)
        guard sides.count == 2 else {
            reader.tell(
                .blockCombination, "en pyramid har två sidor, men «\(series)» har \(sides.count) värden", "series",
                hint: "välj en dimension med två värden, eller två av dem med filter")
            return nil
        }
        return PyramidBlock(dots: dots, series: series, sides: sides)
    }
}
