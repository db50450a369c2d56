import Diagnostics

/// What is wrong with whole rows.
extension CSVRows {
    /// A file of nothing but line breaks is read no further.
    func isTooBlank(_ log: FaultLog) -> Bool {
        guard blankCount > CSVRows.manyBlankLines else { return false }
        log.add(.dataLimit) {
            Diagnostic(
                .dataLimit, "filen har fler än \(CSVRows.manyBlankLines) tomma rader och läses inte längre",
                at: Place(path: path), hint: "ta bort de tomma raderna")
        }
        return true
    }

    /// Every other row ends its line: a last one that does not may have lost its end.
    func tellCutRow(_ log: FaultLog) {
        guard rowCount > 1, block.hasOpenEnd, lastFaultLine < lastRowLine else { return }
        log.add(.unfinishedRow) {
            Diagnostic(
                .unfinishedRow, "filens sista rad slutar utan radbrytning, som alla andra rader har",
                at: Place(path: path, line: lastRowLine),
                hint: "se efter att raden är hel, och tryck Enter efter den")
        }
    }

    /// Tells what is wrong with the rows just cut, and takes those out that stand under the table.
    mutating func tellRowFaults(_ grid: inout Grid, _ log: FaultLog) {
        let skipped = format.dialect.head.skipped
        let faults = splitter.faults.filter { !skipped.contains($0.line) }
        blankCount += faults.count { $0.kind == .blank }
        let isPlain = !tail.isOpen && !faults.contains { $0.kind == .blank }
        for fault in isPlain ? faults : sorted(faults, &grid, log) {
            if case .tooFewCells = fault.kind, FootNote.isNote(line: block.bytes[fault.range], format.dialect.delimiter)
            {
                log.add(.skippedRows) { .note(Place(path: path, line: fault.line)) }
                continue
            }
            log.add(fault.rule) { fault.diagnostic(csvPlaces(of: grid), width: grid.width) }
        }
    }

    /// So many empty lines are no accident.
    private static var manyBlankLines: Int { 10_000 }

    /// Goes through rows and faults in the order of the file, as empty rows are among them; returns the faults that are
    /// left to tell.
    private mutating func sorted(_ faults: [RowFault], _ grid: inout Grid, _ log: FaultLog) -> [RowFault] {
        let (path, width) = (path, grid.width)
        let place = { (line: Int) in Place(path: path, line: line) }
        var left: [RowFault] = []
        var out: [Int] = []
        var row = 0
        func takeRows(before line: Int) {
            while row < grid.count, grid.numbers[row] < line {
                let cells = (0..<width).count { !trimmed(block.bytes[grid.range(row, $0)]).isEmpty }
                if !tail.takes(grid.numbers[row], cells: cells, of: width, place, log) { out.append(row) }
                row += 1
            }
        }
        for fault in faults {
            takeRows(before: fault.line)
            switch fault.kind {
            case .blank: tail.addBlank(fault.line)
            case .tooFewCells(1):
                if tail.takes(fault.line, cells: 1, of: width, place, log) { left.append(fault) }
            default:
                _ = tail.takes(fault.line, cells: width, of: width, place, log)
                left.append(fault)
            }
        }
        takeRows(before: .max)
        for row in out.reversed() { grid.remove(row) }
        return left
    }

    /// Cells to the right of the last label.
    func tellUnlabelled(_ grid: Grid, _ log: FaultLog) {
        guard labels < grid.width else { return }
        for row in 0..<grid.count {
            for column in labels..<grid.width where !trimmed(block.bytes[grid.range(row, column)]).isEmpty {
                log.add(.extraCell) {
                    Diagnostic(
                        .extraCell, "cellen står i en kolumn utan rubrik",
                        at: csvPlaces(of: grid).place(row: row, column: column),
                        hint: "ge kolumnen en rubrik och ett fält i datapackage.yaml, eller ta bort det som står där")
                }
            }
        }
    }
}
