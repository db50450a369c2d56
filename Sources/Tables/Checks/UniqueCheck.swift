import Diagnostics

/// `primaryKey` and `constraints: {unique: true}`.
struct UniqueCheck: DataCheck {
    let resource: Resource
    let columns: [Int]
    let rule: Rule
    private var seen = KeySet()
    private var prints: [UInt64] = []

    private var names: String { columns.map { "«\(resource.fields[$0].name)»" }.joined(separator: ", ") }
    var text: String { "ingen rad har samma \(names) som en annan" }

    static func all(_ resource: Resource) -> [any DataCheck] {
        let key = resource.primaryKey.compactMap(resource.index)
        let single = resource.fields.indices.filter { resource.fields[$0].constraints.unique && key != [$0] }
        return (key.isEmpty ? [] : [UniqueCheck(resource, key, .primaryKey)])
            + single.map { UniqueCheck(resource, [$0], .uniqueError) }
    }

    init(_ resource: Resource, _ columns: [Int], _ rule: Rule) {
        (self.resource, self.columns, self.rule) = (resource, columns, rule)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        prints.removeAll(keepingCapacity: true)
        prints.append(contentsOf: repeatElement(0, count: batch.count))
        var isWhole = [Bool](repeating: true, count: batch.count)
        for column in columns {
            let cells = batch.columns[column]
            for row in 0..<batch.count {
                prints[row] = cells.mixed(into: prints[row], row)
                if cells.values[row] == Column.missing { isWhole[row] = false }
            }
        }
        for row in 0..<batch.count where isWhole[row] {
            guard let line = seen.insert(prints[row], line: batch.lines[row]) else { continue }
            tell(row, sameAs: line, batch, log)
        }
    }

    private func tell(_ row: Int, sameAs line: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        let key = columns.map { batch.text(row: row, column: $0) ?? "" }.joined(separator: ", ")
        log.add(
            rule, columns.count > 1 ? "nyckeln (\(key)) finns redan" : "värdet «\(key)» finns redan",
            in: resource.fields[columns[0]], at: columns[0], row: row, of: resource, batch,
            hint: rule == .uniqueError
                ? "rätta det ena värdet, eller ta bort den ena raden"
                : "ta bort den ena raden, eller lägg det fält som skiljer dem åt till nyckeln",
            notes: [Diagnostic.Note("samma \(names) på rad \(line)", at: batch.place(ofRow: line))])
    }
}
