package import Edition

/// Bars from zero for each value of a dimension.
package struct BarsBlock: Sendable {
    /// The rows: the same as those of dots.
    package let dots: DotsBlock
    /// A bar in each row for each value.
    package let series: String?
}

extension BarsBlock: BlockContent {
    package static let kind = BlockKind(
        "bars", "Staplar från noll, en rad för varje värde, eller flera staplar i varje rad.", Key.measure, Key.by,
        Key.series.saying("Dimensionen vars värden blir staplar i varje rad, högst fyra."), Key.period, Key.filter,
        Key.sort, Key.limit, Key.target, Key.reference, Key.highlight,
        make: { measure, by, series, period, filter, sort, limit, target, reference, highlight in
            let dots = DotsBlock(
                measure: measure, by: by, interval: nil, group: nil, period: period, filter: filter, sort: sort,
                limit: limit, target: target, reference: reference, highlight: highlight)
            return BarsBlock(dots: dots, series: series)
        }, check: { $0.checked(&$1) })

    /// More are never told apart by colour.
    private static let mostSeries = 4

    private func checked(_ reader: inout BlockReader) -> BarsBlock? {
        guard let series else { return self }
        if series == dots.by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
        }
        let count = reader.keys(of: series, dots.filter).count
        guard count > BarsBlock.mostSeries else { return self }
        reader.tell(
            .blockCombination,
            "«\(series)» har \(count) värden, men staplar skiljs åt i högst \(BarsBlock.mostSeries) färger", "series",
            hint:
                "välj högst \(BarsBlock.mostSeries) av dem med filter, eller visa smådiagram: kind: multiples, of: bars och facet: \(series)"
        )
        return nil
    }
}
