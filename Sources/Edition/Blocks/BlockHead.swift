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
    /// Set in the appendix, with a line at its place that says so.
    package let isAppendix: Bool
    /// The whole block in its file, fences included.
    package let range: Range<Int>
    package let place: Place
}

/// A figure as its author asks for it.
package struct ChartBlock: Sendable {
    package let head: BlockHead
    package let content: any BlockContent

    /// `fig-NAME`: the id in the page and the name of the data file.
    package var id: String { "fig-" + head.name }
}

/// A table as its author asks for it.
package struct TableBlock: Sendable {
    package let head: BlockHead
    package let content: any BlockContent

    /// `tab-NAME`: the id in the page and the name of the data file.
    package var id: String { "tab-" + head.name }
}
