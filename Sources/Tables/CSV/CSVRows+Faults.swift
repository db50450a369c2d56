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

    mutating func tellRowFaults(_ grid: Grid, _ log: FaultLog) {
        let faults = splitter.faults
        let lastLine = max(
            grid.count > 0 ? grid.numbers[grid.count - 1] : 0, faults.last { !$0.isEmptyLine }?.line ?? 0)
        let blank = faults.filter(\.isEmptyLine).map(\.line)
        blankLines += blank
        blankCount += blank.count
        for fault in faults where !fault.isEmptyLine {
            log.add(fault.rule) { fault.diagnostic(csvPlaces(of: grid), width: grid.width) }
        }
        tellBlankLines(before: lastLine, log)
    }

    /// So many empty lines are no accident.
    private static var manyBlankLines: Int { 10_000 }

    /// Empty lines with rows after them; those at the end of a file mean nothing.
    private mutating func tellBlankLines(before line: Int, _ log: FaultLog) {
        for blank in blankLines.prefix(while: { $0 < line }) {
            log.add(.blankRow) {
                Diagnostic(.blankRow, "raden är tom", at: Place(path: path, line: blank), hint: "ta bort raden")
            }
        }
        blankLines.removeAll { $0 < line }
    }
}
