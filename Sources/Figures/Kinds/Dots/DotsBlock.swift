package import Edition
import Language
package import Measures
package import Values

/// A dot for each value of a dimension.
package struct DotsBlock: Sendable {
    package let measure: String
    package let by: String
    package let interval: Interval?
    /// A parent dimension of `by` whose values head groups of rows.
    package let group: String?
    package let period: Period?
    package let filter: Filter
    package let sort: BlockSort?
    package let limit: Int?
    package let target: Bool
    package let reference: BlockReference?
    package let highlight: BlockHighlight?

    /// The confidence interval drawn.
    package enum Interval: String, CaseIterable, Sendable { case wilson, byar, none }
}

extension DotsBlock: BlockContent {
    package static let kind = BlockKind(
        "dots", "En rad för varje kommun eller enhet, ordnade efter värde, med länet som prickad linje.", Key.measure,
        Key.by, interval, Key.group(above: "by"), Key.period, Key.filter, Key.sort, Key.limit, Key.target,
        Key.reference, Key.highlight, make: DotsBlock.init)

    private static let interval = BlockKey.optional(
        "interval", "wilson, byar eller none", absent: "none",
        "Ritar 95 procents konfidensintervall: wilson för andelar, byar för standardiserade mått.",
        example: "interval: wilson"
    ) { reader in
        let interval = reader.word("interval", ["wilson": Interval.wilson, "byar": .byar, "none": .none])
        if let measure = reader.declaredMeasure, let interval, interval != .none,
            (interval == .byar) != measure.isStandardised
        {
            reader.tell(
                .blockCombination,
                measure.isStandardised
                    ? "konfidensintervall enligt Wilson gäller andelar som de är, inte standardiserade"
                    : "konfidensintervall enligt Byar finns bara för standardiserade mått", "interval",
                hint: measure.isStandardised ? "skriv interval: byar" : "skriv interval: wilson, eller ta bort interval"
            )
            return interval
        }
        if interval == .wilson, reader.declaredMeasure?.periods == .mean {
            reader.tell(
                .blockCombination,
                "konfidensintervall enligt Wilson gäller en täljare och en nämnare, inte medelvärdet av flera perioders andelar",
                "interval", hint: "välj ett mått utan periods: mean, eller ta bort interval")
            return interval
        }
        if interval == .wilson, let unit = reader.unitOfMeasure, unit != .percent {
            reader.tell(
                .blockCombination, "konfidensintervall enligt Wilson finns bara för andelar", "interval",
                hint: "ta bort interval, eller skriv none")
        }
        return interval
    }
}
