import Diagnostics
import Values

/// One pass over a table: read rows, read columns, check, lend.
struct TableScanner<Rows: RowSource> {
    let resource: Resource
    let log: FaultLog
    let findings: Findings
    var facts: TableFacts
    var source: Rows
    var header: Header?
    var readers: [any ColumnReader]
    var checks: [any DataCheck]
    var values: [[Int64]]
    var periods: ClosedRange<Int64>?
    /// The cells of the head, to know it when it stands once more.
    var headCells: [[UInt8]] = []

    init(_ resource: Resource, _ source: consuming Rows, _ context: ScanContext, _ findings: Findings) {
        self.resource = resource
        log = FaultLog(findings, accepting: resource.meaning.accept)
        self.findings = findings
        facts = TableFacts(resource: resource.name)
        self.source = source
        readers = resource.fields.map { makeReader($0, blank: context.total(of: $0)) }
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
            TableFacts.Check(rule: Rule.incorrectLabel.id, text: "rubrikraden stämmer med datapackage.yaml"),
            TableFacts.Check(rule: Rule.typeError.id, text: "alla värden har kolumnens typ"),
        ]
    }

    mutating func run(_ consume: (borrowing Batch) -> Void) throws(Rows.Failure) -> TableFacts {
        log.current = 0
        if let head = try source.readHead(for: resource.fields.map(\.name), log) {
            log.current = 1
            let header = Header(head, resource, log)
            self.header = header
            headCells = head.labels.map(\.bytes)
            try readRows(header, consume)
            if header.isWhole { finishChecks(header, consume) }
            if facts.rows == 0, header.isWhole, !log.hasErrors { log.add(.noRows) { self.noRows } }
        }
        return finish()
    }

    private var noRows: Diagnostic {
        Diagnostic(
            .noRows, "filen har inga rader under rubrikraden", at: Place(path: source.path),
            hint: "lägg in uppgifterna, eller ta bort datamängden")
    }

    private mutating func readRows(_ header: Header, _ consume: (borrowing Batch) -> Void) throws(Rows.Failure) {
        let rows = max(1, min(TableLimits.batchRows, TableLimits.batchCells / max(1, header.cells)))
        var grid = Grid(width: header.cells, maxRows: rows)
        while true {
            log.current = 0
            guard try source.read(into: &grid, log) else { return }
            leaveOutHeads(&grid)
            if grid.count > 0 { deliver(grid, header, consume) }
        }
    }

    func cells(_ grid: Grid) -> RowCells {
        RowCells(
            bytes: source.bytes, grid: grid, places: source.places(of: grid),
            fileColumns: header?.fileColumns ?? resource.fields.map { _ in nil })
    }
}
