package import Language
package import Values

/// Which unit has which item: an HTML table of marks.
package struct MatrixChart: Hashable, Sendable {
    /// mottagning, mottagningar.
    package let rowNoun: Noun
    /// tjänst, tjänster.
    package let columnNoun: Noun
    /// What a cell is of, where it is known which of the two is done by the other; nil where either may be.
    package let item: Noun?
    /// What a done item is called: införd, införda.
    package let done: Noun
    package let date: Day
    package let columns: [Column]
    package let groups: [Group]
    /// Counted with the others but not shown, as they have no gaps.
    package let unshown: [Row]
    package let totals: Totals?
    package let example: Bool

    package enum Status: Int, CaseIterable, Hashable, Sendable {
        case done, partly, no, notApplicable, unknown
    }

    package struct Column: Hashable, Sendable {
        package let key: String
        /// May hold soft hyphens (U+00AD) where the word may be broken.
        package let label: String

        package init(key: String, label: String) {
            self.key = key
            self.label = label
        }
    }

    package struct Group: Hashable, Sendable {
        /// Empty when the rows are not grouped.
        package let label: String
        package let rows: [Row]

        package init(label: String = "", rows: [Row]) {
            self.label = label
            self.rows = rows
        }
    }

    package struct Row: Hashable, Sendable {
        package let key: String
        package let label: String
        /// After the name, in small: "privat".
        package let note: String?
        package let link: String?
        /// One for each column.
        package let cells: [Cell]
        /// The last column, such as "7 av 8"; nil has it counted from the cells.
        package let share: String?
        /// What the row belongs to, by name: it is brought forward with it.
        package let belongs: [String]

        package init(
            key: String, label: String, note: String? = nil, link: String? = nil, cells: [Cell], share: String? = nil,
            belongs: [String] = []
        ) {
            self.belongs = belongs
            self.key = key
            self.label = label
            self.note = note
            self.link = link
            self.cells = cells
            self.share = share
        }
    }

    package struct Cell: Hashable, Sendable {
        package let status: Status
        /// Read aloud and shown in the legend: "Införd", "Pilot".
        package let word: String

        package init(_ status: Status, word: String? = nil) {
            self.status = status
            self.word = word ?? status.word
        }
    }

    /// The last row. Without texts its numbers are counted from the cells.
    package struct Totals: Hashable, Sendable {
        package let label: String
        package let columns: [String]?
        package let all: String?

        package init(label: String, columns: [String]? = nil, all: String? = nil) {
            self.label = label
            self.columns = columns
            self.all = all
        }
    }

    package init(
        rowNoun: Noun, columnNoun: Noun, item: Noun? = nil, done: Noun, date: Day, columns: [Column],
        groups: [Group], unshown: [Row] = [], totals: Totals? = nil, example: Bool = false
    ) {
        self.rowNoun = rowNoun
        self.columnNoun = columnNoun
        self.item = item
        self.done = done
        self.date = date
        self.columns = columns
        self.groups = groups
        self.unshown = unshown
        self.totals = totals
        self.example = example
    }
}

extension MatrixChart.Status {
    /// The word when the author gives none.
    package var word: String {
        switch self {
        case .done: MatrixPhrases.yes
        case .partly: Heads.partly
        case .no: MatrixPhrases.no
        case .notApplicable: MatrixPhrases.notApplicable
        case .unknown: Heads.missing
        }
    }
}
