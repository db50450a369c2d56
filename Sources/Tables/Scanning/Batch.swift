package import Diagnostics
package import Values

/// Some thousand rows of a table as typed columns, lent for the time of one call.
///
/// Nothing of it may be kept: the room is used again for the next rows. `~Copyable` sees to that.
package struct Batch: ~Copyable, Sendable {
    /// Rows in this batch; 0 is never handed out.
    package let count: Int
    /// In the order of `Resource.fields`, also when the file has another order.
    package let columns: [Column]
    /// What messages call each row, from 1: its line in the file, or its row in the sheet; 0 for a row that `complete` filled in. At least `count` long.
    package let lines: [Int]
    let cells: RowCells
    /// For each column the rows whose cell was not of the type.
    let faulty: [Set<Int>]

    /// Where a cell stands, in the words of its source; the whole file for a row that was filled in.
    package func place(row: Int, column: Int) -> Place { cells.place(row: row, column: column) }

    /// Where a row stands.
    package func place(row: Int) -> Place { cells.place(row: row, column: nil) }

    /// Where a row stands that may have been read earlier, by its number in `lines`.
    package func place(ofRow number: Int) -> Place { cells.places.place(ofRow: number) }

    /// The text of a cell as it stands in the file, trimmed; nil for a row that was filled in.
    package func text(row: Int, column: Int) -> String? { cells.text(row: row, column: column) }

    /// Whether the cell is missing since its text was not of the type (already told).
    package func isFaulty(_ row: Int, _ column: Int) -> Bool { faulty[column].contains(row) }
}

/// A batch that several look at, until the last of them is done.
final class SharedBatch: Sendable {
    let batch: Batch

    init(_ batch: consuming Batch) { self.batch = batch }
}

/// One column of a batch. What a number in `values` is follows from the field's type:
/// a code in `texts` (string), the integer itself, whether there is a number (number: see `numbers`), 0 or 1 (boolean),
/// or the number of a period of the field's grain (`Period(grain, Int(value))`).
package struct Column: Sendable {
    package internal(set) var values: [Int64]
    /// The texts by code, growing from batch to batch: codes stay what they were. Only for strings.
    package internal(set) var texts: [String]
    /// Row → the number in units of 10^-`decimals`, 0 where `values` is not `narrow`. Only for numbers.
    package internal(set) var numbers: [Int128]
    /// Row → a number of more digits, where `values` is `wide`.
    package internal(set) var wide: [Int: Exact]
    /// Row → which of `Field.signs` stands in a cell without a value. Only for integers and numbers, and rare.
    package internal(set) var signs: [Int: Int]

    /// Stands in `values` where the cell has no value.
    package static let missing = Int64.min
    /// Stand in `values` of a column of numbers: the number is in `numbers`, or in `wide`.
    package static let narrow: Int64 = 0
    package static let wide: Int64 = 1
    /// Decimals of the units of `numbers`: all that a binary double has, as programs write them.
    package static let decimals = 18
    /// Units in 1.
    package static let unit = Exact.powerOfTen(decimals)
    /// Numbers from this on, up or down, are wide: hundreds of them can be added in 128 bits.
    static let limit = Exact.powerOfTen(2 * decimals)

    package init(
        values: [Int64], texts: [String] = [], numbers: [Int128] = [], wide: [Int: Exact] = [:], signs: [Int: Int] = [:]
    ) {
        self.signs = signs
        self.values = values
        self.texts = texts
        self.numbers = numbers
        self.wide = wide
    }

    /// The number in units; nil when it has more decimals or too many digits.
    static func units(_ number: Exact) -> Int128? {
        number.units(decimals: decimals).flatMap { -limit < $0 && $0 < limit ? $0 : nil }
    }

    /// The number in a row of a column of integers or numbers, exactly; nil without a value.
    package func number(_ row: Int, of type: Field.Kind) -> Exact? {
        switch values[row] {
        case Column.missing: nil
        case let value where type != .number: Exact(Int128(value))
        case Column.wide: wide[row]
        default: Exact(mantissa: numbers[row], decimals: Column.decimals)
        }
    }

    /// The integer in a row of a column of integers or numbers; nil without a value, or when it is none of 64 bits.
    func integer(_ row: Int, of type: Field.Kind) -> Int64? {
        guard values[row] != Column.missing else { return nil }
        guard type == .number else { return values[row] }
        let (whole, rest) = numbers[row].quotientAndRemainder(dividingBy: Column.unit)
        return values[row] == Column.wide || rest != 0 ? nil : Int64(exactly: whole)
    }

    /// Adds a row's value to the fingerprint of a key.
    package func mixed(into print: UInt64, _ row: Int) -> UInt64 {
        let print = KeySet.mix(print, values[row])
        guard !numbers.isEmpty else { return print }
        let low = Int64(truncatingIfNeeded: numbers[row])
        let narrow = KeySet.mix(KeySet.mix(print, low), Int64(truncatingIfNeeded: numbers[row] >> 64))
        guard let number = wide[row] else { return narrow }
        return number.plain(decimals: Exact.mostDigits).utf8.reduce(narrow) { KeySet.mix($0, Int64($1)) }
    }

    /// Takes in the rows of another part of the same column.
    mutating func append(_ other: Column) {
        for (row, number) in other.wide { wide[values.count + row] = number }
        for (row, sign) in other.signs { signs[values.count + row] = sign }
        values += other.values
        numbers += other.numbers
        texts = other.texts
    }
}
