import Archives
import Diagnostics
import Workbooks

extension Workbook.Sheet {
    static var none: Workbook.Sheet { Workbook.Sheet(name: "") }
}

extension SheetCells {
    static var none: SheetCells { SheetCells() }
}

/// Which tab is read, and where its head stands.
extension WorkbookRows {
    /// The tab that the dialect names; nil when there is none (told).
    func chosen(_ book: Workbook, _ log: FaultLog) -> Workbook.Sheet? {
        let names = book.sheets.map(\.name)
        let wanted: String
        switch format.sheet {
        case .first:
            if let first = book.sheets.first { return first }
            wanted = "boken har inget blad"
        case .named(let name):
            if let found = book.sheets.first(where: { $0.name == name }) { return found }
            wanted = "bladet «\(name)» finns inte"
        case .number(let number):
            if names.indices.contains(number - 1) { return book.sheets[number - 1] }
            wanted = "boken har inget blad nummer \(number)"
        }
        var hint = "bladen är \(shortList(names.map { "«\($0)»" }))"
        if case .named(let name) = format.sheet { hint = didYouMean(name, among: names) ?? hint }
        log.add(.sourceError) { Diagnostic(.sourceError, wanted, at: Place(path: path), hint: hint) }
        return nil
    }

    /// The rows of the head; nil when they cannot be told (a finding).
    func headRows(_ book: Workbook, _ names: [String], _ log: FaultLog) -> [Int]? {
        guard format.head.rows.isEmpty else { return format.head.rows }
        guard let first = table.rows.first(where: { !format.head.skipped.contains($0.number) }) else {
            tell("bladet är tomt", elsewhere(book, names) ?? "skriv bladet med tabellen som sheetName i dialect", log)
            return nil
        }
        let counts = labelCounts(table, names)
        guard let most = counts.max(by: { $0.count < $1.count }), most.count > 0 else {
            if let other = elsewhere(book, names) {
                tell("bladet har ingen av kolumnerna", other, log)
                return nil
            }
            return [first.number]
        }
        let own = counts.first?.count ?? 0
        if own * 2 <= most.count, most.count * 2 > names.count, most.row != first.number {
            tell(
                "rubrikraden står på rad \(most.row)",
                "skriv dialect: {headerRows: [\(most.row)]} för datamängden", log)
            return nil
        }
        return [first.number]
    }

    private func tell(_ message: String, _ hint: String, _ log: FaultLog) {
        log.add(.sourceError) {
            Diagnostic(
                .sourceError, message, at: Place(path: path, address: "blad «\(sheet.name)»"), hint: hint)
        }
    }

    /// How many labels of the schema stand in each of the first rows.
    func labelCounts(_ table: SheetCells, _ names: [String]) -> [(row: Int, count: Int)] {
        let rows = table.rows.filter { !format.head.skipped.contains($0.number) }.prefix(30)
        return rows.map { row in
            let texts = table.cells[row.cells].map {
                String(decoding: trimmed(table.bytes[$0.range]), as: UTF8.self)
            }
            return (row.number, Set(texts).intersection(names).count)
        }
    }

    /// Another tab that has the columns, when the dialect names none.
    private func elsewhere(_ book: Workbook, _ names: [String]) -> String? {
        guard case .first = format.sheet else { return nil }
        for other in book.sheets where other != sheet {
            guard let cells = try? book.cells(of: other) else { continue }
            if labelCounts(cells, names).contains(where: { $0.count * 2 > names.count }) {
                return "de står på bladet «\(other.name)»: skriv dialect: {sheetName: \(other.name)} för datamängden"
            }
        }
        return nil
    }
}
