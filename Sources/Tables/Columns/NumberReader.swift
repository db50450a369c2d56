/// A column of integers or of decimal numbers in millionths.
struct NumberReader: ColumnReader {
    private let field: Field
    private let decimal: UInt8
    private let isDecimal: Bool
    private let missing: [[UInt8]]
    /// Missing values that look like numbers (-99): these are compared even when a cell reads well.
    private let missingNumbers: [Int64]

    init(_ field: Field) {
        self.field = field
        decimal = field.decimal
        isDecimal = field.type == .number
        missing = field.missingValues.map { Array($0.utf8) }
        missingNumbers = missing.compactMap { number($0[...], field) }
    }

    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]) {
        for row in 0..<cells.count {
            let range = Grid.range(cells[row])
            var value = isDecimal ? quickDecimal(cells.bytes, range) : quickInteger(cells.bytes, range)
            if value == Column.missing || !missingNumbers.isEmpty {
                let text = trimmed(Array(cells.bytes[range])[...])
                if missing.contains(where: { $0[...] == text }) {
                    value = Column.missing
                } else if let read = number(text, field) {
                    value = read
                } else {
                    value = Column.missing
                    faults.append(row)
                }
            }
            values[row] = value
        }
    }

    /// An integer of at most 18 digits; `Column.missing` for all that needs a closer look.
    @inline(__always)
    private func quickInteger(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int64 {
        var offset = range.lowerBound
        guard offset < range.upperBound, range.count <= 18 else { return Column.missing }
        let isNegative = bytes[offset] == NumberReader.minus
        if isNegative { offset += 1 }
        guard offset < range.upperBound else { return Column.missing }
        var value: Int64 = 0
        while offset < range.upperBound {
            let digit = bytes[offset] &- 0x30
            guard digit <= 9 else { return Column.missing }
            value = value &* 10 &+ Int64(digit)
            offset += 1
        }
        return isNegative ? -value : value
    }

    /// A number of at most 12 digits before the decimal sign, in millionths.
    @inline(__always)
    private func quickDecimal(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int64 {
        var offset = range.lowerBound
        guard offset < range.upperBound, range.count <= 18 else { return Column.missing }
        let isNegative = bytes[offset] == NumberReader.minus
        if isNegative { offset += 1 }
        let first = offset
        var value: Int64 = 0
        var sign = range.upperBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            let digit = byte &- 0x30
            if digit <= 9 {
                value = value &* 10 &+ Int64(digit)
            } else if byte == decimal, sign == range.upperBound {
                sign = offset
            } else {
                return Column.missing
            }
            offset += 1
        }
        let decimals = max(0, range.upperBound - sign - 1)
        guard sign > first, sign - first <= 12, decimals <= Column.decimals, sign != range.upperBound - 1 else {
            return Column.missing
        }
        value = value &* NumberReader.power[Column.decimals - decimals]
        return isNegative ? -value : value
    }

    private static let minus = UInt8(ascii: "-")
    private static let power: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]

    func explain(_ text: String) -> (message: String, hint: String?) { explainNumber(text, field) }
}
