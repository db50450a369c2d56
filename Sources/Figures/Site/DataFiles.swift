import Edition
import Language
import Markup
import Measures
import Tables
import Values

extension PageContext {
    /// The data of a figure or table in both forms: for Excel, and RFC 4180. A file leaves its page: what is invented in
    /// it is said in its last row.
    func dataFiles(_ table: DataTable, id: String, isExample: Bool) -> [Site.File] {
        let name = dataName(id)
        let isWholly = isExample || table.rows.contains(where: \.isExample)
        let foot = table.isMixed ? ProsePhrases.exampleSignExplained : isWholly ? ProsePhrases.exampleOfItsOwn : nil
        return [
            Site.File(name + ".csv", table.csv(.excel, foot)),
            Site.File(name + "-rfc4180.csv", table.csv(.standard, foot)),
        ]
    }

    /// The drawing as a file of its own, with its sentences; none for a table.
    func drawingFile(
        _ made: MadeBlock, id: String, numbered: String, title: String, subtitle: String
    ) -> [Site.File] {
        let source = book.sourceSentence(made.datasets).map { [$0] } ?? []
        let report = book.report
        let origin = FigureMenuPhrases.origin(
            numbered, title: report.title, publisher: report.publisher, reference: report.reference)
        let told = [subtitle] + (made.summary.map { [$0] } ?? []) + source
        let words = PictureWords(
            title: title, subtitle: subtitle, foot: source + ["\(origin) \(path)#\(id)"],
            description: told.joined(separator: " "))
        return standaloneDrawing(in: made.body, words).map { [Site.File(dataName(id) + ".svg", HTMLWriter.xml($0))] }
            ?? []
    }

    /// `2025/data/fig-x`; the pages of values have files of their own, `2025/data/kommun/lulea-fig-x`.
    private func dataName(_ id: String) -> String {
        let folder = book.directory.folder + "/data/"
        guard let value = scope.value, let file = path.split(separator: "/").last else { return folder + id }
        return folder + value.dimension + "/" + file.split(separator: ".").dropLast().joined(separator: ".") + "-" + id
    }
}

extension DataTable {
    fileprivate func csv(_ form: CSVWriter.Form, _ foot: String?) -> [UInt8] {
        var writer = CSVWriter(form)
        writer.row(columns.map { plain($0.label) })
        for row in rows {
            let cells = row.cells.map(cell)
            writer.row(isMixed && row.isExample ? cells.prefix(1).map(signed) + cells.dropFirst() : cells)
        }
        if let foot {
            let blanks = [CSVWriter.Cell](repeating: .empty, count: max(0, columns.count - 1))
            writer.row([.text(foot)] + blanks)
        }
        return writer.bytes
    }

    private func signed(_ cell: CSVWriter.Cell) -> CSVWriter.Cell {
        guard case .text(let text) = cell else { return cell }
        return .text(text + ProsePhrases.exampleSign)
    }

    private func cell(_ cell: Cell) -> CSVWriter.Cell {
        guard let value = cell.exact else { return .text(plain(cell.text)) }
        return .number(value, decimals: decimals(value.description.utf8))
    }

    /// How many digits stand after the point.
    private func decimals(_ digits: String.UTF8View) -> Int {
        digits.lastIndex(of: UInt8(ascii: ".")).map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    }

    /// Soft hyphens are for the page alone.
    private func plain(_ text: String) -> String { Swedish.withoutSoftHyphens(text) }
}
