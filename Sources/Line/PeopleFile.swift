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
        guard !tables.isEmpty else { return false }
        var shared: [SharedRows]?
        try eachRow { row in
            if shared == nil {
                shared = tables.map { SharedRows($0, heading: row, quantities: quantities) }
            } else {
                for index in tables.indices { shared?[index].count(row) }
            }
        }
        return shared?.contains(where: \.isShared) == true
    }

    private var quantities: Set<[UInt8]> {
        let fields = resource.fields.filter {
            [.integer, .number].contains($0.type) && $0.name != resource.meaning.time
        }
        return Set(fields.map { Array($0.name.utf8) })
    }

    /// Reads blocks of whole lines; of a file with two bytes a sign, all of it.
    private func eachRow(_ body: ([ArraySlice<UInt8>]) -> Void) throws(FileError) {
        var (offset, rest): (Int, [UInt8]) = (0, [])
        while true {
            var block = [UInt8](repeating: 0, count: InputFile.blockSize)
            let count = try file.read(at: offset, into: &block)
            offset += count
            rest += block[..<count]
            if count > 0, rest.starts(with: [0xFF, 0xFE]) { continue }
            let end = count == 0 ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
            let text = utf8Text(decodedText(Array(rest[..<end])))
            plainTable(text, delimiter: resource.format.delimiter).rows.forEach(body)
            rest.removeFirst(end)
            if count == 0 { return }
        }
    }
}
