package import Privacy

/// The tables that a text may be, cut at each sign that may divide cells; only those with two columns or more.
func plainTables(_ text: [UInt8]) -> [TextTable] {
    let text = utf8Text(text)
    return cellEnds.filter { text.contains($0) }.map { plainTable(text, delimiter: $0) }.filter { table in
        table.rows.contains { $0.count > 1 }
    }
}

private let cellEnds = Array(",;\t|".utf8)

/// Lines cut at the delimiter, cells without quotation marks and blanks around. A line break ends the row also within
/// quotation marks.
///
/// - Parameter text: UTF-8.
package func plainTable(_ text: [UInt8], delimiter: UInt8) -> TextTable {
    var rows: [[ArraySlice<UInt8>]] = []
    eachPlainRow(text, delimiter: delimiter) { cells in rows.append(cells.map { text[$0] }) }
    return TextTable(rows: rows)
}

/// The same row by row, each as the places of its cells: of a large file nothing is kept.
package func eachPlainRow(_ text: [UInt8], delimiter: UInt8, _ body: ([Range<Int>]) -> Void) {
    var row = PlainRow()
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    for index in start..<max(text.count, start) {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            row.add(bare(text, start..<index))
            row.end(body)
            start = index + 1
            isQuoted = false
        case delimiter where !isQuoted:
            row.add(bare(text, start..<index))
            start = index + 1
        default: break
        }
    }
    if start < text.count { row.add(bare(text, start..<text.count)) }
    row.end(body)
}

/// A row that is being cut.
private struct PlainRow {
    private var cells: [Range<Int>] = []
    private var hasText = false

    mutating func add(_ cell: Range<Int>) {
        hasText = hasText || !cell.isEmpty
        cells.append(cell)
    }

    /// Hands on a row that has some text.
    mutating func end(_ body: ([Range<Int>]) -> Void) {
        if hasText { body(cells) }
        hasText = false
        cells.removeAll(keepingCapacity: true)
    }
}

/// Without blanks and quotation marks around.
private func bare(_ text: [UInt8], _ cell: Range<Int>) -> Range<Int> {
    func isSign(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "\"") }
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, !isSign(text[start]) { start += 1 }
    while end > start, !isSign(text[end - 1]) { end -= 1 }
    return start..<end
}

/// Bytes that are no UTF-8 as if they were Windows-1252.
package func utf8Text(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }), (try? UTF8Span(validating: bytes.span)) == nil else { return bytes }
    return bytes.flatMap { $0 < 0x80 ? [$0] : Array(String(Character(Unicode.Scalar($0))).utf8) }
}
