import Charts
import Tables
import Values

extension PageContext {
    /// The data of a figure or table in both forms: for Excel, and RFC 4180.
    func dataFiles(_ table: DataTable, id: String) -> [Site.File] {
        let name = book.directory.folder + "/data/" + dataPrefix + id
        return [
            Site.File(name + ".csv", table.csv(.excel)),
            Site.File(name + "-rfc4180.csv", table.csv(.standard)),
        ]
    }

    /// Pages of values have files of their own: `lulea-`.
    private var dataPrefix: String {
        guard scope.value != nil, let file = path.split(separator: "/").last else { return "" }
        return file.split(separator: ".").dropLast().joined(separator: ".") + "-"
    }
}

extension DataTable {
    fileprivate func csv(_ form: CSVWriter.Form) -> [UInt8] {
        var writer = CSVWriter(form)
        writer.row(columns.map { plain($0.label) })
        for row in rows { writer.row(row.cells.map(cell)) }
        return writer.bytes
    }

    private func cell(_ cell: Cell) -> CSVWriter.Cell {
        guard let value = cell.exact else { return .text(plain(cell.text)) }
        let decimals = value.description.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        return .number(value, decimals: decimals)
    }

    /// Soft hyphens are for the page alone.
    private func plain(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{AD}" }))
    }
}
