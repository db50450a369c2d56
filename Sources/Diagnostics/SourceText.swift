/// A text file that a person wrote, in memory, with the starts of its lines.
package struct SourceText: Sendable {
    /// Path as shown, relative to the project, with `/`.
    package let path: String
    package let bytes: [UInt8]
    private let lineStarts: [Int]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var lineCount: Int { lineStarts.count }

    /// The whole file.
    package var place: Place { Place(path: path) }

    /// The place of a range of bytes; what reaches beyond the first line is cut at its end.
    package func place(_ range: Range<Int>) -> Place {
        let start = min(max(range.lowerBound, 0), bytes.count)
        let line = lineNumber(of: start)
        let lineRange = bytesOfLine(line)
        let end = min(max(range.upperBound, start), max(start, lineRange.upperBound))
        return Place(
            path: path, line: line, column: scalars(lineRange.lowerBound..<max(lineRange.lowerBound, start)) + 1,
            length: max(1, scalars(start..<end)), excerpt: Excerpt(bytes[lineRange]))
    }

    /// The place of a position as cmark-gfm gives it: line from 1, column in bytes from 1.
    package func place(line: Int, byteColumn: Int, length: Int = 1) -> Place {
        let start = offset(line: line, byteColumn: byteColumn)
        return place(start..<start + max(length, 1))
    }

    /// Byte offset of a line (from 1) and a column in bytes (from 1), kept inside the file.
    package func offset(line: Int, byteColumn: Int) -> Int {
        let index = min(max(line - 1, 0), lineStarts.count - 1)
        return min(lineStarts[index] + max(byteColumn - 1, 0), bytes.count)
    }

    /// The bytes of a line (from 1), without its line break.
    package func bytesOfLine(_ line: Int) -> Range<Int> {
        let index = min(max(line - 1, 0), lineStarts.count - 1)
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }

    package func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    func scalars(_ range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0xC0 != 0x80 }
    }

    /// The byte where the scalar after the one at `offset` begins.
    func next(_ offset: Int) -> Int {
        var next = offset + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
