import Diagnostics

/// Finds the places of the rows and cells of a grid, while their block is in memory.
struct CSVPlaces: RowPlaces {
    let path: String
    let bytes: [UInt8]
    let filled: Int
    /// Offset in the file of `bytes[0]`; only right for UTF-8.
    let fileOffset: Int
    let grid: Grid
    /// The start of a cell's text that does not stand in the file as it is meant → the bytes that do.
    let written: [Int: Range<Int>]
    let dialect: Dialect

    /// The longest line that is kept for a message, in bytes.
    private static let excerptBytes = 4 * Place.excerptLimit

    var file: Place { Place(path: path) }

    func place(ofRow number: Int) -> Place { Place(path: path, line: number) }

    func place(row: Int, column: Int?) -> Place {
        let start = grid.starts[row]
        guard let column else {
            return place(start..<endOfLine(start), rowStart: start, line: grid.numbers[row])
        }
        return place(written(row, column), rowStart: start, line: grid.numbers[row])
    }

    func unreadable(row: Int, column: Int) -> Diagnostic? {
        firstInvalidUTF8(bytes[written(row, column)]).map {
            wrongEncoding(bytes[$0], offset: fileOffset + $0, place(row: row, column: column))
        }
    }

    /// The bytes of a cell as they stand in the file, without its quotes.
    private func written(_ row: Int, _ column: Int) -> Range<Int> {
        let text = grid.range(row, column)
        return written[text.lowerBound] ?? text
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
        let text = String(decoding: bytes[lineStart..<min(end, lineStart + CSVPlaces.excerptBytes)], as: UTF8.self)
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

/// A byte that is not UTF-8, with what it may be.
private func wrongEncoding(_ byte: UInt8, offset: Int, _ place: Place) -> Diagnostic {
    let isSwedish = [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6].contains(byte)
    return Diagnostic(
        .encodingError,
        "filen är inte sparad som UTF-8\(isSwedish ? ", den ser ut som Windows-1252" : "")", at: place,
        hint: "skriv encoding: windows-1252 för datamängden, eller spara om filen som UTF-8")
}
