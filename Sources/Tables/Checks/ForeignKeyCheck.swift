import Diagnostics
import Values

/// `foreignKeys`: what a row points at must exist. A key with a missing part points at nothing and passes.
struct ForeignKeyCheck: DataCheck {
    let resource: Resource
    let key: Resource.ForeignKey
    let columns: [Int]
    /// The keys that exist; nil when the table points at itself and the check waits for its end.
    private let targets: Set<[String]>?
    private var verdicts: [Bool] = []
    private var first: [Int64: Place] = [:]

    let rule = Rule.foreignKey

    var text: String {
        let names = key.fields.map { "«\($0)»" }.joined(separator: ", ")
        return "\(names) finns i datamängden «\(key.resource)»"
    }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        resource.foreignKeys.compactMap { key in
            let columns = key.fields.compactMap(resource.index)
            guard columns.count == key.fields.count else { return nil }
            if key.resource == resource.name { return ForeignKeyCheck(resource, key, columns, nil) }
            return context.references[key.resource].map {
                ForeignKeyCheck(resource, key, columns, $0.keys(key.targetFields))
            }
        }
    }

    private init(_ resource: Resource, _ key: Resource.ForeignKey, _ columns: [Int], _ targets: Set<[String]>?) {
        (self.resource, self.key, self.columns, self.targets) = (resource, key, columns, targets)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        guard let targets else { return remember(batch) }
        if columns.count == 1, resource.fields[columns[0]].type == .string { return checkCodes(batch, targets, log) }
        for row in 0..<batch.count {
            let values = columns.map { batch.columns[$0].canonical(row, of: resource.fields[$0].type) }
            let parts = values.compactMap { $0 }
            if parts.count == values.count, !targets.contains(parts) { tell(row, batch, log) }
        }
    }

    /// One column of texts: each different text is looked up once.
    private mutating func checkCodes(_ batch: borrowing Batch, _ targets: Set<[String]>, _ log: FaultLog) {
        let (values, texts) = (batch.columns[columns[0]].values, batch.columns[columns[0]].texts)
        while verdicts.count < texts.count { verdicts.append(targets.contains([texts[verdicts.count]])) }
        for row in 0..<batch.count where values[row] != Column.missing && !verdicts[Int(values[row])] {
            tell(row, batch, log)
        }
    }

    private func tell(_ row: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        let found = columns.map { batch.text(row: row, column: $0) ?? "" }
        log.add(
            rule, "«\(found.joined(separator: ", "))» finns inte i datamängden «\(key.resource)»",
            in: resource.fields[columns[0]], at: columns[0], row: row, of: resource, batch,
            hint: near(found) ?? "rätta värdet, eller lägg till raden i «\(key.resource)»")
    }

    private func near(_ found: [String]) -> String? {
        found.count == 1 ? didYouMean(found[0], among: (targets ?? []).map { $0.joined() }) : nil
    }

    /// The first place of each code of a column that points at another of the same table.
    private mutating func remember(_ batch: borrowing Batch) {
        let values = batch.columns[columns[0]].values
        for row in 0..<batch.count where values[row] != Column.missing && first[values[row]] == nil {
            first[values[row]] = batch.place(row: row, column: columns[0])
        }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        guard targets == nil, let target = key.targetFields.first.flatMap(resource.index) else { return }
        let known = Set(table.texts[target])
        for (code, place) in first.sorted(by: { $0.key < $1.key }) {
            let text = table.texts[columns[0]][Int(code)]
            if known.contains(text) { continue }
            let field = resource.fields[columns[0]]
            log.add(rule, column: field.name) {
                Diagnostic(
                    rule, "«\(text)» finns inte i kolumnen «\(key.targetFields[0])»", at: place,
                    label: "kolumnen «\(field.name)» (\(field.place.path):\(field.place.line))",
                    hint: didYouMean(text, among: known))
            }
        }
    }
}

extension Column {
    /// A value as text that is the same in every table; nil without a value.
    func canonical(_ row: Int, of type: Field.Kind) -> String? {
        let value = values[row]
        guard value != Column.missing else { return nil }
        if type == .number { return number(row, of: type)?.plain(decimals: Exact.mostDigits) }
        return type == .string ? texts[Int(value)] : String(value)
    }
}

extension Table {
    /// The different keys in the named fields.
    func keys(_ names: [String]) -> Set<[String]> {
        let columns = names.compactMap(resource.index)
        var keys: Set<[String]> = []
        for row in 0..<count {
            let parts = columns.compactMap { self.columns[$0].canonical(row, of: resource.fields[$0].type) }
            if parts.count == names.count { keys.insert(parts) }
        }
        return keys
    }
}
