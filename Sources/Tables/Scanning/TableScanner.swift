import Diagnostics
import SideBySide
import Values

/// One pass over a table: read rows, read columns, check, lend.
///
/// The columns of some rows are read side by side. Then every rule looks at them by itself while the one who asked takes
/// them and the next rows are cut, so that each part sees all rows in their order: the same is found however many help.
struct TableScanner<Rows: RowSource> {
    let resource: Resource
    let log: FaultLog
    let findings: Findings
    var facts: TableFacts
    var source: Rows
    var header: Header?
    /// In the order of the fields.
    let columns: [ColumnLane]
    let checks: [CheckLane]
    var periods: ClosedRange<Int64>?
    /// The cells of the head, to know it when it stands once more.
    var headCells: [[UInt8]] = []
    let force: ScanForce

    init(
        _ resource: Resource, _ source: consuming Rows, _ context: ScanContext, _ findings: Findings,
        force: ScanForce = .all
    ) {
        self.resource = resource
        log = FaultLog(findings, accepting: resource.meaning.accept)
        self.findings = findings
        self.force = force
        facts = TableFacts(resource: resource.name)
        self.source = source
        columns = resource.fields.map { ColumnLane(makeReader($0, blank: context.total(of: $0))) }
        let checks = makeChecks(resource, context).enumerated().map { CheckLane.Numbered(number: $0, check: $1) }
        var rules: [Rule] = []
        for check in checks where !rules.contains(check.check.rule) { rules.append(check.check.rule) }
        self.checks = rules.map { rule in
            CheckLane(rule, checks.filter { $0.check.rule == rule }, findings, accepting: resource.meaning.accept)
        }
        facts.columns = resource.fields.map { TableFacts.ColumnFacts(name: $0.name) }
        log.checks = TableScanner.basicChecks
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
            if facts.rows == 0, header.isWhole, !hasErrors { log.add(.noRows) { self.noRows } }
        }
        return finish()
    }

    private var hasErrors: Bool { log.hasErrors || checks.contains { $0.hasErrors } }

    private var noRows: Diagnostic {
        Diagnostic(
            .noRows, "filen har inga rader under rubrikraden", at: Place(path: source.path),
            hint: "lägg in uppgifterna, eller ta bort datamängden")
    }

    private mutating func readRows(_ header: Header, _ consume: (borrowing Batch) -> Void) throws(Rows.Failure) {
        let rows = max(1, min(force.batchRows, TableLimits.batchCells / max(1, header.cells)))
        var grid = Grid(width: header.cells, maxRows: rows)
        var next = grid
        guard try read(into: &grid) else { return }
        while try deliver(grid, header, consume, next: &next) { swap(&grid, &next) }
    }

    /// Cuts the next rows; false when there are no more.
    mutating func read(into grid: inout Grid) throws(Rows.Failure) -> Bool {
        log.current = 0
        guard try source.read(into: &grid, log) else { return false }
        leaveOutHeads(&grid)
        leaveOutStrays(&grid)
        return true
    }

    func cells(_ grid: Grid) -> RowCells {
        RowCells(
            bytes: source.bytes, grid: grid, places: source.places(of: grid),
            fileColumns: header?.fileColumns ?? resource.fields.map { _ in nil })
    }
}

/// How many take part in a scan, and how much they look at a time. What is found does not depend on it.
struct ScanForce {
    /// Threads that look at rows beside that of the caller.
    let helpers: Int
    /// Rows handed out at a time, at most.
    let batchRows: Int
    /// Fewer rows than this are looked at by the caller alone: the others would come too late.
    let fewRows: Int

    /// All processors of the machine.
    static let all = ScanForce(helpers: Processors.count - 1, batchRows: TableLimits.batchRows, fewRows: 512)

    /// The helpers for so many rows.
    func helpers(for rows: Int) -> Int { rows < fewRows ? 0 : helpers }
}
