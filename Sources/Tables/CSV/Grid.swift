/// Where the cells of some rows stand in a block.
struct Grid {
    /// Cells of a row; of the header, the most that it may have.
    let width: Int
    let maxRows: Int
    /// Rows; only so much of the arrays is meant.
    var count = 0
    /// Row by row: the start of a cell in the low half, its end in the high half, with `escaped` on top.
    var cells: [UInt64]
    /// Offset where each row begins.
    var rowStarts: [Int]
    /// Line where each row begins, from 1.
    var lines: [Int]

    /// The cell has doubled quotes inside.
    static let escaped: UInt64 = 1 << 63

    init(width: Int, maxRows: Int) {
        self.width = width
        self.maxRows = maxRows
        cells = [UInt64](repeating: 0, count: width * maxRows)
        rowStarts = [Int](repeating: 0, count: maxRows)
        lines = rowStarts
    }

    /// The bytes of a cell without its quotes.
    func range(_ row: Int, _ column: Int) -> Range<Int> { Grid.range(cells[row * width + column]) }

    /// The text of a cell as it is meant: quotes undoubled, not trimmed.
    func bytes(_ row: Int, _ column: Int, in block: [UInt8], quote: UInt8) -> [UInt8] {
        let cell = cells[row * width + column]
        return cell & Grid.escaped == 0 ? Array(block[Grid.range(cell)]) : undoubled(block[Grid.range(cell)], quote)
    }

    /// Leaves a row out; those after it move up.
    mutating func remove(_ row: Int) {
        for next in (row + 1)..<max(count, row + 1) {
            for column in 0..<width { cells[(next - 1) * width + column] = cells[next * width + column] }
            rowStarts[next - 1] = rowStarts[next]
            lines[next - 1] = lines[next]
        }
        count -= 1
    }

    @inline(__always)
    static func range(_ cell: UInt64) -> Range<Int> { Int(cell & 0xFFFF_FFFF)..<Int((cell & ~escaped) >> 32) }
}

/// Takes one of each pair of quotes away.
func undoubled(_ bytes: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var skip = false
    for byte in bytes {
        skip = byte == quote && !skip
        if !skip { result.append(byte) }
    }
    return result
}
