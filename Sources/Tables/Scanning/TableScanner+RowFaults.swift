import Diagnostics

/// What is wrong with whole rows.
extension TableScanner {
    /// A file of nothing but line breaks is read no further.
    mutating func isTooBlank() -> Bool {
        guard blankCount > TableScanner.manyBlankLines else { return false }
        log.add(.dataLimit) {
            Diagnostic(
                .dataLimit, "filen har fler än \(TableScanner.manyBlankLines) tomma rader och läses inte längre",
                at: Place(path: path), hint: "ta bort de tomma raderna")
        }
        return true
    }

    /// Every other row ends its line: a last one that does not may have lost its end.
    func tellCutRow() {
        guard facts.rows > 1, block.hasOpenEnd, lastFaultLine < lastRowLine else { return }
        log.current = 0
        log.add(.unfinishedRow) {
            Diagnostic(
                .unfinishedRow, "filens sista rad slutar utan radbrytning, som alla andra rader har",
                at: Place(path: path, line: lastRowLine),
                hint: "se efter att raden är hel, och tryck Enter efter den")
        }
    }

    mutating func tell(_ kind: RowFault.Kind, _ offset: Int, _ width: Int) {
        log.current = 0
        let fault = RowFault(
            kind: kind, range: offset..<(offset + 1), rowStart: splitter.next, line: splitter.line)
        log.add(fault.rule) { fault.diagnostic(locator(Grid(width: 0, maxRows: 0)), width: width) }
    }

    mutating func tellRowFaults(_ header: Header, _ grid: Grid) {
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
    mutating func leaveOutHeads(_ grid: inout Grid) {
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
}
