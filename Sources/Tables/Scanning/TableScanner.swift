import Diagnostics
import Values

/// One pass over a file: cut rows, read columns, check, lend.
struct TableScanner<Source: ByteSource> {
    let resource: Resource
    let path: String
    let log: FaultLog
    let findings: Findings
    var facts: TableFacts
    var block: BlockReader<Source>
    var splitter: RowSplitter
    var header: Header?
    var readers: [any ColumnReader]
    var checks: [any DataCheck]
    var values: [[Int64]]
    var periods: ClosedRange<Int64>?
    var blankLines: [Int] = []
    var blankCount = 0
    /// Line of the last row.
    var lastRowLine = 0
    /// The cells of the head, to know it when it stands once more.
    var headCells: [[UInt8]] = []
    /// Line of the last row that was told to be at fault.
    var lastFaultLine = 0

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
    static var basicChecks: [TableFacts.Check] {
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

    func locator(_ grid: Grid) -> Locator {
        Locator(
            path: path, bytes: block.bytes, filled: block.filled, grid: grid,
            fileColumns: header?.fileColumns ?? resource.fields.map { _ in nil },
            delimiter: resource.dialect.delimiter, quote: resource.dialect.quote)
    }
}
