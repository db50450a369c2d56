import Diagnostics
import Privacy

/// No free text holds a telephone number: what somebody has noted beside a row is published as it stands. A cell with
/// nothing but the number is a column of such numbers, which its owner knows of.
struct TelephoneCheck: DataCheck {
    let resource: Resource
    let columns: [Int]
    private var verdicts: [[Bool]]

    let rule = Rule.telephoneNumber
    let text = "ingen fritext innehåller ett telefonnummer"
    /// Said only of a table where one was found: most have no free text.
    let hasTried = false

    static func all(_ resource: Resource) -> [any DataCheck] {
        let columns = resource.fields.indices.filter { resource.fields[$0].type == .string }
        return columns.isEmpty ? [] : [TelephoneCheck(resource: resource, columns: columns)]
    }

    init(resource: Resource, columns: [Int]) {
        (self.resource, self.columns) = (resource, columns)
        verdicts = columns.map { _ in [] }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for (index, column) in columns.enumerated() {
            let (values, texts) = (batch.columns[column].values, batch.columns[column].texts)
            while verdicts[index].count < texts.count {
                verdicts[index].append(TelephoneCheck.isNoted(in: texts[verdicts[index].count]))
            }
            guard verdicts[index].contains(true) else { continue }
            for row in 0..<batch.count where values[row] != Column.missing && verdicts[index][Int(values[row])] {
                log.add(
                    rule, "ett telefonnummer står i en fritext", in: resource.fields[column], at: column, row: row,
                    of: resource, batch,
                    hint: "ta bort numret ur cellen, och namnet: den som läser rapporten ser dem")
            }
        }
    }

    /// A number with words beside it.
    private static func isNoted(in text: String) -> Bool {
        guard let first = telephoneNumbers(in: text).first else { return false }
        let bytes = Array(text.utf8)
        let others = bytes[..<first.lowerBound] + bytes[first.upperBound...]
        return others.contains { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    }
}
