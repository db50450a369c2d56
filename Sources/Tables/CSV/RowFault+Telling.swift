import Diagnostics
import Language

extension RowFault {
    var rule: Rule {
        switch kind {
        case .quoteInCell: .quoteInCell
        case .textAfterQuote: .strayQuote
        case .unclosedQuote: .unclosedQuote
        case .nul: .nulByte
        case .tooFewCells: .missingCell
        case .tooManyCells: .extraCell
        case .tooManyColumns, .longCell, .longRow: .dataLimit
        case .blank: .blankRow
        }
    }

    /// The fault as it is told. `width`: the cells that a row should have.
    func diagnostic(_ places: CSVPlaces, width: Int) -> Diagnostic {
        let place = places.place(range, rowStart: rowStart, line: line)
        switch kind {
        case .quoteInCell:
            return Diagnostic(
                rule, "ett citattecken står inne i en cell och läses som det står", at: place,
                hint:
                    "hör tecknet till texten: sätt cellen inom citattecken och skriv tecknet två gånger; annars ta bort det"
            )
        case .textAfterQuote(let opening):
            let opened = places.place(opening..<(opening + 1), rowStart: rowStart, line: line)
            return Diagnostic(
                rule, "text står efter ett stängt citattecken", at: place,
                hint: opened.line < place.line
                    ? "saknas ett citattecken på rad \(opened.line)?"
                    : "ett citattecken inne i en cell skrivs två gånger",
                notes: [Diagnostic.Note("citattecknet öppnades", at: opened)])
        case .unclosedQuote:
            return Diagnostic(
                rule, "citattecknet stängs aldrig", at: place,
                hint: "stäng cellen med ett citattecken, eller ta bort det här; tecknet självt skrivs två gånger")
        case .nul:
            return Diagnostic(
                rule, "tecknet NUL står i filen", at: place,
                hint: "spara om filen som CSV i UTF-8; NUL kommer av UTF-16 eller av en skadad fil")
        case .tooFewCells(let count):
            return Diagnostic(
                rule, "raden har \(Phrases.cell.counted(count)), rubrikraden \(width)", at: place,
                hint: "lägg till det som saknas; en tom cell behöver också sitt skiljetecken")
        case .tooManyCells(let count):
            return Diagnostic(
                rule, "raden har \(Phrases.cell.counted(count)), rubrikraden \(width)", at: place,
                hint: adviceOnExtraCells(count - width, places))
        case .tooManyColumns:
            return Diagnostic(
                rule, "rubrikraden har fler än \(TableLimits.columns) kolumner", at: place,
                hint: "gör kolumner till rader, eller dela filen")
        case .longCell:
            return Diagnostic(
                rule, "cellen är längre än \(TableLimits.cell / 1024) kB", at: place,
                hint: "kontrollera att citattecken är stängda")
        case .longRow:
            return Diagnostic(
                rule, "raden är längre än \(TableLimits.row / 1024) kB", at: place,
                hint: "kontrollera radslut och citattecken")
        case .blank:
            return Diagnostic(
                rule, "raden är tom", at: places.place(ofRow: line), hint: "ta bort raden")
        }
    }
}
