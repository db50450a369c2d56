package import Diagnostics
import Privacy

extension Rule {
    // datapackage.yaml
    package static let unsupported = Rule(
        "unsupported",
        "Nyckeln eller värdet hör till Data Package men används inte här; det skulle annars tyst ha förbisetts.")
    package static let unknownField = Rule(
        "unknown-field", "Ett fält nämns som inte finns i datamängdens schema.")
    package static let unknownResource = Rule(
        "unknown-resource", "En datamängd nämns som inte finns i datapackage.yaml.")
    package static let duplicateName = Rule(
        "duplicate-name", "Två datamängder eller två fält har samma namn; ett namn måste peka ut en sak.")
    package static let unsafePath = Rule(
        "unsafe-path", "En sökväg leder ut ur mappen; bara filer i utgåvans mapp läses.")
    package static let missingFile = Rule("missing-file", "En fil som det hänvisas till finns inte.")
    package static let schemaError = Rule(
        "schema-error", "Schemat säger emot sig självt: ett villkor passar inte fältets typ eller går inte att tolka.")
    package static let extractionDate = Rule(
        "extraction-date", .warning,
        "Datamängden saknar uttagsdag, eller har en långt efter rapporten; läsaren ser inte hur gamla uppgifterna är.")
    package static let extractionBeforeData = Rule(
        "extraction-before-data", .warning,
        "Datamängden har uppgifter om en tid som inte hade gått när de togs ut; någon av dagarna är fel.")

    // The file
    package static let encodingError = Rule(
        "encoding-error", "Datafilen har en annan teckenkodning än den sagda; å, ä och ö skulle bli fel.")
    package static let sourceError = Rule("source-error", "Datafilen är tom, eller rubrikraden står inte först.")
    package static let workbookError = Rule(
        "workbook-error", "Arbetsboken går inte att läsa, eller en formel i den har inget uträknat värde.")
    package static let mergedCells = Rule(
        "merged-cells", "Celler i tabellen är sammanfogade; bara den första av dem har ett värde.")
    package static let hiddenCells = Rule(
        "hidden-cells", .warning,
        "Ett blad, rader eller kolumner som läses är dolda i arbetsboken; den som öppnar filen ser inte vad som räknas."
    )
    package static let unreadSheet = Rule(
        "unread-sheet", .warning,
        "Ett annat blad i arbetsboken har samma kolumner och läses inte; tabellen kan vara delad på flera blad.")
    package static let skippedRows = Rule(
        "skipped-rows", .notice,
        "Rader som inte hör till tabellen, som en källa under den eller rubrikraden en gång till, läses inte.")
    package static let unusedAcceptance = Rule(
        "unused-acceptance", .warning, "Ett godkännande (accept) träffar ingenting, och skulle dölja nästa fel.")
    package static let noRows = Rule("no-rows", .warning, "Datafilen har en rubrikrad men inga rader.")
    package static let dataLimit = Rule(
        "data-limit", "En rad, en cell eller antalet kolumner är större än vad som läses.")
    package static let unclosedQuote = Rule(
        "unclosed-quote", "Ett citattecken öppnas men stängs aldrig; resten av filen skulle hamna i en enda cell.")
    package static let strayQuote = Rule(
        "stray-quote", "Text följer på ett stängt citattecken; cellens gränser är oklara.")
    package static let quoteInCell = Rule(
        "quote-in-cell", .warning, "Ett citattecken står inne i en cell utan citattecken runt; det läses som det står.")
    package static let nulByte = Rule("nul-byte", "Datafilen innehåller tecknet NUL, som inte hör hemma i text.")

    // The header
    package static let blankLabel = Rule("blank-label", "En kolumn saknar rubrik.")
    package static let duplicateLabel = Rule("duplicate-label", "Två kolumner har samma rubrik; bara en kan gälla.")
    package static let incorrectLabel = Rule("incorrect-label", "En kolumn i datafilen finns inte i schemat.")
    package static let missingLabel = Rule("missing-label", "En kolumn i schemat saknas i datafilen.")

    // The rows
    package static let missingCell = Rule(
        "missing-cell", "En rad har färre celler än rubrikraden; kolumner kan ha förskjutits.")
    package static let extraCell = Rule(
        "extra-cell", "En rad har fler celler än rubrikraden; kolumner kan ha förskjutits.")
    package static let blankRow = Rule(
        "blank-row", .warning, "En rad är tom mitt i datafilen; uppgifter kan saknas.")
    package static let unfinishedRow = Rule(
        "unfinished-row", .warning,
        "Den sista raden slutar utan radbrytning, som alla andra har; filen kan vara avklippt.")
    package static let typeError = Rule("type-error", "Ett värde har inte den typ som schemat säger.")
    package static let constraintError = Rule("constraint-error", "Ett värde bryter mot ett villkor i schemat.")
    package static let uniqueError = Rule(
        "unique-error", "Ett värde står två gånger i en kolumn där alla ska vara olika.")
    package static let primaryKey = Rule(
        "primary-key", "Två rader har samma nyckel; uppgiften skulle räknas dubbelt.")
    package static let foreignKey = Rule(
        "foreign-key", "Ett värde pekar på en rad som inte finns i den andra datamängden.")
    package static let rowConstraint = Rule("row-constraint", "Talen på en rad stämmer inte med varandra.")
    package static let missingRow = Rule("missing-row", "En kombination som ska redovisas saknar rad.")
    package static let duplicateRow = Rule(
        "duplicate-row", .warning,
        "En rad är lik en annan i varje kolumn, eller gäller samma tid och värden som den; båda räknas.")
    package static let loneTime = Rule(
        "lone-time", .warning, "En tid ligger långt från alla andra i filen; siffrorna kan vara omkastade.")
    package static let undeclaredTotal = Rule(
        "undeclared-total", .warning,
        "En kolumn som inte är en dimension har ett värde för helheten, som räknas ihop med sina delar.")
    package static let rowGap = Rule(
        "row-gap", .warning, "Ett värde har rader för filens andra tider men inte för en av dem; summan är utan det.")
    package static let notAShare = Rule(
        "not-a-share", .warning,
        "Täljaren till en andel är större än nämnaren, eller någon av dem är mindre än 0; måttet är då ingen andel.")
    package static let totalMismatch = Rule("total-mismatch", "En redovisad summa stämmer inte med sina delar.")
}

package let tableRules: [Rule] = [
    .workbookError, .mergedCells, .hiddenCells, .unreadSheet, .skippedRows, .unsupported, .unknownField,
    .unknownResource,
    .duplicateName, .unsafePath, .missingFile, .schemaError,
    .extractionDate, .extractionBeforeData, .encodingError, .sourceError, .noRows, .unusedAcceptance, .dataLimit,
    .unclosedQuote, .strayQuote, .quoteInCell,
    .nulByte,
    .blankLabel, .duplicateLabel, .incorrectLabel, .missingLabel, .missingCell, .extraCell, .blankRow, .unfinishedRow,
    .typeError,
    .constraintError, .uniqueError, .primaryKey, .foreignKey, .rowConstraint, .missingRow, .duplicateRow,
    .undeclaredTotal, .rowGap, .notAShare, .loneTime,
    .totalMismatch,
]

/// The rules about data whose findings an author may accept: those that leave the table readable.
package let acceptableTableRules: [Rule] = [
    .constraintError, .uniqueError, .primaryKey, .foreignKey, .rowConstraint, .missingRow, .duplicateRow,
    .undeclaredTotal, .rowGap, .notAShare, .loneTime, .totalMismatch, .telephoneNumber,
]
