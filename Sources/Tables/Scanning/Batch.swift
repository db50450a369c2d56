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
    /// Line in the file where each row begins, from 1; 0 for a row that `complete` filled in. At least `count` long.
    package let lines: [Int]
    let locator: Locator
    /// For each column the rows whose cell was not of the type.
    let faulty: [Set<Int>]

    /// Where a cell stands, with its line as excerpt; the whole file for a row that was filled in.
    package func place(row: Int, column: Int) -> Place { locator.place(row: row, column: column) }

    /// Where a row stands, with its line as excerpt.
    package func place(row: Int) -> Place { locator.place(row: row, column: nil) }

    /// The text of a cell as it stands in the file, trimmed; nil for a row that was filled in.
    package func text(row: Int, column: Int) -> String? { locator.text(row: row, column: column) }

    /// Whether the cell is missing since its text was not of the type (already told).
    package func isFaulty(_ row: Int, _ column: Int) -> Bool { faulty[column].contains(row) }
}

/// One column of a batch. What a number in `values` is follows from the field's type:
/// a code in `texts` (string), the integer itself, a number's millionths, 0 or 1 (boolean),
/// or the number of a period of the field's grain (`Period(grain, Int(value))`).
package struct Column: Sendable {
    package internal(set) var values: [Int64]
    /// The texts by code, growing from batch to batch: codes stay what they were. Only for strings.
    package internal(set) var texts: [String]

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

    /// The number in a row of a column of integers or numbers, exactly; nil without a value.
    package func number(_ row: Int, of type: Field.Kind) -> Exact? {
        let value = values[row]
        guard value != Column.missing else { return nil }
        return type == .number ? Exact(mantissa: Int128(value), decimals: Column.decimals) : Exact(Int128(value))
    }
}
