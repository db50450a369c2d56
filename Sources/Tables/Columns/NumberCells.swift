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
        return number(plain(text), field).map(Cell.number) ?? .fault
    }

    func isNumber(_ text: String) -> Bool { number(plain(Array(text.utf8)[...]), field) != nil }

    /// With an ordinary hyphen for the minus sign of typography, and without a unit where one may stand.
    func plain(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = text
        if rest.starts(with: NumberCells.typographicMinus) { rest = [NumberCells.minus] + rest.dropFirst(3) }
        guard !field.isBare, let unit = NumberCells.units.first(where: { rest.suffix($0.count).elementsEqual($0) })
        else { return rest }
        return trimmed(rest.dropLast(unit.count))
    }

    /// U+2212.
    private static let typographicMinus: [UInt8] = [0xE2, 0x88, 0x92]
    private static let units = ["%", "kr", "SEK"].map { Array($0.utf8) }
}
