import Diagnostics

/// `constraints: {minLength: …, maxLength: …}`, in Unicode scalars.
struct LengthCheck: DataCheck {
    let resource: Resource
    let column: Int
    private var verdicts: [Bool] = []

    let rule = Rule.constraintError
    private var field: Field { resource.fields[column] }
    private var low: Int { field.constraints.minLength ?? 0 }
    private var high: Int { field.constraints.maxLength ?? .max }

    var text: String {
        let bounds = [
            field.constraints.minLength.map { "minst \($0)" }, field.constraints.maxLength.map { "högst \($0)" },
        ]
        return "kolumnen «\(field.name)» har \(bounds.compactMap { $0 }.joined(separator: " och ")) tecken"
    }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.fields.indices
            .filter {
                resource.fields[$0].constraints.minLength != nil || resource.fields[$0].constraints.maxLength != nil
            }
            .map { LengthCheck(resource: resource, column: $0) }
    }

    init(resource: Resource, column: Int) {
        self.resource = resource
        self.column = column
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let (values, texts) = (batch.columns[column].values, batch.columns[column].texts)
        while verdicts.count < texts.count {
            let length = texts[verdicts.count].unicodeScalars.count
            verdicts.append(low <= length && length <= high)
        }
        for row in 0..<batch.count where values[row] != Column.missing && !verdicts[Int(values[row])] {
            let length = texts[Int(values[row])].unicodeScalars.count
            log.add(
                rule, "värdet har \(length) tecken, \(length < low ? "minst \(low)" : "högst \(high)") väntas",
                in: field, at: column, row: row, of: resource, batch)
        }
    }
}
