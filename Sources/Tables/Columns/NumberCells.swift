import Values

/// A closer look at the cells of a column of integers or numbers.
struct NumberCells {
    private let field: Field
    private let missing: [(text: [UInt8], sign: Int?)]
    /// Some missing value looks like a number (-99), so that every cell needs the closer look.
    let hasMissingNumbers: Bool

    static let minus = UInt8(ascii: "-")

    enum Cell {
        /// With the position of its sign among those of the field.
        case missing(sign: Int?)
        case number(Exact)
        case fault
    }

    init(_ field: Field) {
        self.field = field
        missing = field.missingValues.map { text in
            (Array(text.utf8), field.signs.firstIndex { $0.text == text })
        }
        hasMissingNumbers = missing.contains { number($0.text[...], field) != nil }
    }

    func look(_ raw: Slice<UnsafeRawBufferPointer>) -> Cell {
        let text = unsafe trimmed(Array(raw)[...])
        if let found = missing.first(where: { $0.text[...] == text }) { return .missing(sign: found.sign) }
        return number(text, field).map(Cell.number) ?? .fault
    }
}
