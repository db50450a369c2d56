package import Edition
import Language
import Measures

/// A share for many units against their size, with limits.
package struct FunnelBlock: Sendable {
    /// The units: the same as the rows of dots.
    package let dots: DotsBlock
    package let limits: Limits

    package enum Limits: String, CaseIterable, Sendable {
        case exact
        /// Widened by how much the units differ beside chance.
        case overdispersed
    }
}

extension FunnelBlock: BlockContent {
    package static let kind = BlockKind(
        "funnel", "Enheternas andel mot deras storlek, med gränserna för vad slumpen kan ge.",
        Key.measure.saying("Måttet som visas: en andel med täljare och nämnare."),
        Key.by.saying("Dimensionen vars värden är enheterna."), limits, Key.period, Key.filter,
        Key.highlight.saying("Enheter som framhävs med namn."),
        make: { measure, by, limits, period, filter, highlight in
            let dots = DotsBlock(
                measure: measure, by: by, interval: nil, group: nil, period: period, filter: filter, sort: .order,
                limit: nil, target: false, reference: nil, highlight: highlight)
            return FunnelBlock(dots: dots, limits: limits)
        },
        check: { block, reader in
            if let unit = reader.unitOfMeasure, unit != .percent {
                reader.tell(
                    .blockCombination, "trattdiagrammets gränser finns bara för andelar", "measure",
                    hint: "välj ett mått med unit: percent, täljare och nämnare")
            }
            if reader.declaredMeasure?.isStandardised ?? false {
                reader.tell(
                    .blockCombination, "trattdiagrammet visar andelar som de är, inte standardiserade", "measure",
                    hint: "välj måttet utan standardise")
            }
            if reader.declaredMeasure?.periods == .mean {
                reader.tell(
                    .blockCombination,
                    "trattdiagrammets gränser gäller en täljare och en nämnare, inte medelvärdet av flera perioders andelar",
                    "measure", hint: "välj ett mått utan periods: mean")
            }
            return block
        })

    private static let limits = BlockKey.optional(
        "limits", "exact eller overdispersed", usual: Limits.exact, absent: "exact",
        "overdispersed vidgar gränserna för stora enheter som skiljer sig mer än slumpen.",
        example: "limits: overdispersed"
    ) { $0.word("limits", ["exact": Limits.exact, "overdispersed": .overdispersed]) }
}
