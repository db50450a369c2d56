import Values

/// The cells of one column in a grid, lent for the time of one call.
@unsafe struct CellSpan {
    let bytes: UnsafeRawBufferPointer
    let cells: UnsafeBufferPointer<UInt64>
    let width: Int
    let column: Int
    let count: Int

    /// The cell as the grid holds it.
    @inline(__always)
    subscript(row: Int) -> UInt64 { unsafe cells[row * width + column] }
}

/// Turns the cells of a column into the numbers of `Column.values`.
protocol ColumnReader: Sendable {
    /// Gives `values` one value for each cell. A cell that is not of the type becomes missing and its row is put in
    /// `faults`.
    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int])

    /// What is wrong with a text that `read` refused, and what to do.
    func explain(_ text: String) -> (message: String, hint: String?)

    /// The texts by code.
    var texts: [String] { get }

    /// What `Column.numbers` and `Column.wide` are to be after a read; empty for all but columns of numbers.
    var numbers: [Int128] { get }
    var wide: [Int: Exact] { get }

    /// What `Column.signs` is to be after a read; empty for all but columns of integers and numbers.
    var signs: [Int: Int] { get }

    /// The code of a text that is put in when the file does not have it.
    mutating func code(for text: String) -> Int64
}

extension ColumnReader {
    var texts: [String] { [] }
    var numbers: [Int128] { [] }
    var wide: [Int: Exact] { [:] }
    var signs: [Int: Int] { [:] }
    mutating func code(for text: String) -> Int64 { Column.missing }
}

/// A reader for a column of the field's type.
/// - Parameter blank: what an empty cell means, when it is a value.
func makeReader(_ field: Field, blank: String? = nil) -> any ColumnReader {
    switch field.type {
    case .string: TextReader(field, blank: blank)
    case .integer: IntegerReader(field)
    case .number: DecimalReader(field)
    case .boolean: WordReader(field)
    case .time(let grain): TimeReader(field, grain)
    }
}
