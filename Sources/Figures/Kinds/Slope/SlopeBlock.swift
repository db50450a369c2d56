import Declarations
package import Edition
package import Measures
package import Values

/// Two points in time, a line for each value of a dimension.
package struct SlopeBlock: Sendable {
    package let measure: String
    package let by: String
    /// The earlier and the later point, in order.
    package let first: Period
    package let last: Period
    package let filter: Filter
    package let limit: Int?
    package let highlight: BlockHighlight?
}

extension SlopeBlock: BlockContent {
    package static let kind = BlockKind(
        "slope",
        """
        Två tidpunkter med en linje för varje kommun eller enhet, namn och värde på båda sidor. Fler än åtta får var \
        sin rad med två punkter i stället.
        """, Key.measure, Key.by.saying("Dimensionen vars värden blir linjer."), points, Key.filter,
        Key.limit.saying("Högst så många linjer, de högsta vid den senare tidpunkten."),
        Key.highlight.saying("Linjer eller rader som framhävs; övriga linjer blir grå."),
        make: { measure, by, points, filter, limit, highlight in
            SlopeBlock(
                measure: measure, by: by, first: points[0], last: points[1], filter: filter, limit: limit,
                highlight: highlight)
        })

    private static let points = BlockKey.required(
        "period", "lista av två tider", "De två tidpunkterna, den tidigare först.", example: "period: [2023, 2025]"
    ) { reader in
        let periods = reader.periods("period")
        if periods.count == 2, periods[0].lastDay < periods[1].firstDay {
            let pair = EarlierTime(periods[0], before: periods[1])
            guard let fault = pair.fault else { return periods }
            reader.tell(
                .blockCombination, fault, "period",
                hint: "jämför lika långa tider, till exempel [\(periods[1].previous), \(periods[1])]")
            return nil
        }
        if reader.fields.node("period") != nil {
            reader.tell(
                .blockCombination, "slope visar två tidpunkter, den tidigare först", "period",
                hint: "skriv till exempel [2021, 2025]")
        }
        return nil
    }
}
