import Diagnostics

/// The cells of the rows at hand, by the fields of the schema.
struct RowCells {
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

    func text(row: Int, column: Int) -> String? {
        cell(row: row, column: column).map { String(decoding: $0, as: UTF8.self) }
    }
}
