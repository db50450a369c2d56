import Diagnostics
import Values

/// Rows as typed columns, checked and lent.
extension TableScanner {
    mutating func deliver(_ grid: Grid, _ header: Header, _ consume: (borrowing Batch) -> Void) {
        let cells = cells(grid)
        let faulty = readColumns(cells)
        facts.rows += grid.count
        guard header.isWhole else { return }
        let batch = Batch(
            count: grid.count, columns: columns, lines: grid.numbers, cells: cells, faulty: faulty.map { Set($0) })
        for index in checks.indices {
            log.current = TableScanner.basicChecks.count + index
            checks[index].check(batch, log)
        }
        consume(batch)
    }

    private var columns: [Column] {
        values.indices.map { column in
            let reader = readers[column]
            return Column(
                values: values[column], texts: reader.texts, numbers: reader.numbers, wide: reader.wide,
                signs: reader.signs)
        }
    }

    /// Reads every column and tells the cells that are not of its type.
    private mutating func readColumns(_ cells: RowCells) -> [[Int]] {
        let grid = cells.grid
        var faulty = [[Int]](repeating: [], count: readers.count)
        for (column, fileColumn) in cells.fileColumns.enumerated() {
            guard let fileColumn else { continue }
            fit(&values[column], grid.count)
            unsafe cells.bytes.withUnsafeBytes { bytes in
                unsafe grid.cells.withUnsafeBufferPointer { offsets in
                    let span = unsafe CellSpan(
                        bytes: bytes, cells: offsets, width: grid.width, column: fileColumn, count: grid.count)
                    unsafe values[column].withUnsafeMutableBufferPointer {
                        unsafe readers[column].read(span, into: $0, faults: &faulty[column])
                    }
                }
            }
            count(column, faults: faulty[column].count)
            for row in faulty[column] { tellCell(row, column, cells) }
        }
        return faulty
    }

    /// Gives the array the length, keeping its room.
    private func fit(_ values: inout [Int64], _ count: Int) {
        if values.count > count { values.removeLast(values.count - count) }
        if values.count < count { values.append(contentsOf: repeatElement(0, count: count - values.count)) }
    }

    private mutating func count(_ column: Int, faults: Int) {
        let values = values[column]
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
            let (message, hint) = readers[column].explain(cells.text(row: row, column: column) ?? "")
            return Diagnostic(
                .typeError, message, at: cells.place(row: row, column: column),
                label: "kolumnen «\(field.name)» ska vara \(field.typeName) (\(field.place.path):\(field.place.line))",
                hint: hint)
        }
    }
}
