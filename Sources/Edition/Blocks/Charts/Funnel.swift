import Measures

/// Shares of units of different size, with the limits of chance.
package struct FunnelBlock: Sendable {
    package let dots: DotsBlock
    /// Limits that allow for units differing by more than chance.
    package let isOverdispersed: Bool
}

extension FunnelBlock {
    static let kind = BlockKind<ChartContent>(
        "funnel", "Andelar mot enheternas storlek, med gränser för slumpen.", required: ["measure", "by"],
        optional: ["limits", "period", "filter", "highlight"]
    ) { reader in
        let limits = reader.word("limits", ["exact": false, "overdispersed": true])
        guard let dots = DotsBlock.read(&reader) else { return nil }
        let measure = reader.context.vocabulary.measures.first { $0.name == dots.measure }
        if let measure, measure.unit != .percent {
            reader.tell(
                .blockCombination, "måttet «\(dots.measure)» är ingen andel, och gränserna gäller andelar", "measure",
                hint: "välj ett mått med unit: percent, eller kind: dots")
        }
        return .funnel(FunnelBlock(dots: dots, isOverdispersed: limits ?? false))
    }
}
