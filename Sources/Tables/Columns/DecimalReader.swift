import Values

/// A column of decimal numbers, read exactly as the source has them.
struct DecimalReader: ColumnReader {
    private let field: Field
    private let decimal: UInt8
    private let cells: NumberCells
    private let hasMissingNumbers: Bool
    private(set) var numbers: [Int128] = []
    private(set) var wide: [Int: Exact] = [:]
    private(set) var signs: [Int: Int] = [:]

    init(_ field: Field) {
        self.field = field
        decimal = field.decimal
        cells = NumberCells(field)
        hasMissingNumbers = cells.hasMissingNumbers
    }

    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]) {
        wide.removeAll(keepingCapacity: true)
        if !signs.isEmpty { signs.removeAll(keepingCapacity: true) }
        if unsafe numbers.count > cells.count { unsafe numbers.removeLast(numbers.count - cells.count) }
        unsafe numbers.append(contentsOf: repeatElement(0, count: cells.count - numbers.count))
        var slow: [Int] = []
        let (decimal, hasMissingNumbers) = (decimal, hasMissingNumbers)
        unsafe numbers.withUnsafeMutableBufferPointer { numbers in
            for row in unsafe 0..<cells.count {
                let found =
                    unsafe hasMissingNumbers
                    ? nil : DecimalReader.quick(cells.bytes, Grid.range(cells[row]), decimal)
                unsafe numbers[row] = found ?? 0
                unsafe values[row] = Column.narrow
                if found == nil { slow.append(row) }
            }
        }
        for row in slow {
            switch unsafe self.cells.look(cells.bytes[Grid.range(cells[row])]) {
            case .missing(let sign):
                unsafe values[row] = Column.missing
                if let sign { signs[row] = sign }
            case .number(let number): unsafe values[row] = put(number, row)
            case .fault:
                unsafe values[row] = Column.missing
                faults.append(row)
            }
        }
    }

    private mutating func put(_ number: Exact, _ row: Int) -> Int64 {
        guard let units = Column.units(number) else {
            wide[row] = number
            return Column.wide
        }
        numbers[row] = units
        return Column.narrow
    }

    /// A number of at most 18 signs, in units; nil for all that needs a closer look.
    @inline(__always)
    private static func quick(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ decimal: UInt8) -> Int128? {
        var offset = range.lowerBound
        guard offset < range.upperBound, range.count <= 18 else { return nil }
        let isNegative = unsafe bytes[offset] == NumberCells.minus
        if isNegative { offset += 1 }
        let first = offset
        var value: Int64 = 0
        var sign = range.upperBound
        while offset < range.upperBound {
            let byte = unsafe bytes[offset]
            let digit = byte &- 0x30
            if digit <= 9 {
                value = value &* 10 &+ Int64(digit)
            } else if byte == decimal, sign == range.upperBound {
                sign = offset
            } else {
                return nil
            }
            offset += 1
        }
        guard sign > first, sign != range.upperBound - 1 else { return nil }
        let units = Int128(value) &* DecimalReader.power[Column.decimals - max(0, range.upperBound - sign - 1)]
        return isNegative ? -units : units
    }

    private static let power: [Int128] = (0...Column.decimals).map { Exact.powerOfTen($0) }

    func explain(_ text: String) -> (message: String, hint: String?) { explainNumber(text, field) }
}
