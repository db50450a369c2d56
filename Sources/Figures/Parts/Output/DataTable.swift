package import Values

/// The data behind a figure, target and limits included, in the order of the drawing.
package struct DataTable: Hashable, Sendable {
    package let caption: String
    package let columns: [Column]
    package let rows: [Row]
    /// How the signs are explained that stand in the cells.
    package let signs: SignWords
    /// What else is said under it.
    package let remarks: [String]

    package struct Column: Hashable, Sendable {
        package let label: String
        package let isNumeric: Bool
        /// The dimensions of the figure's selection that do not hold for its numbers: those of the whole.
        let leaves: [String]

        package init(_ label: String, isNumeric: Bool = false, leaves: [String] = []) {
            self.label = label
            self.isNumeric = isNumeric
            self.leaves = leaves
        }
    }

    /// The first cell is the row's heading.
    package struct Row: Hashable, Sendable {
        package let cells: [Cell]
        /// The county, a total, a target: set apart by a line.
        package let isSummary: Bool
        /// What the row belongs to, by name: it is brought forward with it.
        package let belongs: [String]
        /// Whether a value in it is invented.
        package let isExample: Bool

        package init(_ cells: [Cell], isSummary: Bool = false, belongs: [String] = [], isExample: Bool = false) {
            self.cells = cells
            self.isSummary = isSummary
            self.belongs = belongs
            self.isExample = isExample
        }
    }

    package struct Cell: Hashable, Sendable {
        package let text: String
        /// For machines (CSV, `data value`); nil for words and for what is hidden or missing.
        package let exact: Exact?
        /// A relative address, from the page of the figure.
        package let link: String?
        /// Names the reading that the number comes from.
        package let reading: String?
        /// What is hidden, or missing for a reason that the source states; nil for all else.
        let withheld: Datum?

        package init(_ text: String, exact: Exact? = nil, link: String? = nil, reading: String? = nil) {
            self.text = text
            self.exact = exact
            self.link = link
            self.reading = reading
            withheld = nil
        }

        package init(_ datum: Datum) {
            text = datum.text
            exact = datum.exact
            link = nil
            reading = datum.reading
            withheld = datum == .hidden || datum.sign != nil ? datum : nil
        }
    }

    package init(
        caption: String, columns: [Column], rows: [Row], signs: SignWords = SignWords(), remarks: [String] = []
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.signs = signs
        self.remarks = remarks
    }

    /// Whether invented and real values stand in rows beside each other: then each row says which it is.
    package var isMixed: Bool { rows.contains(where: \.isExample) && !rows.allSatisfy(\.isExample) }

    /// What the signs mean that are printed in it.
    package var signNotes: [String] { signs.notes(rows) }

    package var notes: [String] { signNotes + remarks }
}
