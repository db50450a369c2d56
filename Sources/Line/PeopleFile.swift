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
        try eachRow { row in
            if shared == nil {
                shared = tables.map { SharedRows($0, heading: row, quantities: quantities) }
            } else {
                for index in tables.indices { shared?[index].count(row) }
            }
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

    func eachRow(_ body: ([ArraySlice<UInt8>]) -> Void) throws(FileError) {
        try eachBlock { rows in
            rows.forEach(body)
            return true
        }
    }

    /// None of a workbook that cannot be read, which has been told.
    private func workbook() throws(FileError) -> [[ArraySlice<UInt8>]] {
        var bytes = [UInt8](repeating: 0, count: file.size)
        let count = try file.read(at: 0, into: &bytes)
        return (try? workbookRows(resource, Array(bytes.prefix(count)))) ?? []
    }

    /// Reads blocks of whole lines until the body returns false; of a file with two bytes a sign, all of it.
    private func eachBlock(_ body: ([[ArraySlice<UInt8>]]) -> Bool) throws(FileError) {
        guard let delimiter = resource.format.delimiter else {
            _ = try body(workbook())
            return
        }
        var (offset, rest): (Int, [UInt8]) = (0, [])
        while true {
            var block = [UInt8](repeating: 0, count: InputFile.blockSize)
            let count = try file.read(at: offset, into: &block)
            offset += count
            rest += block[..<count]
            if count > 0, rest.starts(with: [0xFF, 0xFE]) { continue }
            let end = count == 0 ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            if count > 0, end == 0 { continue }
            let text = utf8Text(decodedText(Array(rest[..<end])))
            guard body(plainTable(text, delimiter: delimiter).rows), count > 0 else { return }
            rest.removeFirst(end)
        }
    }
}
