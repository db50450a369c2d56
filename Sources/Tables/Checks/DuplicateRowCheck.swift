import Diagnostics

/// In a file without a key whose numbers are added up, two rows that are alike in every column are most often one row
/// that has been pasted in twice. They may be two events, which only the author knows: so it is no error.
struct DuplicateRowCheck: DataCheck {
    let resource: Resource
    /// A whole that stands twice is an error of its own.
    private var wholes: [DomainColumn]
    private var seen = KeySet()

    let rule = Rule.duplicateRow
    let text = "ingen rad står två gånger"

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        guard resource.primaryKey.isEmpty, resource.meaning.time != nil,
            resource.addsFlows(context.uses[resource.name] ?? [])
        else { return [] }
        let wholes = context.domains.sorted { $0.key < $1.key }.filter { $0.value.total != nil }
            .compactMap { name, domain in resource.column(of: name).map { DomainColumn($0, domain) } }
            .filter { resource.fields[$0.column].type == .string }
        return [DuplicateRowCheck(resource: resource, wholes: wholes)]
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for index in wholes.indices { wholes[index].learn(batch.columns[wholes[index].column].texts) }
        var prints = [UInt64](repeating: 0, count: batch.count)
        var isSound = [Bool](repeating: true, count: batch.count)
        for (index, column) in batch.columns.enumerated() {
            for row in 0..<batch.count { prints[row] = column.mixed(into: prints[row], row) }
            for row in batch.faulty[index] where row < batch.count { isSound[row] = false }
        }
        for row in 0..<batch.count where isSound[row] && !isWhole(row, batch) {
            guard let line = seen.insert(prints[row], line: batch.lines[row]) else { continue }
            func text(_ name: String) -> String? { resource.text(name, row, batch) }
            log.add(rule, text: text) {
                Diagnostic(
                    rule, "raden är lik en tidigare i varje kolumn, så talen räknas två gånger",
                    at: batch.place(row: row),
                    hint: "ta bort den ena, eller skriv den kolumn som skiljer raderna åt; är båda rätt, godta det med "
                        + "accept: [{rule: duplicate-row, reason: …}]",
                    notes: [Diagnostic.Note("samma rad", at: batch.place(ofRow: line))])
            }
        }
    }

    private func isWhole(_ row: Int, _ batch: borrowing Batch) -> Bool {
        for whole in wholes where whole.position(batch.columns[whole.column].values[row]) == DomainColumn.total {
            return true
        }
        return false
    }
}
