/// A kind of figure or table: the word of `kind`, the keys that it takes and how they are read.
package struct BlockKind<Content: Sendable>: Sendable {
    package let name: String
    /// One Swedish sentence for the manual.
    package let summary: String
    package let required: [String]
    package let optional: [String]
    /// Whether it shows the numbers of one measure, or of some, with as many decimals as the author says.
    package let takesDecimals: Bool
    /// Nil when a required key is absent or wrong (told).
    let read: @Sendable (inout BlockReader) -> Content?

    init(
        _ name: String, _ summary: String, required: [String] = [], optional: [String] = [],
        takesDecimals: Bool = true, read: @escaping @Sendable (inout BlockReader) -> Content?
    ) {
        self.name = name
        self.summary = summary
        self.required = required
        self.optional = optional
        let showsMeasures = (required + optional).contains { $0 == "measure" || $0 == "measures" }
        self.takesDecimals = takesDecimals && showsMeasures
        self.read = read
    }
}

/// The kinds of figure: one file each in the folder `Charts`.
package let chartKinds: [BlockKind<ChartContent>] = [
    TrendBlock.kind, DotsBlock.kind, MatrixBlock.kind, StatusBlock.kind, TimelineBlock.kind,
    SPCBlock.kind, BarsBlock.kind, TilesBlock.kind, SlopeBlock.kind,
    BulletBlock.kind, FunnelBlock.kind, PyramidBlock.kind, MultiplesBlock.kind,
]

/// The kinds of table: one file each in the folder `Tables`.
package let tableKinds: [BlockKind<TableContent>] = [
    ValuesBlock.kind, ScorecardBlock.kind, GapsBlock.kind, RecommendationsBlock.kind, EquityBlock.kind,
]

/// Words of the format that have no kind yet.
let comingCharts = [
    "diverging"
]
let comingTables = ["changes", "data"]
