/// Several measures against their targets, a row each.
package struct BulletBlock: Sendable {
    /// Measures, period, filter and the first comparison: those of a scorecard.
    package let scorecard: ScorecardBlock
}

extension BulletBlock {
    static let kind = BlockKind<ChartContent>(
        "bullet", "Flera mått mot sina mål, ett i varje rad.", required: ["measures"],
        optional: ["period", "filter", "compare"]
    ) { reader in
        let (measures, period) = (reader.measures(), reader.period())
        let (filter, compare) = (reader.filter(), reader.compare())
        guard !measures.isEmpty else { return nil }
        return .bullet(
            BulletBlock(
                scorecard: ScorecardBlock(
                    measures: measures, period: period, filter: filter, compare: compare, by: nil)))
    }
}
