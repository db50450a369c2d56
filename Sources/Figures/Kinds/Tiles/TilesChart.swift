package import Language
package import Values

/// A measure on a map of equal tiles, one a unit: where it is high and where it is low.
package struct TilesChart: Hashable, Sendable {
    package let words: MeasureWords
    package let period: Period
    /// kommun, kommuner.
    package let noun: Noun
    /// The most classes of shade, 2...5.
    package let classes: Int
    /// In the order of the data table.
    package let tiles: [Tile]
    package let example: Bool

    package struct Tile: Hashable, Sendable {
        package let key: String
        package let label: String
        package let datum: Datum
        /// Nil for a unit without a place on the map: it stands in the table alone, and that is said.
        package let place: Place?
        package let isHighlighted: Bool
        /// Relative address of the unit's own page; used in the data table.
        package let link: String?

        package init(
            key: String, label: String, datum: Datum, place: Place?, isHighlighted: Bool = false, link: String? = nil
        ) {
            self.key = key
            self.label = label
            self.datum = datum
            self.place = place
            self.isHighlighted = isHighlighted
            self.link = link
        }
    }

    /// Row from north to south and column from west to east; only their differences count.
    package struct Place: Hashable, Sendable {
        package let row: Int
        package let column: Int

        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    package init(
        words: MeasureWords, period: Period, noun: Noun, classes: Int = 5, tiles: [Tile],
        example: Bool = false
    ) {
        self.words = words
        self.period = period
        self.noun = noun
        self.classes = min(max(classes, 2), 5)
        self.tiles = tiles
        self.example = example
    }
}
