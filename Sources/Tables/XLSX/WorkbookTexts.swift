package import Archives
import Diagnostics
import Privacy
import Workbooks

/// Looks for personal identity numbers in every tab of a workbook, also where no table is read.
func checkWorkbook(at path: String, _ bytes: [UInt8], _ findings: Findings) {
    var known = Set(
        findings.all.filter { $0.rule == .personalIdentityNumber && $0.place.path == path }.compactMap(\.place.address))
    var told = 0
    guard let book = try? Workbook(bytes) else { return }
    for sheet in book.sheets {
        guard let table = try? book.cells(of: sheet) else { continue }
        let places = WorkbookPlaces(path: path, sheet: sheet.name)
        for row in table.rows {
            for cell in table.cells[row.cells] {
                let text = table.bytes[cell.range]
                guard allPersonalIdentityNumbers(in: text).contains(where: { isWrittenAsNumber($0, text) }) else {
                    continue
                }
                let place = places.place(cell: cell.column, row: row.number)
                guard told < TableLimits.told, known.insert(place.address ?? "").inserted else { continue }
                told += 1
                findings.addPersonalIdentityNumber(
                    "här står ett personnummer", at: place, hint: PersonalIdentityCheck.hint)
            }
        }
    }
}

/// The rows of the tab that is read, for those who compare them with other files.
///
/// - Throws: why the workbook is not read.
package func workbookRows(_ resource: Resource, _ bytes: [UInt8]) throws(Refusal) -> [[ArraySlice<UInt8>]] {
    guard case .xlsx(let format) = resource.format else { return [] }
    let book = try Workbook(bytes)
    let rows = WorkbookRows("", MemorySource([]), format, resource.fields)
    guard let sheet = rows.chosen(book, FaultLog(Findings(), accepting: [])) else { return [] }
    let table = try book.cells(of: sheet)
    return table.rows.drop { $0.number < format.head.rows.first ?? 0 }.map { row in
        table.cells[row.cells].map { trimmed(table.bytes[$0.range]) }
    }
}
