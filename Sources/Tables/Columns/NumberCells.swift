import Values

/// A closer look at the cells of a column of integers or numbers.
struct NumberCells {
    private let field: Field
    private let missing: [[UInt8]]
    /// Some missing value looks like a number (-99), so that every cell needs the closer look.
    let hasMissingNumbers: Bool

    static let minus = UInt8(ascii: "-")

    enum Cell {
        case missing
        case number(Exact)
        case fault
    }

    init(_ field: Field) {
        self.field = field
        missing = field.missingValues.map { Array($0.utf8) }
        hasMissingNumbers = missing.contains { number($0[...], field) != nil }
    }

    func look(_ raw: Slice<UnsafeRawBufferPointer>) -> Cell {
        let text = trimmed(Array(raw)[...])
        if missing.contains(where: { $0[...] == text }) { return .missing }
        return number(text, field).map(Cell.number) ?? .fault
    }
}
