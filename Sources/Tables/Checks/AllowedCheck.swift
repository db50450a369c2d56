import Diagnostics

/// `constraints: {enum: […]}`.
struct AllowedCheck: DataCheck {
    let resource: Resource
    let column: Int
    private var verdicts: [Bool] = []

    let rule = Rule.constraintError
    var limitsNumbers: Bool { field.type != .string }
    private var field: Field { resource.fields[column] }
    var text: String { "kolumnen «\(field.name)» har bara värdena \(shortList(field.constraints.allowed))" }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.fields.indices.filter { !resource.fields[$0].constraints.allowed.isEmpty }
            .map { AllowedCheck(resource: resource, column: $0) }
    }

    init(resource: Resource, column: Int) {
        self.resource = resource
        self.column = column
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let cells = batch.columns[column]
        let (values, texts) = (cells.values, cells.texts)
        let allowed = field.constraints.allowed
        while verdicts.count < texts.count { verdicts.append(allowed.contains(texts[verdicts.count])) }
        let numbers = field.type == .string ? [] : Set(field.constraints.allowedValues)
        for row in 0..<batch.count where values[row] != Column.missing {
            if field.type == .string
                ? verdicts[Int(values[row])] : cells.number(row, of: field.type).map(numbers.contains) ?? false
            {
                continue
            }
            let found = batch.text(row: row, column: column) ?? ""
            log.add(
                rule, "«\(found)» är inte ett av de tillåtna värdena", in: field, at: column, row: row, of: resource,
                batch, hint: didYouMean(found, among: allowed) ?? "tillåtna är \(shortList(allowed))")
        }
    }
}

/// The first ten, then how many more.
func shortList(_ texts: [String]) -> String {
    let shown = texts.prefix(10).joined(separator: ", ")
    return texts.count > 10 ? shown + " och \(texts.count - 10) till" : shown
}
