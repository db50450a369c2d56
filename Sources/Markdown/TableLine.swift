/// A line of a table: the bytes of its cells, as cmark-gfm splits them.
struct TableLine {
    /// Ranges between the pipes, blanks around the text left out.
    let cells: [Range<Int>]

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        var (cells, start) = ([Range<Int>](), line.lowerBound)
        while start < line.upperBound, isSpace(bytes[start]) { start += 1 }
        if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
        for index in start..<max(start, line.upperBound)
        where bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\") {
            cells.append(trim(bytes, start..<index))
            start = index + 1
        }
        let last = trim(bytes, start..<max(start, line.upperBound))
        if !last.isEmpty { cells.append(last) }
        self.cells = cells
    }

    /// Cells of a line without building them.
    static func count(_ bytes: [UInt8], _ line: Range<Int>) -> Int { TableLine(bytes, line).cells.count }

    /// Whether the line can stand between a table's head and its rows: dashes, colons and pipes alone. Dashes without
    /// the others underline a heading.
    static func isDelimiter(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
        var (hasDash, hasMark) = (false, false)
        for byte in bytes[line] {
            switch byte {
            case UInt8(ascii: "-"): hasDash = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: return false
            }
        }
        return hasDash && hasMark
    }
}

/// `range` without the blanks at its ends.
func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
}

/// Blank, tab or line break.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
