import Diagnostics
import Values

/// One pass over a file: cut rows, read columns, check, lend.
struct TableScanner<Source: ByteSource> {
    let resource: Resource
    let path: String
    let log: FaultLog
    private let findings: Findings
    var facts: TableFacts
    var block: BlockReader<Source>
    var splitter: RowSplitter
    private var header: Header?
    private var readers: [any ColumnReader]
    private var checks: [any DataCheck]
    private var values: [[Int64]]
    private var periods: ClosedRange<Int64>?
    private var blankLines: [Int] = []
    private var blankCount = 0
    /// Line of the last row.
    private var lastRowLine = 0
    /// The cells of the head, to know it when it stands once more.
    var headCells: [[UInt8]] = []
    /// Line of the last row that was told to be at fault.
    private var lastFaultLine = 0

    init(_ resource: Resource, _ path: String, _ source: consuming Source, _ context: ScanContext, _ findings: Findings)
    {
        self.resource = resource
        self.path = path
        log = FaultLog(findings, accepting: resource.meaning.accept)
        self.findings = findings
        facts = TableFacts(resource: resource.name)
        block = BlockReader(source, encoding: resource.encoding)
        splitter = RowSplitter(resource.dialect)
        readers = resource.fields.map { makeReader($0, quote: resource.dialect.quote) }
        checks = makeChecks(resource, context)
        values = resource.fields.map { _ in [] }
        facts.columns = resource.fields.map { TableFacts.ColumnFacts(name: $0.name) }
        log.checks = TableScanner.basicChecks + checks.map { TableFacts.Check(rule: $0.rule.id, text: $0.text) }
    }

    /// What is always checked, before what the resource declares.
    private static var basicChecks: [TableFacts.Check] {
        [
            TableFacts.Check(
                rule: Rule.missingCell.id, text: "filen går att läsa och alla rader har lika många celler"),
            TableFacts.Check(rule: Rule.incorrectLabel.id, text: "rubrikraden stämmer med schemat"),
            TableFacts.Check(rule: Rule.typeError.id, text: "alla värden har kolumnens typ"),
        ]
    }

    mutating func run(_ consume: (borrowing Batch) -> Void) throws(Source.Failure) -> TableFacts {
        try block.refill(keepingFrom: 0)
        if let start = beginning(), let header = try readHeader(from: start) {
            self.header = header
            try readRows(header, consume)
            if header.isWhole { finishChecks(header, consume) }
            if facts.rows == 0, header.isWhole, !log.hasErrors { log.add(.noRows) { self.noRows } }
        }
        return finish()
    }

    private var noRows: Diagnostic {
        Diagnostic(
            .noRows, "filen har inga rader under rubrikraden", at: Place(path: path),
            hint: "lägg in uppgifterna, eller ta bort datamängden")
    }

    // MARK: Rows

    private mutating func readRows(_ header: Header, _ consume: (borrowing Batch) -> Void) throws(Source.Failure) {
        let rows = max(1, min(TableLimits.batchRows, TableLimits.batchCells / max(1, header.width)))
        var grid = Grid(width: header.width, maxRows: rows)
        while true {
            let outcome = splitter.split(
                block.bytes, filled: block.filled, isLast: block.isLast, isExact: true, into: &grid)
            tellRowFaults(header, grid)
            leaveOutHeads(&grid)
            if grid.count > 0 { deliver(grid, header, consume) }
            if isTooBlank() { return }
            lastFaultLine = splitter.faults.last { !$0.isEmptyLine }?.line ?? lastFaultLine
            if grid.count > 0 { lastRowLine = grid.lines[grid.count - 1] }
            if outcome == .needsMore, try !readOn(header.width) { return tellCutRow() }
        }
    }

    /// A file of nothing but line breaks is read no further.
    private mutating func isTooBlank() -> Bool {
        guard blankCount > TableScanner.manyBlankLines else { return false }
        log.add(.dataLimit) {
            Diagnostic(
                .dataLimit, "filen har fler än \(TableScanner.manyBlankLines) tomma rader och läses inte längre",
                at: Place(path: path), hint: "ta bort de tomma raderna")
        }
        return true
    }

    /// Every other row ends its line: a last one that does not may have lost its end.
    private func tellCutRow() {
        guard facts.rows > 1, block.hasOpenEnd, lastFaultLine < lastRowLine else { return }
        log.current = 0
        log.add(.unfinishedRow) {
            Diagnostic(
                .unfinishedRow, "filens sista rad slutar utan radbrytning, som alla andra rader har",
                at: Place(path: path, line: lastRowLine),
                hint: "se efter att raden är hel, och tryck Enter efter den")
        }
    }

    /// Makes more of the file ready; false at its end, or when it cannot be read further.
    mutating func readOn(_ width: Int) throws(Source.Failure) -> Bool {
        let isTooLong = block.filled - splitter.next > TableLimits.row
        if block.isLast || isTooLong {
            guard let open = splitter.openQuote else {
                if isTooLong { tell(.longRow, splitter.next, width) }
                return false
            }
            tell(.unclosedQuote, open, width)
            splitter.resume(afterLineOf: open, block.bytes, filled: block.filled)
            return splitter.next < block.filled
        }
        try block.refill(keepingFrom: splitter.next)
        splitter.take(block.bytes, from: 0, filled: block.filled)
        return true
    }

    private mutating func tell(_ kind: RowFault.Kind, _ offset: Int, _ width: Int) {
        log.current = 0
        let fault = RowFault(
            kind: kind, range: offset..<(offset + 1), rowStart: splitter.next, line: splitter.line)
        log.add(fault.rule) { fault.diagnostic(locator(Grid(width: 0, maxRows: 0)), width: width) }
    }

    private mutating func tellRowFaults(_ header: Header, _ grid: Grid) {
        log.current = 0
        let faults = splitter.faults
        let locator = locator(grid)
        let lastLine = max(
            grid.count > 0 ? grid.lines[grid.count - 1] : 0, faults.last { !$0.isEmptyLine }?.line ?? 0)
        let blank = faults.filter(\.isEmptyLine).map(\.line)
        blankLines += blank
        blankCount += blank.count
        for fault in faults where !fault.isEmptyLine {
            log.add(fault.rule) { fault.diagnostic(locator, width: header.width) }
        }
        tellBlankLines(before: lastLine)
    }

    /// So many empty lines are no accident.
    private static var manyBlankLines: Int { 10_000 }

    /// Empty lines with rows after them; those at the end of a file mean nothing.
    private mutating func tellBlankLines(before line: Int) {
        for blank in blankLines.prefix(while: { $0 < line }) {
            log.add(.blankRow) {
                Diagnostic(.blankRow, "raden är tom", at: Place(path: path, line: blank), hint: "ta bort raden")
            }
        }
        blankLines.removeAll { $0 < line }
    }

    /// Takes out rows that are the head once more, as where several files have been put together.
    private mutating func leaveOutHeads(_ grid: inout Grid) {
        guard headCells.count > 1, headCells.count == grid.width else { return }
        var row = 0
        while row < grid.count {
            if isHead(row, grid) {
                let place = locator(grid).place(row: row, column: nil)
                log.current = 0
                log.add(.sourceError) {
                    Diagnostic(.sourceError, "rubrikraden står en gång till", at: place, hint: "ta bort raden")
                }
                grid.remove(row)
            } else {
                row += 1
            }
        }
    }

    private func isHead(_ row: Int, _ grid: Grid) -> Bool {
        guard grid.range(row, 0).count == headCells[0].count else { return false }
        return headCells.indices.allSatisfy {
            block.bytes[grid.range(row, $0)].elementsEqual(headCells[$0])
        }
    }

    // MARK: Columns

    private mutating func deliver(_ grid: Grid, _ header: Header, _ consume: (borrowing Batch) -> Void) {
        let locator = locator(grid)
        let faulty = readColumns(grid, locator)
        facts.rows += grid.count
        guard header.isWhole else { return }
        let batch = Batch(
            count: grid.count, columns: columns, lines: grid.lines, locator: locator, faulty: faulty.map { Set($0) })
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
    private mutating func readColumns(_ grid: Grid, _ locator: Locator) -> [[Int]] {
        var faulty = [[Int]](repeating: [], count: readers.count)
        for (column, fileColumn) in locator.fileColumns.enumerated() {
            guard let fileColumn else { continue }
            fit(&values[column], grid.count)
            locator.bytes.withUnsafeBytes { bytes in
                grid.cells.withUnsafeBufferPointer { cells in
                    let span = CellSpan(
                        bytes: bytes, cells: cells, width: grid.width, column: fileColumn, count: grid.count)
                    values[column].withUnsafeMutableBufferPointer {
                        readers[column].read(span, into: $0, faults: &faulty[column])
                    }
                }
            }
            count(column, faults: faulty[column].count)
            for row in faulty[column] { tellCell(row, column, locator) }
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

    private mutating func tellCell(_ row: Int, _ column: Int, _ locator: Locator) {
        guard let fileColumn = locator.fileColumns[column] else { return }
        let range = locator.grid.range(row, fileColumn)
        if let bad = firstInvalidUTF8(locator.bytes[range]) {
            log.current = 0
            let place = locator.place(row: row, column: column)
            return log.add(.encodingError) { wrongEncoding(locator.bytes[bad], offset: block.fileOffset + bad, place) }
        }
        log.current = 2
        let field = resource.fields[column]
        log.add(.typeError, column: field.name) {
            let (message, hint) = readers[column].explain(locator.text(row: row, column: column) ?? "")
            return Diagnostic(
                .typeError, message, at: locator.place(row: row, column: column),
                label: "kolumnen «\(field.name)» ska vara \(field.typeName) (\(field.place.path):\(field.place.line))",
                hint: hint)
        }
    }

    func locator(_ grid: Grid) -> Locator {
        Locator(
            path: path, bytes: block.bytes, filled: block.filled, grid: grid,
            fileColumns: header?.fileColumns ?? resource.fields.map { _ in nil }, quote: resource.dialect.quote)
    }

    // MARK: The end

    private mutating func finishChecks(_ header: Header, _ consume: (borrowing Batch) -> Void) {
        let end = TableEnd(path: path, texts: readers.map(\.texts), hasAllRows: !log.hasLostRows)
        for index in checks.indices {
            log.current = TableScanner.basicChecks.count + index
            checks[index].finish(end, log)
        }
        lend(checks.flatMap(\.absentRows)[...], consume)
    }

    /// Hands out the rows that `complete` puts in, as many at a time as other rows.
    private mutating func lend(_ rows: ArraySlice<AbsentRow>, _ consume: (borrowing Batch) -> Void) {
        facts.filledRows = rows.count
        var rest = rows
        while !rest.isEmpty {
            let part = rest.prefix(TableLimits.batchRows)
            rest = rest.dropFirst(part.count)
            let columns = columns(of: part)
            let lines = [Int](repeating: 0, count: part.count)
            consume(
                Batch(
                    count: part.count, columns: columns, lines: lines,
                    locator: locator(Grid(width: 0, maxRows: 0)), faulty: values.map { _ in [] }))
        }
    }

    private mutating func columns(of rows: ArraySlice<AbsentRow>) -> [Column] {
        var columns = resource.fields.map { field in
            Column(
                values: [Int64](repeating: Column.missing, count: rows.count),
                numbers: field.type == .number ? [Int128](repeating: 0, count: rows.count) : [])
        }
        for (row, absent) in rows.enumerated() {
            for cell in absent.values { columns[cell.column].values[row] = cell.value }
            for cell in absent.texts { columns[cell.column].values[row] = readers[cell.column].code(for: cell.text) }
            for cell in absent.numbers {
                let units = Column.units(cell.number)
                columns[cell.column].values[row] = units == nil ? Column.wide : Column.narrow
                columns[cell.column].numbers[row] = units ?? 0
                columns[cell.column].wide[row] = units == nil ? cell.number : nil
            }
        }
        for column in columns.indices { columns[column].texts = readers[column].texts }
        return columns
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
            notes: [Diagnostic.Note("filen", at: Place(path: path))])
    }

    private mutating func finish() -> TableFacts {
        log.current = 0
        tellTranscoding()
        log.finish()
        facts.bytes = block.fileBytes
        let hasTried = TableScanner.basicChecks.map { _ in true } + checks.map(\.hasTried)
        facts.checks = zip(log.checks, hasTried).filter { $1 || !$0.passed || $0.accepted > 0 }.map(\.0)
        for column in readers.indices where resource.fields[column].type == .string {
            facts.columns[column].distinct = readers[column].texts.count
        }
        if let periods, let grain = resource.timeField?.grain {
            facts.periods = Period(grain, Int(periods.lowerBound))...Period(grain, Int(periods.upperBound))
        }
        tellFutureRows()
        return facts
    }
}
