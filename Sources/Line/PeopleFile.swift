import Files
import LinkedFiles
import Privacy
import Tables

/// A data file whose rows count people, read row by row to be compared with what is to be published.
struct PeopleFile {
    let resource: Resource
    let file: InputFile

    /// Whether any of the tables shares its rows with the file.
    func shares(rowsOf tables: [TextTable]) throws(FileError) -> Bool {
        try sharing(rowsOf: tables).contains(true)
    }

    /// For each of the tables whether it shares its rows with the file.
    func sharing(rowsOf tables: [TextTable]) throws(FileError) -> [Bool] {
        guard !tables.isEmpty else { return [] }
        var shared: [SharedRows]?
        try eachBlock { rows in
            for row in rows {
                if shared == nil {
                    shared = tables.map { SharedRows($0, heading: row, quantities: quantities) }
                } else {
                    for index in tables.indices { shared?[index].count(row) }
                }
            }
            return true
        }
        return shared?.map(\.isShared) ?? tables.map { _ in false }
    }

    /// The rows in the file's first block.
    func beginning() throws(FileError) -> TextTable {
        var table = TextTable(rows: [])
        try eachBlock { rows in
            table = TextTable(rows: rows)
            return false
        }
        return table
    }

    private var quantities: Set<[UInt8]> {
        let fields = resource.fileFields.filter {
            [.integer, .number].contains($0.type) && $0.name != resource.meaning.time
        }
        return Set(fields.map { Array($0.name.utf8) })
    }

    /// A row as a text and the places of its cells in it.
    struct Row {
        let text: [UInt8]
        let cells: [Range<Int>]
    }

    /// The rows one after the other in the shape that the resource declares, their heading first.
    func eachRow(_ body: (Row) -> Void) throws(FileError) {
        guard resource.isReshaped else { return try eachFileRow(body) }
        var turned: TurnedRows?
        try eachFileRow { row in
            let cells = row.cells.map { row.text[$0] }
            if let turned { return turned.rows(cells).forEach { body(Row($0)) } }
            turned = TurnedRows(resource, heading: cells)
            if let turned { body(Row(turned.heading)) }
        }
    }

    /// None of a large file is kept.
    private func eachFileRow(_ body: (Row) -> Void) throws(FileError) {
        try eachText { text, delimiter in
            eachPlainRow(text, delimiter: delimiter) { body(Row(text: text, cells: $0)) }
            return true
        } orRows: { rows in
            for row in rows { body(Row(row)) }
            return true
        }
    }

    /// Blocks of rows until the body returns false.
    private func eachBlock(_ body: ([[ArraySlice<UInt8>]]) -> Bool) throws(FileError) {
        try eachText({ body(plainTable($0, delimiter: $1).rows) }, orRows: body)
    }

    /// None of a workbook that cannot be read, which has been told.
    private func workbook() throws(FileError) -> [[ArraySlice<UInt8>]] {
        var bytes = [UInt8](repeating: 0, count: file.size)
        let count = try file.read(at: 0, into: &bytes)
        return (try? workbookRows(resource, Array(bytes.prefix(count)))) ?? []
    }

    /// Reads blocks of whole lines, with what divides their cells, until the body returns false; of a file with two bytes
    /// a sign, all of it. A workbook has rows at once.
    private func eachText(
        _ body: ([UInt8], UInt8) -> Bool, orRows ready: ([[ArraySlice<UInt8>]]) -> Bool
    ) throws(FileError) {
        guard let delimiter = resource.format.delimiter else {
            _ = try ready(workbook())
            return
        }
        var (offset, rest): (Int, [UInt8]) = (0, [])
        var block = [UInt8](repeating: 0, count: InputFile.blockSize)
        while true {
            let count = try file.read(at: offset, into: &block)
            offset += count
            rest += block[..<count]
            if count > 0, rest.starts(with: [0xFF, 0xFE]) { continue }
            let end = count == 0 ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            if count > 0, end == 0 { continue }
            let text = utf8Text(decodedText(Array(rest[..<end])))
            guard body(text, delimiter), count > 0 else { return }
            rest.removeFirst(end)
        }
    }
}

extension PeopleFile.Row {
    fileprivate init(_ row: [ArraySlice<UInt8>]) {
        var (text, cells): ([UInt8], [Range<Int>]) = ([], [])
        for cell in row {
            cells.append(text.count..<text.count + cell.count)
            text += cell
        }
        self.init(text: text, cells: cells)
    }
}
