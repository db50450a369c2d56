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

extension FunnelBlock {
    static let kind = BlockKind<ChartContent>(
        "funnel", "Andelen för många enheter mot deras storlek, med gränser för slumpen.",
        required: ["measure", "by"], optional: ["limits", "period", "filter", "highlight"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let unit = reader.context.vocabulary.measures.first { $0.name == measure }?.unit
        if let unit, unit != .percent {
            reader.tell(
                .blockCombination, "trattdiagrammets gränser finns bara för andelar", "measure",
                hint: "välj ett mått med unit: percent, täljare och nämnare")
        }
        let limits = reader.word("limits", ["exact": Limits.exact, "overdispersed": .overdispersed])
        let (period, filter, highlight) = (reader.period(), reader.filter(), reader.highlight(by: by))
        guard let measure, let by else { return nil }
        let dots = DotsBlock(
            measure: measure, by: by, interval: nil, group: nil, period: period, filter: filter, sort: .order,
            limit: nil, target: false, reference: nil, highlight: highlight)
        return .funnel(FunnelBlock(dots: dots, limits: limits ?? .exact))
    }
}
