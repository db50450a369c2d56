import Diagnostics
import Privacy

/// No cell may hold a personal identity number, in whatever column it stands. Each text is judged once.
struct PersonalIdentityCheck: DataCheck {
    let resource: Resource
    let columns: [Int]
    private var verdicts: [[Bool]]

    let rule = Rule.personalIdentityNumber
    let text = "ingen cell innehåller ett personnummer"

    static func all(_ resource: Resource) -> [any DataCheck] {
        let columns = resource.fields.indices.filter {
            [.string, .integer, .number].contains(resource.fields[$0].type)
        }
        return columns.isEmpty ? [] : [PersonalIdentityCheck(resource: resource, columns: columns)]
    }

    init(resource: Resource, columns: [Int]) {
        (self.resource, self.columns) = (resource, columns)
        verdicts = columns.map { _ in [] }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for (index, column) in columns.enumerated() {
            if resource.fields[column].type == .string {
                checkTexts(index, column, batch, log)
            } else {
                checkIntegers(column, batch, log)
            }
        }
    }

    private mutating func checkTexts(_ index: Int, _ column: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        let texts = batch.columns[column].texts
        let isClean = texts.count == verdicts[index].count && !verdicts[index].contains(true)
        while verdicts[index].count < texts.count {
            verdicts[index].append(isPersonal(texts[verdicts[index].count]))
        }
        guard !isClean, verdicts[index].contains(true) else { return }
        let values = batch.columns[column].values
        for row in 0..<batch.count where values[row] != Column.missing && verdicts[index][Int(values[row])] {
            tell(column, row, batch, log)
        }
    }

    /// Ten digits or twelve: no other number can be one.
    private func checkIntegers(_ column: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        let (cells, type) = (batch.columns[column], resource.fields[column].type)
        let numbers: Range<Int64> = 100_000_000..<1_000_000_000_000
        for row in 0..<batch.count {
            guard let number = cells.integer(row, of: type), numbers.contains(number) else { continue }
            let digits = String(number)
            let whole = digits.utf8.count == 9 ? "0" + digits : digits
            if isPersonal(whole) { tell(column, row, batch, log) }
        }
    }

    private func isPersonal(_ text: String) -> Bool { !personalIdentityNumbers(in: Array(text.utf8)).isEmpty }

    private func tell(_ column: Int, _ row: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        log.add(
            rule, "cellen innehåller ett personnummer", in: resource.fields[column], at: column, row: row, of: resource,
            batch, hint: "ta bort kolumnen eller raden, och be om ett uttag utan personuppgifter")
    }
}
