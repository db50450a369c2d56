import Diagnostics
import Workbooks

/// What is wrong with cells of a sheet, whatever they mean.
extension WorkbookRows {
    private var sheetPlaces: WorkbookPlaces { WorkbookPlaces(path: path, sheet: sheet.name) }

    func tellOutside(_ cell: SheetCells.Cell, _ row: Int, _ log: FaultLog) {
        log.add(.extraCell) {
            Diagnostic(
                .extraCell, "cellen står utanför tabellen: kolumnen har ingen rubrik",
                at: sheetPlaces.place(cell: cell.column, row: row),
                hint: "ge kolumnen en rubrik och ett fält i datapackage.yaml, eller ta bort det som står där")
        }
    }

    func tellUncalculated(_ cell: SheetCells.Cell, _ row: Int, _ log: FaultLog) {
        log.add(.workbookError, column: columnName(cell.column)) {
            Diagnostic(
                .workbookError, "formeln i cellen har inget uträknat värde",
                at: sheetPlaces.place(cell: cell.column, row: row),
                hint: "öppna filen i Excel, låt den räkna om, och spara")
        }
    }

    /// Cells joined into one lack their values but for the first, which a row must not do.
    func tellMerged(_ row: Int, _ log: FaultLog) {
        for area in merged.beginning(in: row) where area.columns.overlaps(columns) {
            log.add(.mergedCells) {
                let last = cellName(column: area.columns.upperBound, row: area.rows.upperBound)
                return Diagnostic(
                    .mergedCells, "cellerna till och med \(last) är sammanfogade, och bara den första har ett värde",
                    at: sheetPlaces.place(cell: area.columns.lowerBound, row: row),
                    hint: "dela cellerna i Excel och skriv värdet i var och en")
            }
        }
    }

    func finish(_ log: FaultLog) {
        tail.tell({ sheetPlaces.place(ofRow: $0) }, log)
        if sheet.isHidden {
            log.add(.hiddenCells) {
                Diagnostic(
                    .hiddenCells, "bladet är dolt i boken, och läses",
                    at: Place(path: path, address: "blad «\(sheet.name)»"),
                    hint: "ta fram bladet i Excel, så att den som öppnar filen ser vad rapporten räknar på")
            }
        }
        tellHiddenColumns(log)
        guard let first = hidden.first else { return }
        log.add(.hiddenCells) {
            Diagnostic(
                .hiddenCells,
                hidden.count == 1
                    ? "en rad är dold i bladet, och läses" : "\(hidden.count) rader är dolda i bladet, och läses",
                at: sheetPlaces.place(ofRow: first),
                hint: "ta fram raderna i Excel, eller ta bort dem om de inte hör till tabellen")
        }
    }

    /// Those that are fields of the table: what else is hidden is not read.
    private func tellHiddenColumns(_ log: FaultLog) {
        let read = zip(columns, columnFields).compactMap { column, field in
            field != nil && table.hiddenColumns.contains { $0.contains(column) } ? column : nil
        }
        guard let first = read.first else { return }
        log.add(.hiddenCells) {
            Diagnostic(
                .hiddenCells,
                read.count == 1
                    ? "kolumnen \(columnName(first)) är dold i bladet, och läses"
                    : "\(read.count) kolumner är dolda i bladet, och läses",
                at: sheetPlaces.place(cell: first, row: headRow),
                hint: "ta fram kolumnerna i Excel, eller ta bort dem ur filen och datapackage.yaml")
        }
    }
}
