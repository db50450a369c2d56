import Diagnostics
import Language
import Workbooks

/// Tabs with the same columns that no dataset is read from: the rest of the table, or that of another year.
extension WorkbookRows {
    /// Whoever has named a tab has chosen, but for one that is named alike and is later.
    func tellUnread(_ book: Workbook, _ names: [String], _ log: FaultLog) {
        let read = ([format.sheet] + others).compactMap { $0.sheet(of: book) }
        let unread = book.sheets.filter { other in
            !read.contains(other) && !other.isHidden && mayBeMeant(other)
                && (try? book.cells(of: other)).map { hasTable($0, names) } ?? false
        }
        guard let first = unread.first else { return }
        let list = unread.map { "«\($0.name)»" }
        log.add(.unreadSheet) {
            Diagnostic(
                .unreadSheet,
                "\(list.count == 1 ? "bladet" : "bladen") \(Swedish.list(list)) har samma kolumner som «\(sheet.name)» och "
                    + "läses inte",
                at: Place(path: path, address: "blad «\(first.name)»"),
                hint: "hör raderna till samma tabell, lägg dem på ett blad; ska ett annat blad läsas, skriv dialect: "
                    + "{sheetName: \(first.name)} för datamängden, eller för en egen datamängd; är bara «\(sheet.name)» "
                    + "rätt, skriv sheetName: \(sheet.name)")
        }
    }

    private func mayBeMeant(_ other: Workbook.Sheet) -> Bool {
        guard format.sheet != .first else { return true }
        func digits(_ name: String) -> String { name.filter(\.isNumber) }
        func words(_ name: String) -> String { name.filter { !$0.isNumber } }
        return words(other.name) == words(sheet.name) && digits(other.name).count == digits(sheet.name).count
            && digits(other.name) > digits(sheet.name)
    }

    /// Whether every column of the schema has its label in one row, and something stands below it.
    private func hasTable(_ table: SheetCells, _ names: [String]) -> Bool {
        names.count > 1
            && labelCounts(table, names).contains { head in
                head.count == Set(names).count && table.rows.contains { $0.number > head.row && !$0.cells.isEmpty }
            }
    }
}

extension WorkbookFormat.SheetChoice {
    /// The tab that is meant; nil when there is none.
    fileprivate func sheet(of book: Workbook) -> Workbook.Sheet? {
        switch self {
        case .first: book.sheets.first
        case .named(let name): book.sheets.first { $0.name == name }
        case .number(let number): book.sheets.indices.contains(number - 1) ? book.sheets[number - 1] : nil
        }
    }
}
