import Diagnostics

/// In a file without a key no two rows may be the same published whole: it would be added to itself.
struct DoubledTotalCheck: DataCheck {
    let resource: Resource
    private var dimensions: [DomainColumn]
    /// Every column that is not a number to add up.
    private let columns: [Int]
    private var seen = KeySet()

    let rule = Rule.primaryKey
    let text = "ingen redovisad summa står på två rader"

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        guard resource.primaryKey.isEmpty, resource.meaning.time != nil else { return [] }
        let dimensions = context.domains.sorted { $0.key < $1.key }.filter { $0.value.total != nil }.compactMap {
            name, domain in resource.column(of: name).map { DomainColumn($0, domain) }
        }.filter { resource.fields[$0.column].type == .string }
        return dimensions.isEmpty ? [] : [DoubledTotalCheck(resource, dimensions)]
    }

    private init(_ resource: Resource, _ dimensions: [DomainColumn]) {
        (self.resource, self.dimensions) = (resource, dimensions)
        columns = resource.fields.indices.filter { ![.integer, .number].contains(resource.fields[$0].type) }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for index in dimensions.indices { dimensions[index].learn(batch.columns[dimensions[index].column].texts) }
        for row in 0..<batch.count {
            let whole = dimensions.first {
                $0.position(batch.columns[$0.column].values[row]) == DomainColumn.total
            }
            guard let whole else { continue }
            guard let line = seen.insert(print(row, batch), line: batch.lines[row]) else { continue }
            log.add(
                rule, "den redovisade summan står på två rader", in: resource.fields[whole.column], at: whole.column,
                row: row, of: resource, batch,
                hint: "ta bort den ena raden, eller skriv det fält som skiljer dem åt i primaryKey",
                notes: [Diagnostic.Note("samma summa på rad \(line)", at: batch.place(ofRow: line))])
        }
    }

    /// The fingerprint of a row's key, each value of a dimension by its position.
    private func print(_ row: Int, _ batch: borrowing Batch) -> UInt64 {
        var print: UInt64 = 1
        for column in columns {
            let cell = batch.columns[column].values[row]
            let known = dimensions.first { $0.column == column }.map { Int64($0.position(cell)) }
            print = KeySet.mix(print, known ?? cell)
        }
        return print
    }
}
