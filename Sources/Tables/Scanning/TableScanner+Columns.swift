import Diagnostics
import SideBySide
import Values

/// Rows as typed columns, checked and lent.
extension TableScanner {
    /// Looks at some rows and cuts the next, meanwhile where the source can; false when there are no more.
    mutating func deliver(
        _ grid: Grid, _ header: Header, _ consume: (borrowing Batch) -> Void, next: inout Grid
    ) throws(Rows.Failure) -> Bool {
        if grid.count > 0 {
            let batch = SharedBatch(readColumns(grid))
            facts.rows += grid.count
            if header.isWhole {
                let looking = SharedWork(on: checks, helpers: force.helpers(for: grid.count)) { $0.check(batch.batch) }
                defer { looking.finish() }
                consume(batch.batch)
                if source.readsAhead { return try read(into: &next) }
            }
        }
        return try read(into: &next)
    }

    /// Reads every column and tells the cells that are not of its type.
    private mutating func readColumns(_ grid: Grid) -> Batch {
        let cells = cells(grid)
        let lanes = zip(columns, cells.fileColumns).map { (lane: $0, column: $1) }
        let readColumn: @Sendable (ColumnLane, Int?) -> (column: Column, faults: [Int]) = { lane, column in
            column.map { lane.read(cells, $0) } ?? (lane.unread, [])
        }
        let read = force.helpers(for: grid.count) > 0 ? lanes.mapSideBySide(readColumn) : lanes.map(readColumn)
        for (column, found) in read.enumerated() where cells.fileColumns[column] != nil {
            count(column, found.column.values, faults: found.faults.count)
            for row in found.faults { tellCell(row, column, cells) }
        }
        return Batch(
            count: grid.count, columns: read.map(\.column), lines: grid.numbers, cells: cells,
            faulty: read.map { Set($0.faults) })
    }

    private mutating func count(_ column: Int, _ values: [Int64], faults: Int) {
        facts.columns[column].missing += values.count { $0 == Column.missing } - faults
        guard resource.fields[column].name == resource.meaning.time else { return }
        for value in values where value != Column.missing {
            periods = min(periods?.lowerBound ?? value, value)...max(periods?.upperBound ?? value, value)
        }
    }

    private mutating func tellCell(_ row: Int, _ column: Int, _ cells: RowCells) {
        guard let fileColumn = cells.fileColumns[column] else { return }
        if let fault = cells.places.unreadable(row: row, column: fileColumn) {
            log.current = 0
            return log.add(fault.rule) { fault }
        }
        log.current = 2
        let field = resource.fields[column]
        log.add(.typeError, column: field.name) {
            let (message, hint) = columns[column].explain(cells.text(row: row, column: column) ?? "")
            return Diagnostic(
                .typeError, message, at: cells.place(row: row, column: column),
                label: "kolumnen «\(field.name)» ska vara \(field.typeName) (\(field.place.path):\(field.place.line))",
                hint: hint)
        }
    }
}
