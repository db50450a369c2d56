package import Markup
import Values

/// A finished drawing with everything that is said about it.
package struct Figure: Hashable, Sendable {
    /// The drawing of 640 units (class `d bred`), or the whole table of a matrix.
    package let wide: Markup
    /// The drawing of 360 units (class `d smal`) that replaces it on small screens; nil for a table.
    package let narrow: Markup?
    /// Kind, measure, period and the one key figure, at most 150 characters: all that a PDF keeps.
    package let accessibleName: String
    /// Findings in at most 45 words, and what is lacking; stands visibly under the drawing with the id `ID-s`.
    package let summary: String
    package let table: DataTable
    /// "Axeln börjar vid 70 %.", for the subtitle.
    package let axisNote: String?
    /// What the layout could not solve, in Swedish; empty unless the author's own labels are too long or too many.
    package let audit: [String]

    package var drawings: Markup { .fragment([wide, narrow ?? .nothing]) }
}

extension Figure {
    /// A figure of two drawings: `draw` finishes the wide one and the narrow one, and says what is wrong with each.
    init(
        name: String, summary: String, table: DataTable, axisNote: String? = nil,
        draw: (_ isNarrow: Bool) -> (svg: Markup, audit: [String])
    ) {
        let (wide, narrow) = (draw(false), draw(true))
        self.init(
            wide: wide.svg, narrow: narrow.svg, accessibleName: name, summary: summary, table: table,
            axisNote: axisNote, audit: unique(wide.audit + narrow.audit))
    }
}

/// Anything that can be drawn.
package protocol Chart: Sendable {
    /// `id` is the figure's own, such as `fig-inloggade`: the drawing points to `ID-s` for its description.
    func figure(id: String) -> Figure
}
