import Diagnostics
import Values

/// A count of what lies in a class is never below nothing: a median of such counts would be of no distribution.
struct ClassCountCheck: DataCheck {
    let resource: Resource
    let column: Int

    let rule = Rule.constraintError
    private var field: Field { resource.fields[column] }
    var text: String { "kolumnen «\(field.name)», som räknar klasser, är aldrig negativ" }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        let counts = context.classed[resource.name] ?? []
        return resource.fields.indices.filter { index in
            let field = resource.fields[index]
            return counts.contains(field.name) && [.integer, .number].contains(field.type)
                && field.constraints.minimum.map(\.isNegative) ?? true
        }.map { ClassCountCheck(resource: resource, column: $0) }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for row in 0..<batch.count where batch.columns[column].number(row, of: field.type)?.isNegative ?? false {
            log.add(
                rule, "antalet i en klass är negativt", in: field, at: column, row: row, of: resource, batch,
                hint: "rätta talet: en median eller percentil räknas på hur många som finns i varje klass")
        }
    }
}
