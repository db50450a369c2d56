import Diagnostics

/// Finds the places of the rows and cells of a batch, while their block is in memory.
struct Locator {
    let path: String
    let bytes: [UInt8]
    let filled: Int
    let grid: Grid
    /// The column in the file of each field.
    let fileColumns: [Int?]
    let delimiter: UInt8
    let quote: UInt8

    /// The longest line that is kept for a message, in bytes.
    private static let excerptBytes = 4 * Place.excerptLimit

    func place(row: Int, column: Int?) -> Place {
        guard row < grid.count else { return Place(path: path) }
        let start = grid.rowStarts[row]
        guard let column, let fileColumn = fileColumns[column] else {
            return place(start..<endOfLine(start), rowStart: start, line: grid.lines[row])
        }
        return place(grid.range(row, fileColumn), rowStart: start, line: grid.lines[row])
    }

    /// The text of a cell as it is meant, trimmed; nil for a field that the file does not have.
    func text(row: Int, column: Int) -> String? {
        guard row < grid.count, let fileColumn = fileColumns[column] else { return nil }
        let cell = grid.bytes(row, fileColumn, in: bytes, quote: quote)
        return String(decoding: trimmed(cell[...]), as: UTF8.self)
    }

    /// The place of a range of bytes in a row that begins at `rowStart` on `line`.
    func place(_ range: Range<Int>, rowStart: Int, line: Int) -> Place {
        var (lineStart, number) = (rowStart, line)
        var offset = rowStart
        while offset < range.lowerBound {
            if endsLine(offset) { (lineStart, number) = (offset + 1, number + 1) }
            offset += 1
        }
        let end = endOfLine(range.lowerBound)
        let text = String(decoding: bytes[lineStart..<min(end, lineStart + Locator.excerptBytes)], as: UTF8.self)
        return Place(
            path: path, line: number, column: scalars(lineStart..<range.lowerBound) + 1,
            length: scalars(range.clamped(to: range.lowerBound..<end)), excerpt: text)
    }

    /// Line feed, or carriage return without one after it.
    private func endsLine(_ offset: Int) -> Bool {
        bytes[offset] == CSVByte.lineFeed
            || bytes[offset] == CSVByte.carriageReturn
                && (offset + 1 >= filled || bytes[offset + 1] != CSVByte.lineFeed)
    }

    private func endOfLine(_ start: Int) -> Int {
        bytes[start..<filled].firstIndex { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn } ?? filled
    }

    /// As many as the excerpt shows: a byte that is not UTF-8 shows as one.
    private func scalars(_ range: Range<Int>) -> Int {
        String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count
    }
}
