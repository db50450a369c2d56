/// A column of integers.
struct IntegerReader: ColumnReader {
    private let field: Field
    private let cells: NumberCells
    /// Missing values that look like numbers (-99): these are compared even when a cell reads well.
    private let hasMissingNumbers: Bool
    private(set) var signs: [Int: Int] = [:]

    init(_ field: Field) {
        self.field = field
        cells = NumberCells(field)
        hasMissingNumbers = cells.hasMissingNumbers
    }

    mutating func read(_ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]) {
        if !signs.isEmpty { signs.removeAll(keepingCapacity: true) }
        for row in unsafe 0..<cells.count {
            let range = unsafe Grid.range(cells[row])
            var value = unsafe quick(cells.bytes, range)
            if value == Column.missing || hasMissingNumbers {
                switch unsafe self.cells.look(cells.bytes[range]) {
                case .missing(let sign):
                    value = Column.missing
                    if let sign { signs[row] = sign }
                case .number(let number): value = scaled(number, decimals: 0) ?? fault(row, &faults)
                case .fault: value = fault(row, &faults)
                }
            }
            unsafe values[row] = value
        }
    }

    private func fault(_ row: Int, _ faults: inout [Int]) -> Int64 {
        faults.append(row)
        return Column.missing
    }

    /// An integer of at most 18 digits; `Column.missing` for all that needs a closer look.
    @inline(__always)
    private func quick(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int64 {
        var offset = range.lowerBound
        guard offset < range.upperBound, range.count <= 18 else { return Column.missing }
        let isNegative = unsafe bytes[offset] == NumberCells.minus
        if isNegative { offset += 1 }
        guard offset < range.upperBound else { return Column.missing }
        var value: Int64 = 0
        while offset < range.upperBound {
            let digit = unsafe bytes[offset] &- 0x30
            guard digit <= 9 else { return Column.missing }
            value = value &* 10 &+ Int64(digit)
            offset += 1
        }
        return isNegative ? -value : value
    }

    func explain(_ text: String) -> (message: String, hint: String?) { explainNumber(text, field) }
}
