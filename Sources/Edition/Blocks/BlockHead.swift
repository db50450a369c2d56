package import Diagnostics

/// What every figure and table has.
package struct BlockHead: Sendable {
    /// The author's `id`, or the measure and the kind: unique among the edition's figures or tables.
    package let name: String
    /// The word of `kind`: `trend`.
    package let kind: String
    /// Nil = a neutral title is generated.
    package let title: [TextPart]?
    package let subtitle: [TextPart]?
    /// What a person adds to the generated summary.
    package let description: [TextPart]?
    package let note: [TextPart]?
    /// Said when there is nothing to show.
    package let empty: [TextPart]?
    package let decimals: Int?
    /// The whole block in its file, fences included.
    package let range: Range<Int>
    package let place: Place
}

/// A figure as its author asks for it.
package struct ChartBlock: Sendable {
    package let head: BlockHead
    package let content: ChartContent

    /// `fig-NAME`: the id in the page and the name of the data file.
    package var id: String { "fig-" + head.name }
}

/// A table as its author asks for it.
package struct TableBlock: Sendable {
    package let head: BlockHead
    package let content: TableContent

    /// `tab-NAME`: the id in the page and the name of the data file.
    package var id: String { "tab-" + head.name }
}

package enum ChartContent: Sendable {
    case trend(TrendBlock)
    case dots(DotsBlock)
    case matrix(MatrixBlock)
    case status(StatusBlock)
    case timeline(TimelineBlock)
    case spc(SPCBlock)
    case bars(BarsBlock)
    case tiles(TilesBlock)
    case slope(SlopeBlock)
    case bullet(BulletBlock)
    case funnel(FunnelBlock)
    case pyramid(PyramidBlock)
    case multiples(MultiplesBlock)
}

package enum TableContent: Sendable {
    case values(ValuesBlock)
    case scorecard(ScorecardBlock)
    case gaps(GapsBlock)
    case recommendations(RecommendationsBlock)
    case equity(EquityBlock)
}
