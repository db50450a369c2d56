import Diagnostics
import Privacy

/// No cell may hold a personal identity number, in whatever column it stands. Each text is judged once.
///
/// Of ten-digit amounts seven in a thousand have the form of a number. A column of quantities is therefore only refused
/// when most of its long values have it; a column of numbers that are none (keys, ids) already for one.
struct PersonalIdentityCheck: DataCheck {
    let resource: Resource
    let columns: [Int]
    private var verdicts: [[Bool]]
    private var amounts: [Amounts]

    let rule = Rule.personalIdentityNumber
    let text = "ingen cell innehåller ett personnummer"

    /// The long values of a column of numbers.
    private struct Amounts {
        /// Values of nine to twelve digits.
        var long = 0
        var suspects = 0
        /// The first of the suspects, as findings.
        var told: [Diagnostic] = []

        /// Fewer may be chance.
        static let fewest = 3
        var areNumbers: Bool { suspects >= Amounts.fewest && 2 * suspects > long }
    }

    static func all(_ resource: Resource) -> [any DataCheck] {
        let columns = resource.fields.indices.filter {
            [.string, .integer, .number].contains(resource.fields[$0].type)
        }
        return columns.isEmpty ? [] : [PersonalIdentityCheck(resource: resource, columns: columns)]
    }

    init(resource: Resource, columns: [Int]) {
        (self.resource, self.columns) = (resource, columns)
        verdicts = columns.map { _ in [] }
        amounts = columns.map { _ in Amounts() }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for (index, column) in columns.enumerated() {
            if resource.fields[column].type == .string {
                checkTexts(index, column, batch, log)
            } else {
                checkNumbers(index, column, batch, log)
            }
        }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        for (index, column) in columns.enumerated() where amounts[index].areNumbers {
            for diagnostic in amounts[index].told { log.add(rule, column: resource.fields[column].name) { diagnostic } }
        }
    }

    private mutating func checkTexts(_ index: Int, _ column: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        let texts = batch.columns[column].texts
        let isClean = texts.count == verdicts[index].count && !verdicts[index].contains(true)
        while verdicts[index].count < texts.count {
            verdicts[index].append(!personalIdentityNumbers(in: texts[verdicts[index].count]).isEmpty)
        }
        guard !isClean, verdicts[index].contains(true) else { return }
        let values = batch.columns[column].values
        for row in 0..<batch.count where values[row] != Column.missing && verdicts[index][Int(values[row])] {
            tell(column, row, batch, log)
        }
    }

    private mutating func checkNumbers(_ index: Int, _ column: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        let values = batch.columns[column].values
        let field = resource.fields[column]
        let unit = field.type == .number ? Int64(Column.scale) : 1
        for row in 0..<batch.count where values[row] >= 100_000_000 * unit {
            guard let text = batch.text(row: row, column: column), text.utf8.allSatisfy({ 48...57 ~= $0 }) else {
                continue
            }
            let isWhole = text.utf8.count != 9
            amounts[index].long += 1
            // A spreadsheet takes away the zero that a number begins with.
            guard !personalIdentityNumbers(in: isWhole ? text : "0" + text).isEmpty else { continue }
            if field.periods == nil, isWhole {
                tell(column, row, batch, log)
            } else {
                suspect(index, column, row, batch)
            }
        }
    }

    private mutating func suspect(_ index: Int, _ column: Int, _ row: Int, _ batch: borrowing Batch) {
        amounts[index].suspects += 1
        guard amounts[index].told.count < TableLimits.told else { return }
        let field = resource.fields[column]
        amounts[index].told.append(
            Diagnostic(
                rule, "cellen innehåller ett personnummer", at: batch.place(row: row, column: column).masked,
                label: "kolumnen «\(field.name)» (\(field.place.path):\(field.place.line))",
                hint: PersonalIdentityCheck.hint))
    }

    private func tell(_ column: Int, _ row: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        log.add(
            rule, "cellen innehåller ett personnummer", in: resource.fields[column], at: column, row: row, of: resource,
            batch, hint: PersonalIdentityCheck.hint)
    }

    static let hint = "ta bort kolumnen eller raden, och be om ett uttag utan personuppgifter"
}
