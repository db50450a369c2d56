import Archives
import Diagnostics
import Workbooks

/// A file looked at without a declaration: how it is written, its labels and its first rows.
struct TableLook {
    /// Lines of YAML that say how the file is written, without indentation.
    var writing: [String] = []
    var labels: [String] = []
    var rows: [[String]] = []
    /// What could not be known.
    var questions: [String] = []

    private static let mostRows = 5_000

    /// - Throws: why a workbook is not read.
    init(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
        if path.lowercased().hasSuffix(".xlsx") {
            try lookAtBook(path, bytes)
        } else {
            lookAtText(path, bytes)
        }
    }

    private mutating func lookAtBook(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
        let book = try Workbook(bytes)
        var largest: (index: Int, table: SheetCells)?
        for (index, sheet) in book.sheets.enumerated() where !sheet.isChart {
            let table = try book.cells(of: sheet)
            if table.cells.count > largest?.table.cells.count ?? -1 { largest = (index, table) }
        }
        guard let (index, table) = largest else { return }
        var format = WorkbookFormat()
        format.sheet = .number(index + 1)
        let counts = table.rows.prefix(30).map { ($0.number, table.cells[$0.cells].map(\.kind)) }
        let head = TableLook.head(counts.map { ($0.0, $0.1.count, $0.1.count { $0 == .text }) })
        format.head.rows = [head]
        var dialect: [String] = []
        if index > 0 { dialect.append("sheetName: \(quoted(book.sheets[index].name))") }
        if head != table.rows.first?.number { dialect.append("headerRows: [\(head)]") }
        if !dialect.isEmpty { writing.append("dialect: {\(dialect.joined(separator: ", "))}") }
        if book.sheets.count > 1 {
            questions.append(
                "Tabellen läses på bladet «\(book.sheets[index].name)», som har flest celler. Är det rätt blad?")
        }
        var rows = WorkbookRows(path, MemorySource(bytes), format, [])
        read(&rows)
    }

    private mutating func lookAtText(_ path: String, _ bytes: [UInt8]) {
        var format = CSVFormat()
        let hasMark = [ByteMark.utf8, ByteMark.utf16Little, ByteMark.utf16Big].contains { bytes.starts(with: $0) }
        if !hasMark, firstInvalidUTF8(bytes[...]) != nil {
            format.encoding = .windows1252
            writing.append("encoding: windows-1252")
        }
        let lines = bytes.prefix(1 << 16).split(maxSplits: 31, omittingEmptySubsequences: false) {
            $0 == CSVByte.lineFeed
        }.prefix(30)
        let signs: [(UInt8, String)] = [(0x3B, ";"), (0x2C, ","), (0x09, "\\t"), (0x7C, "|")]
        let counts = signs.map { sign in lines.map { line in line.count { $0 == sign.0 } }.reduce(0, +) }
        let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
        format.dialect.delimiter = signs[best].0
        let cells = lines.enumerated().map { number, line in
            let parts = line.split(separator: signs[best].0).map { trimmed($0) }.filter { !$0.isEmpty }
            return (number + 1, parts.count, parts.count { part in !part.contains { 0x30...0x39 ~= $0 } })
        }
        let head = TableLook.head(cells)
        var dialect = signs[best].0 == 0x2C ? [] : ["delimiter: \"\(signs[best].1)\""]
        if head > 1, !isSeparatorLine(lines.first ?? []) || head > 2 {
            dialect.append("headerRows: [\(head)]")
            format.dialect.head.rows = [head]
        }
        if !dialect.isEmpty { writing.append("dialect: {\(dialect.joined(separator: ", "))}") }
        var rows = CSVRows(path, MemorySource(bytes), format)
        read(&rows)
    }

    private func isSeparatorLine(_ line: ArraySlice<UInt8>) -> Bool {
        String(decoding: line, as: UTF8.self).lowercased().contains("sep=")
    }

    /// The first row with as many cells as most, of which most are words.
    private static func head(_ rows: [(number: Int, cells: Int, words: Int)]) -> Int {
        let most = rows.map(\.cells).max() ?? 0
        let wide = rows.filter { $0.cells > 0 && $0.cells * 3 >= most * 2 }
        return wide.first { $0.words * 2 >= $0.cells }?.number ?? wide.first?.number ?? 1
    }

    private mutating func read<Rows: RowSource>(_ rows: inout Rows) where Rows.Failure == Never {
        let log = FaultLog(Findings(), accepting: [])
        guard let head = rows.readHead(for: [], log) else { return }
        labels = head.labels.map(\.text)
        var grid = Grid(width: labels.count + head.more, maxRows: TableLimits.batchRows)
        while self.rows.count < TableLook.mostRows, rows.read(into: &grid, log) {
            let bytes = rows.bytes
            for row in 0..<grid.count {
                self.rows.append(
                    labels.indices.map { String(decoding: trimmed(bytes[grid.range(row, $0)]), as: UTF8.self) })
            }
        }
    }
}

/// A text as YAML has it.
func quoted(_ text: String) -> String {
    let isPlain =
        !text.isEmpty
        && text.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || "åäöÅÄÖ_".unicodeScalars.contains($0)
        }
    let words: Set = ["ja", "nej", "yes", "no", "true", "false", "null", "on", "off", "y", "n"]
    if isPlain, !words.contains(text.lowercased()) { return text }
    let escaped = text.unicodeScalars.map { scalar in
        scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : scalar.value < 32 ? " " : String(scalar)
    }
    return "\"" + escaped.joined() + "\""
}
