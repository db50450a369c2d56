package import Diagnostics
package import Values

/// Some thousand rows of a table as typed columns, lent for the time of one call.
///
/// Nothing of it may be kept: the room is used again for the next rows. `~Copyable` sees to that.
package struct Batch: ~Copyable {
    /// Rows in this batch; 0 is never handed out.
    package let count: Int
    /// In the order of `Resource.fields`, also when the file has another order.
    package let columns: [Column]
    /// Line in the file where each row begins, from 1; 0 for a row that `complete` filled in.
    package let lines: [Int]
    let locator: Locator

    /// Where a cell stands, with its line as excerpt; the whole row when the cell is not in the file.
    package func place(row: Int, column: Int) -> Place { locator.place(row: row, column: column) }

    /// Where a row begins, with its line as excerpt.
    package func place(row: Int) -> Place { locator.place(row: row, column: nil) }
}

/// One column of a batch. What a number in `values` is follows from the field's type:
/// a code in `texts` (string), the integer itself, a number's millionths, 0 or 1 (boolean),
/// or the number of a period of the field's grain (`Period(grain, Int(value))`).
package struct Column: Sendable {
    package let values: [Int64]
    /// The texts by code, growing from batch to batch: codes stay what they were. Only for strings.
    package let texts: [String]

    /// Stands in `values` where the cell has no value.
    package static let missing = Int64.min
    /// Decimals that a number keeps.
    package static let decimals = 6
    /// Units of `values` that make 1 in a column of numbers.
    package static let scale: Int64 = 1_000_000

    package init(values: [Int64], texts: [String] = []) {
        self.values = values
        self.texts = texts
    }

    /// The number in a row of a column of integers or numbers, exactly.
    package func number(_ row: Int, of type: Field.Kind) -> Exact? {
        let value = values[row]
        guard value != Column.missing else { return nil }
        return type == .number ? Exact(mantissa: Int128(value), decimals: Column.decimals) : Exact(Int128(value))
    }
}
