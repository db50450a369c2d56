import Diagnostics

/// `primaryKey` and `constraints: {unique: true}`.
struct UniqueCheck: DataCheck {
    let resource: Resource
    let columns: [Int]
    let rule: Rule
    /// Of texts and times alone, as long as most of their combinations have a row.
    private var table: KeyTable?
    private var seen = KeySet()

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
        let isOfWords = columns.allSatisfy { resource.fields[$0].type == .string || resource.fields[$0].grain != nil }
        table = isOfWords ? KeyTable(columns: columns.count) : nil
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        var isWhole = [Bool](repeating: true, count: batch.count)
        for column in columns {
            for row in 0..<batch.count where batch.columns[column].values[row] == Column.missing {
                isWhole[row] = false
            }
        }
        if let places = places(batch, isWhole) {
            for row in 0..<batch.count where isWhole[row] {
                guard let line = table?.insert(at: places[row], line: batch.lines[row]) else { continue }
                tell(row, sameAs: line, batch, log)
            }
        } else {
            let prints = prints(batch)
            for row in 0..<batch.count where isWhole[row] {
                guard let line = seen.insert(prints[row], line: batch.lines[row]) else { continue }
                tell(row, sameAs: line, batch, log)
            }
        }
    }

    /// Where the rows stand in the table; nil when there is none, or when it would be too large from here on.
    private mutating func places(_ batch: borrowing Batch, _ isWhole: [Bool]) -> [Int]? {
        guard table != nil else { return nil }
        var places = [Int](repeating: 0, count: batch.count)
        guard isWhole.contains(true) else { return places }
        let ranges = columns.map { range(batch.columns[$0].values, isWhole) }
        guard table?.reach(ranges, rows: batch.count) == true else {
            if let keys = table?.keySet { seen = keys }
            table = nil
            return nil
        }
        for (index, column) in columns.enumerated() {
            let values = batch.columns[column].values
            for row in 0..<batch.count where isWhole[row] { table?.add(values[row], column: index, to: &places[row]) }
        }
        return places
    }

    private func range(_ values: [Int64], _ isWhole: [Bool]) -> ClosedRange<Int64> {
        var (least, greatest) = (Int64.max, Int64.min)
        for row in isWhole.indices where isWhole[row] {
            least = min(least, values[row])
            greatest = max(greatest, values[row])
        }
        return least...greatest
    }

    private func prints(_ batch: borrowing Batch) -> [UInt64] {
        var prints = [UInt64](repeating: 0, count: batch.count)
        for column in columns {
            for row in 0..<batch.count { prints[row] = batch.columns[column].mixed(into: prints[row], row) }
        }
        return prints
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
