package import Edition

extension BlockKinds {
    /// Every kind of figure and table, in the order of the manual.
    package static let all = BlockKinds(
        charts: chartKinds, tables: tableKinds, comingCharts: ["diverging"], comingTables: ["changes", "data"])
}

/// The kinds of figure: a folder each in `Kinds`.
package let chartKinds: [BlockKind] = [
    TrendBlock.kind, DotsBlock.kind, MatrixBlock.kind, StatusBlock.kind, TimelineBlock.kind, MultiplesBlock.kind,
    SPCBlock.kind, BarsBlock.kind, TilesBlock.kind, SlopeBlock.kind, BulletBlock.kind, FunnelBlock.kind,
    PyramidBlock.kind,
]

/// The kinds of table: a folder each in `Tables`.
package let tableKinds: [BlockKind] = [
    ValuesBlock.kind, ScorecardBlock.kind, GapsBlock.kind, RecommendationsBlock.kind, EquityBlock.kind,
]
