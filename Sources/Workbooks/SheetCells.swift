/// The cells of a tab that hold something, row by row.
package struct SheetCells: Sendable {
    package internal(set) var rows: [Row] = []
    package internal(set) var cells: [Cell] = []
    /// What the cells are ranges of.
    package var bytes: [UInt8]
    /// Cells joined into one, of which only the first holds something.
    package internal(set) var merged: [Merged] = []

    /// Columns that are hidden, from 1.
    package internal(set) var hiddenColumns: [ClosedRange<Int>] = []

    package init(bytes: [UInt8] = []) { self.bytes = bytes }

    package struct Row: Sendable {
        /// From 1.
        package let number: Int
        package internal(set) var cells: Range<Int>
        package let isHidden: Bool
    }

    package struct Cell: Sendable {
        /// From 1.
        package let column: Int
        package let kind: Kind
        /// The text of the cell among the bytes.
        package let range: Range<Int>
    }

    package enum Kind: String, Sendable {
        case text
        /// Written out with a decimal point.
        case number
        /// The same times a hundred and a percent sign, as it is shown.
        case percent
        /// `2025-01-31`, with the clock when it says more.
        case date
        /// `true` or `false`.
        case boolean
        /// `#N/A`
        case error
        /// A formula that no program has worked out.
        case uncalculated
    }

    package struct Merged: Hashable, Sendable {
        package let rows: ClosedRange<Int>
        package let columns: ClosedRange<Int>
    }
}

/// The name of a cell: column 4 and row 17 are D17.
package func cellName(column: Int, row: Int) -> String { columnName(column) + "\(row)" }

/// A, B, … Z, AA; from 1.
package func columnName(_ column: Int) -> String {
    var (rest, letters): (Int, [Character]) = (column, [])
    while rest > 0 {
        letters.insert(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))), at: 0)
        rest = (rest - 1) / 26
    }
    return String(letters)
}
