import Diagnostics

/// Empty rows, and rows with something in one cell only after them: the foot of a table, such as its source, when no
/// other row follows.
struct TailRows {
    private var blanks: [Int] = []
    private var foot: [Int] = []

    /// An empty row, or a cell alone, came last.
    var isOpen: Bool { !blanks.isEmpty || !foot.isEmpty }

    mutating func addBlank(_ number: Int) { blanks.append(number) }

    /// Whether a row belongs to the table; one of the foot is kept until it is known what follows.
    ///
    /// - Parameters:
    ///   - number: of the row, from 1.
    ///   - cells: that hold something.
    ///   - width: columns of the table.
    mutating func takes(
        _ number: Int, cells: Int, of width: Int, _ place: (Int) -> Place, _ log: FaultLog
    ) -> Bool {
        guard isOpen else { return true }
        if width > 2, cells == 1 {
            foot.append(number)
            return false
        }
        for row in foot {
            log.add(.missingCell) {
                Diagnostic(
                    .missingCell, "raden har bara en cell, efter en tom rad", at: place(row),
                    hint: "ta bort raden, eller fyll i dess celler")
            }
        }
        for row in blanks {
            log.add(.blankRow) { Diagnostic(.blankRow, "raden är tom", at: place(row), hint: "ta bort raden") }
        }
        (blanks, foot) = ([], [])
        return true
    }

    /// Tells the foot of the table. Empty rows at its end mean nothing.
    func tell(_ place: (Int) -> Place, _ log: FaultLog) {
        guard let first = foot.first else { return }
        log.add(.skippedRows) {
            Diagnostic(
                .skippedRows,
                foot.count == 1 ? "raden under tabellen läses inte" : "\(foot.count) rader under tabellen läses inte",
                at: place(first), hint: "hör den till tabellen, så ta bort den tomma raden före")
        }
    }
}
