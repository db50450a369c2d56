/// The tables of a page or of a document of Office or LibreOffice, by the names of tags without their prefixes.
package struct MarkupTables {
    package private(set) var tables: [TextTable] = []

    private let bytes: [UInt8]
    /// Texts that cells name by their place, as in a spreadsheet of Excel.
    private let shared: [[UInt8]]
    private var rows: [[ArraySlice<UInt8>]] = []
    private var row: [ArraySlice<UInt8>]?
    /// Where the tag of the cell and its content begin.
    private var cell: (tag: Int, content: Int)?

    package init(_ bytes: [UInt8], shared: [[UInt8]] = []) {
        (self.bytes, self.shared) = (bytes, shared)
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
            read(start, end)
            position = min(end + 1, bytes.count)
        }
        endTable()
    }

    private mutating func read(_ start: Int, _ end: Int) {
        let isClosing = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
        let word = bytes[min(start + (isClosing ? 2 : 1), end)..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let name = word.lastIndex(of: UInt8(ascii: ":")).map { word[($0 + 1)...] } ?? word
        // Of most tags no more need be looked at.
        guard let first = name.first, MarkupTables.mayRead(first, name.count) else { return }
        switch String(decoding: name, as: UTF8.self) {
        case "table", "tbl", "sheetData": endTable()
        case "row", "tr", "table-row":
            if isClosing { endRow() } else { row = [] }
        case "c", "td", "th", "tc", "table-cell":
            if isClosing {
                endCell(start)
            } else if bytes[end - 1] == UInt8(ascii: "/") {
                row?.append([])
            } else {
                cell = (start, end + 1)
            }
        default: break
        }
    }

    /// Whether one of the names above begins so and is so long.
    private static func mayRead(_ first: UInt8, _ count: Int) -> Bool {
        switch first {
        case UInt8(ascii: "t"): count == 2 || count == 3 || count == 5 || count == 9 || count == 10
        case UInt8(ascii: "s"): count == 9
        case UInt8(ascii: "r"): count == 3
        case UInt8(ascii: "c"): count == 1
        default: false
        }
    }

    private mutating func endTable() {
        endRow()
        if !rows.isEmpty { tables.append(TextTable(rows: rows)) }
        rows = []
    }

    private mutating func endRow() {
        if let row, !row.isEmpty { rows.append(row) }
        row = nil
    }

    private mutating func endCell(_ end: Int) {
        if let cell, cell.content <= end {
            let meant = named(text(cell.content..<end), bytes[cell.tag..<cell.content])
            row?.append(trimmed(meant))
        }
        cell = nil
    }

    /// The last text of a cell: before it may stand a formula.
    private func text(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let content = bytes[range]
        guard content.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return content }
        let pieces = MarkupPieces(
            bytes, in: range,
            boundary: { $0 == "f" || $0 == "v" ? .end : blanks.contains($0) ? .blank : .none },
            attributes: .none)
        return (pieces.texts.last ?? [])[...]
    }

    private func named(_ text: ArraySlice<UInt8>, _ tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard !shared.isEmpty, let key = Int(String(decoding: text, as: UTF8.self)), shared.indices.contains(key),
            String(decoding: tag, as: UTF8.self).contains("t=\"s\"")
        else { return text }
        return shared[key][...]
    }
}

private let blanks: Set = ["w:p", "w:tab", "w:br", "text:p", "text:s", "text:tab", "a:p", "br", "p"]
