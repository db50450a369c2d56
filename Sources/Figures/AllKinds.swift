package import Edition

extension BlockKinds {
    /// Every kind of figure and table, in the order of the manual.
    package static let all = BlockKinds(
        charts: chartKinds, tables: tableKinds,
        comingTables: [
            Coming(
                "changes", reason: "programmet jämför inte med en tidigare utgåva",
                hint: "ta bort tabellen; ändringar mot en tidigare tid visas av kind: scorecard och compare: previous")
        ])
}

/// The kinds of figure: a folder each in `Kinds`.
let figureBlocks: [any BlockContent.Type] = [
    TrendBlock.self, DotsBlock.self, MatrixBlock.self, StatusBlock.self, TimelineBlock.self, MultiplesBlock.self,
    SPCBlock.self, BarsBlock.self, TilesBlock.self, SlopeBlock.self, BulletBlock.self, FunnelBlock.self,
    PyramidBlock.self, DivergingBlock.self,
]

/// The kinds of table: a folder each in `Tables`.
let tableBlocks: [any BlockContent.Type] = [
    ValuesBlock.self, ScorecardBlock.self, GapsBlock.self, RecommendationsBlock.self, EquityBlock.self, DataBlock.self,
]

package let chartKinds: [BlockKind] = figureBlocks.map { $0.kind }
package let tableKinds: [BlockKind] = tableBlocks.map { $0.kind }
