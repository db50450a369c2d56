import Diagnostics

/// The cells of the rows at hand, by the fields of the schema.
struct RowCells: Sendable {
    let bytes: [UInt8]
    let grid: Grid
    let places: any RowPlaces
    /// The column in the file of each field; nil where the file lacks it.
    let fileColumns: [Int?]

    /// A row or one of its cells; the whole file for a row that was filled in.
    func place(row: Int, column: Int?) -> Place {
        row < grid.count ? places.place(row: row, column: column.flatMap { fileColumns[$0] }) : places.file
    }

    /// The bytes of a cell as it is meant, trimmed; nil for a field that the file lacks or a row that was filled in.
    func cell(row: Int, column: Int) -> ArraySlice<UInt8>? {
        guard row < grid.count, let fileColumn = fileColumns[column] else { return nil }
        return trimmed(bytes[grid.range(row, fileColumn)])
    }

    /// Whether a cell, trimmed, may have so many bytes and begin with a digit or a sign of ASCII before them: a look at
    /// the bytes as they stand, for what is asked of every cell.
    func mayBeNumber(row: Int, column: Int, ofBytes least: Int) -> Bool {
        guard row < grid.count, let fileColumn = fileColumns[column] else { return false }
        let range = grid.range(row, fileColumn)
        guard range.count >= least, let start = range.first else { return false }
        return bytes[start] <= UInt8(ascii: "9") || bytes[start] == 0xC2
    }

    func text(row: Int, column: Int) -> String? {
        cell(row: row, column: column).map { String(decoding: $0, as: UTF8.self) }
    }
}
