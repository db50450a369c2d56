import Diagnostics

/// `constraints: {required: true}`, and every part of a primary key.
struct RequiredCheck: DataCheck {
    let resource: Resource
    let column: Int

    let rule = Rule.constraintError
    var text: String { "kolumnen «\(resource.fields[column].name)» har alltid ett värde" }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.fields.indices
            .filter { column in
                let field = resource.fields[column]
                return field.constraints.required || resource.primaryKey.contains(field.name)
            }
            .map { RequiredCheck(resource: resource, column: $0) }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let values = batch.columns[column].values
        guard values.contains(Column.missing) else { return }
        for row in 0..<batch.count where values[row] == Column.missing && !batch.isFaulty(row, column) {
            log.add(
                rule, "värdet saknas", in: resource.fields[column], at: column, row: row, of: resource, batch,
                hint: "fyll i cellen; kolumnen måste ha ett värde på varje rad")
        }
    }
}
