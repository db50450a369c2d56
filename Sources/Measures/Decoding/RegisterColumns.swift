package import Diagnostics
package import Tables
import Values

/// Which column of a register holds what.
struct RegisterColumns {
    let key: Int
    let label: Int?
    let validFrom: Int?
    let validTo: Int?
    let replacedBy: Int?
    let parents: [(dimension: String, column: Int)]
    let tileRow: Int?
    let tileColumn: Int?
    let neighbours: Int?

    /// Nil without the column of keys; every field that does not exist is told.
    init?(_ register: DimensionDeclaration.Register, _ resource: Resource, _ findings: Findings) {
        func column(_ field: Placed<String>?) -> Int? {
            guard let field else { return nil }
            if let index = resource.index(of: field.value) { return index }
            findings.unknownField(field.value, in: resource, at: field.place)
            return nil
        }
        func word(_ field: Placed<String>?) -> Int? {
            guard let field, let index = column(field) else { return nil }
            if [.string, .integer].contains(resource.fields[index].type) { return index }
            findings.add(
                .dimensionColumnType, "kolumnen «\(field.value)» håller värden av en dimension men är inte text",
                at: field.place, hint: "skriv type: string i datapackage.yaml")
            return nil
        }
        func whole(_ field: Placed<String>?) -> Int? {
            guard let field, let index = column(field) else { return nil }
            if resource.fields[index].type == .integer { return index }
            findings.add(
                .dimensionColumnType, "kolumnen «\(field.value)» håller platser i kartan men är inte heltal",
                at: field.place, hint: "skriv type: integer i datapackage.yaml")
            return nil
        }
        func day(_ field: Placed<String>?) -> Int? {
            guard let field, let index = column(field) else { return nil }
            if resource.fields[index].grain != nil { return index }
            findings.add(
                .registerDate, "kolumnen «\(field.value)» håller inte datum", at: field.place,
                hint: "skriv type: date i datapackage.yaml")
            return nil
        }
        let keyColumn = word(register.key)
        label = word(register.valueLabel)
        validFrom = day(register.validFrom)
        validTo = day(register.validTo)
        replacedBy = word(register.replacedBy)
        parents = register.parents.compactMap { parent in word(parent.field).map { (parent.dimension, $0) } }
        tileRow = whole(register.tileRow)
        tileColumn = whole(register.tileColumn)
        neighbours = word(register.neighbours)
        guard let keyColumn else { return nil }
        key = keyColumn
    }

    var isDated: Bool { validFrom != nil || validTo != nil }

    /// The register's own fields that hold a dimension: its key and label, and its parents.
    func dimensionFields(_ name: String, _ register: DimensionDeclaration.Register) -> [String: String] {
        var fields: [String: String] = [:]
        for parent in register.parents { fields[parent.field.value] = parent.dimension }
        if let label = register.valueLabel { fields[label.value] = name }
        fields[register.key.value] = name
        return fields
    }
}

/// What the columns of a register are called.
struct RegisterNames: Sendable {
    let key: String
    let validFrom: String?
    let validTo: String?
    /// Dimension → the column of what the values belong to.
    let parents: [String: String]
    /// Both columns of validity hold dates.
    let isByDay: Bool

    var isDated: Bool { validFrom != nil || validTo != nil }

    init(_ columns: RegisterColumns, _ resource: Resource) {
        func name(_ column: Int) -> String { resource.fields[column].name }
        key = name(columns.key)
        validFrom = columns.validFrom.map(name)
        validTo = columns.validTo.map(name)
        parents = Dictionary(columns.parents.map { ($0.dimension, name($0.column)) }) { first, _ in first }
        isByDay = [columns.validFrom, columns.validTo].allSatisfy { column in
            column.map { resource.fields[$0].grain == .day } ?? true
        }
    }
}

extension Findings {
    package func unknownField(_ name: String, in resource: Resource, at place: Place) {
        let known = resource.fields.map(\.name)
        add(
            .unknownField, "datamängden «\(resource.name)» har ingen kolumn «\(name)»", at: place,
            hint: didYouMean(name, among: known) ?? "kolumnerna är \(listed(known))")
    }
}
