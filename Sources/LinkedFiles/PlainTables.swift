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
    var (rows, row): ([[ArraySlice<UInt8>]], [ArraySlice<UInt8>]) = ([], [])
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    func endRow() {
        let width = row.count
        if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
        row = []
        row.reserveCapacity(width)
    }
    for index in start..<max(text.count, start) {
        let byte = text[index]
        let isEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        guard isEnd || byte == delimiter && !isQuoted else { continue }
        row.append(bare(text[start..<index]))
        start = index + 1
        if isEnd {
            endRow()
            isQuoted = false
        }
    }
    if start < text.count { row.append(bare(text[start...])) }
    endRow()
    return TextTable(rows: rows)
}

/// Without blanks and quotation marks around.
private func bare(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSign(_ byte: UInt8) -> Bool { byte > 0x20 && byte != UInt8(ascii: "\"") }
    let start = cell.firstIndex(where: isSign) ?? cell.endIndex
    let end = cell.lastIndex(where: isSign).map { $0 + 1 } ?? start
    return cell[start..<max(start, end)]
}

/// Bytes that are no UTF-8 as if they were Windows-1252.
package func utf8Text(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil else { return bytes }
    return bytes.flatMap { $0 < 0x80 ? [$0] : Array(String(Character(Unicode.Scalar($0))).utf8) }
}
