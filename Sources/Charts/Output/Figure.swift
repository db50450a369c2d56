package import Markup

/// A finished drawing with everything that is said about it.
package struct Figure: Hashable, Sendable {
    /// The drawing of 640 units (class `d bred`), or the whole table of a matrix.
    package let wide: Markup
    /// The drawing of 360 units (class `d smal`) that replaces it on small screens; nil for a table.
    package let narrow: Markup?
    /// Kind, measure, period and the one key figure, at most 150 characters: all that a PDF keeps.
    package let accessibleName: String
    /// "Diagrammet visar …", at most 90 words; stands visibly under the drawing with the id `ID-s`.
    package let summary: String
    package let table: DataTable
    /// "Axeln börjar vid 70 %.", for the subtitle.
    package let axisNote: String?
    /// What the layout could not solve, in Swedish; empty unless the author's own labels are too long or too many.
    package let audit: [String]

    package var drawings: Markup { .fragment([wide, narrow ?? .nothing]) }
}

/// Anything that can be drawn.
package protocol Chart: Sendable {
    /// `id` is the figure's own, such as `fig-inloggade`: the drawing points to `ID-s` for its description.
    func figure(id: String) -> Figure
}
