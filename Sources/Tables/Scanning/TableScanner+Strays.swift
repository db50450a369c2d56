import Diagnostics

extension TableScanner {
    /// Takes out rows that are no rows of the table and are told as what they are: a note, which holds no numbers, and a
    /// sum where a time should stand, of which each cell would else be told by itself.
    mutating func leaveOutStrays(_ grid: inout Grid) {
        let bytes = source.bytes
        let time = resource.meaning.time.flatMap { resource.index(of: $0) }.flatMap { header?.fileColumns[$0] }
        var row = 0
        while row < grid.count {
            let fault =
                FootNote.isNote(row, of: grid, bytes) ? note(row, grid) : time.flatMap { sum(row, $0, grid, bytes) }
            guard let fault else {
                row += 1
                continue
            }
            log.current = 0
            log.add(fault.rule, column: resource.meaning.time ?? "") { fault }
            grid.remove(row)
        }
    }

    private func note(_ row: Int, _ grid: Grid) -> Diagnostic {
        .note(source.places(of: grid).place(row: row, column: nil))
    }

    private func sum(_ row: Int, _ column: Int, _ grid: Grid, _ bytes: [UInt8]) -> Diagnostic? {
        let range = grid.range(row, column)
        // A time begins with a digit: nearly every row is let be at once.
        guard range.count > 2, bytes[range.lowerBound] > UInt8(ascii: "9"),
            case let text = String(decoding: trimmed(bytes[range]), as: UTF8.self), WholeWords.contains(text)
        else { return nil }
        let place = source.places(of: grid).place(row: row, column: column)
        return Diagnostic(
            .typeError, "«\(text)» är en summarad och ingen tid", at: place,
            hint: "ta bort raden, summor räknas ur de andra raderna; ska den stå kvar i filen, skriv dialect: "
                + "{commentRows: [\(place.line)]}")
    }
}

extension Diagnostic {
    static func note(_ place: Place) -> Diagnostic {
        Diagnostic(
            .skippedRows, "raden är en not till tabellen och läses inte som uppgifter", at: place,
            hint: "skriv dialect: {commentRows: [\(place.line)]}, så är det sagt; eller flytta noten till source eller "
                + "description i datapackage.yaml")
    }
}
