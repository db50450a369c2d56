/// Where the cells of some rows stand among the bytes of their source.
struct Grid: Sendable {
    /// Cells of a row; of the head, the most that it may have.
    let width: Int
    let maxRows: Int
    /// Rows; only so much of the arrays is meant.
    var count = 0
    /// Row by row: the start of a cell's text in the low half, its end in the high half.
    var cells: [UInt64]
    /// By which the source finds each row again: in CSV the offset where it begins.
    var starts: [Int]
    /// What messages call each row, from 1: its line in the file, or its row in the sheet.
    var numbers: [Int]

    /// Bytes that go on after the last cell, so that whole words can be read.
    static let padding = 8

    init(width: Int, maxRows: Int) {
        self.width = width
        self.maxRows = maxRows
        cells = [UInt64](repeating: 0, count: width * maxRows)
        starts = [Int](repeating: 0, count: maxRows)
        numbers = starts
    }

    /// The bytes of a cell as it is meant, not trimmed.
    func range(_ row: Int, _ column: Int) -> Range<Int> { Grid.range(cells[row * width + column]) }

    /// Leaves a row out; those after it move up.
    mutating func remove(_ row: Int) {
        for next in (row + 1)..<max(count, row + 1) {
            for column in 0..<width { cells[(next - 1) * width + column] = cells[next * width + column] }
            starts[next - 1] = starts[next]
            numbers[next - 1] = numbers[next]
        }
        count -= 1
    }

    @inline(__always)
    static func cell(_ range: Range<Int>) -> UInt64 { UInt64(range.lowerBound) | UInt64(range.upperBound) << 32 }

    @inline(__always)
    static func range(_ cell: UInt64) -> Range<Int> { Int(cell & 0xFFFF_FFFF)..<Int(cell >> 32) }
}
