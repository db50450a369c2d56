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
    func eachTurnedRow(_ body: (Row) -> Void) throws(FileError) {
        var turned: TurnedRows?
        try eachBlocks { blocks in
            for block in blocks {
                block.eachRow { row in
                    let cells = row.cells.map { row.text[$0] }
                    for made in turned?.rows(cells) ?? [] { body(Row(made)) }
                    guard turned == nil else { return }
                    turned = TurnedRows(resource, heading: cells)
                    if let turned { body(Row(turned.heading)) }
                }
            }
        }
    }

    /// Whole lines as they stand in the file, or the rows of a workbook.
    enum Block: Sendable {
        case lines([UInt8], delimiter: UInt8)
        case rows([[ArraySlice<UInt8>]])

        func eachRow(_ body: (Row) -> Void) {
            switch self {
            case .lines(let lines, let delimiter):
                let text = utf8Text(decodedText(lines))
                eachPlainRow(text, delimiter: delimiter) { body(Row(text: text, cells: $0)) }
            case .rows(let rows): for row in rows { body(Row(row)) }
            }
        }
    }

    /// Some blocks at a time, which may be looked at side by side: none of a large file is kept.
    func eachBlocks(_ body: ([Block]) -> Void) throws(FileError) {
        guard let delimiter = resource.format.delimiter else { return body([.rows(try workbook())]) }
        var blocks: [Block] = []
        try eachLines { lines in
            blocks.append(.lines(lines, delimiter: delimiter))
            if blocks.count == PeopleFile.mostBlocks {
                body(blocks)
                blocks = []
            }
            return true
        }
        body(blocks)
    }

    /// Blocks at a time: some megabytes, and enough for every processor to have its share.
    private static let mostBlocks = 32

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
        try eachLines { body(utf8Text(decodedText($0)), delimiter) }
    }

    /// The same as the lines stand in the file.
    private func eachLines(_ body: ([UInt8]) -> Bool) throws(FileError) {
        var (offset, rest): (Int, [UInt8]) = (0, [])
        var block = [UInt8](repeating: 0, count: InputFile.blockSize)
        while true {
            let count = try file.read(at: offset, into: &block)
            offset += count
            rest += block[..<count]
            if count > 0, rest.starts(with: [0xFF, 0xFE]) { continue }
            let end = count == 0 ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            if count > 0, end == 0 { continue }
            guard body(Array(rest[..<end])), count > 0 else { return }
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
