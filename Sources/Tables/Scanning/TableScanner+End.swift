import Diagnostics
import Values

/// What is known only when the whole file has been read.
extension TableScanner {
    mutating func finishChecks(_ header: Header, _ consume: (borrowing Batch) -> Void) {
        let end = TableEnd(path: source.path, texts: columns.map(\.texts), hasAllRows: !log.hasLostRows)
        let absent = checks.flatMap { $0.finish(end) }.sorted { $0.number < $1.number }
        lend(absent.flatMap(\.rows)[...], consume)
    }

    /// Hands out the rows that `complete` puts in, as many at a time as other rows.
    private mutating func lend(_ rows: ArraySlice<AbsentRow>, _ consume: (borrowing Batch) -> Void) {
        facts.filledRows = rows.count
        var rest = rows
        while !rest.isEmpty {
            let part = rest.prefix(TableLimits.batchRows)
            rest = rest.dropFirst(part.count)
            let cells = columns(of: part)
            let lines = [Int](repeating: 0, count: part.count)
            consume(
                Batch(
                    count: part.count, columns: cells, lines: lines,
                    cells: self.cells(Grid(width: 0, maxRows: 0)), faulty: columns.map { _ in [] }))
        }
    }

    private mutating func columns(of rows: ArraySlice<AbsentRow>) -> [Column] {
        var cells = resource.fields.map { field in
            Column(
                values: [Int64](repeating: Column.missing, count: rows.count),
                numbers: field.type == .number ? [Int128](repeating: 0, count: rows.count) : [])
        }
        for (row, absent) in rows.enumerated() {
            for cell in absent.values { cells[cell.column].values[row] = cell.value }
            for cell in absent.texts { cells[cell.column].values[row] = columns[cell.column].code(for: cell.text) }
            for cell in absent.numbers {
                let units = Column.units(cell.number)
                cells[cell.column].values[row] = units == nil ? Column.wide : Column.narrow
                cells[cell.column].numbers[row] = units ?? 0
                cells[cell.column].wide[row] = units == nil ? cell.number : nil
            }
        }
        for column in cells.indices { cells[column].texts = columns[column].texts }
        return cells
    }

    /// Rows of a time that had not passed when the data were taken out; those said to be preliminary may be.
    private func tellFutureRows() {
        guard let last = facts.periods?.upperBound, let extracted = resource.meaning.extracted,
            let place = resource.meaning.extractedPlace, last.lastDay > extracted,
            resource.meaning.preliminaryFrom.map({ $0.firstDay > last.firstDay }) ?? true
        else { return }
        findings.add(
            .extractionBeforeData,
            "uttagsdagen \(extracted) ligger före slutet av filens sista tid, \(last)", at: place,
            hint: "rätta extracted; är den sista tiden inte hel, skriv preliminary: {from: \(last)}",
            notes: [Diagnostic.Note("filen", at: Place(path: source.path))])
    }

    mutating func finish() -> TableFacts {
        log.current = 0
        source.finish(log)
        log.tellLast()
        for check in checks { check.tellLast() }
        log.tellUnused(but: checks.reduce(into: []) { $0.formUnion($1.used) })
        facts.bytes = source.size
        let declared = checks.flatMap(\.facts).sorted { $0.number < $1.number }
        facts.checks = log.checks + declared.filter { $0.hasTried || $0.check.hasFound }.map(\.check)
        for column in columns.indices where resource.fields[column].type == .string {
            facts.columns[column].distinct = columns[column].texts.count
        }
        if let periods, let grain = resource.timeField?.grain {
            facts.periods = Period(grain, Int(periods.lowerBound))...Period(grain, Int(periods.upperBound))
        }
        tellFutureRows()
        return facts
    }
}
