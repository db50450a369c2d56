import Diagnostics
import Language
import Values

/// In a file with one row for each time and each combination of words, a second row with other numbers is most often a
/// correction that has been put beside what it corrects: both are added up.
struct RepeatedKeyCheck: DataCheck {
    let resource: Resource
    /// Columns that say what a row is about, and those of numbers.
    private let keys: [Int]
    private let numbers: [Int]
    private var rows = KeySet()
    private var seen = KeySet()
    /// Different values of each key column.
    private var values: [Set<Int64>]
    private var first: (place: Place, earlier: Place, texts: [String?])?
    private var count = 0

    let rule = Rule.duplicateRow
    let text = "ingen rad gäller samma som en annan"
    var hasTried: Bool { false }

    private static let most = 100_000

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        let uses = context.uses[resource.name] ?? []
        let kinds = resource.fields.map(\.type)
        let numbers = kinds.indices.filter { [.integer, .number].contains(kinds[$0]) }
        let keys = kinds.indices.filter { !numbers.contains($0) && !resource.fields[$0].isFlag }
        guard resource.primaryKey.isEmpty, resource.shape == nil, resource.addsFlows(uses), keys.count > 1,
            resource.meaning.time.flatMap(resource.index).map({ keys.contains($0) && kinds[$0] != .time(.day) })
                ?? false,
            Set(uses.compactMap(\.field)).isSubset(of: numbers.map { resource.fields[$0].name })
        else { return [] }
        return [RepeatedKeyCheck(resource: resource, keys: keys, numbers: numbers)]
    }

    private init(resource: Resource, keys: [Int], numbers: [Int]) {
        (self.resource, self.keys, self.numbers) = (resource, keys, numbers)
        values = keys.map { _ in [] }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        guard rows.count < RepeatedKeyCheck.most else { return }
        for row in 0..<batch.count {
            var key: UInt64 = 0
            for column in keys { key = batch.columns[column].mixed(into: key, row) }
            var whole = key
            for column in numbers { whole = batch.columns[column].mixed(into: whole, row) }
            for (index, column) in keys.enumerated() { values[index].insert(batch.columns[column].values[row]) }
            // A row that is alike in every column is told as that.
            guard rows.insert(whole, line: batch.lines[row]) == nil,
                let line = seen.insert(key, line: batch.lines[row])
            else { continue }
            count += 1
            first = first ?? (batch.place(row: row), batch.place(ofRow: line), resource.texts(row, batch))
        }
    }

    /// Only where all others stand once, and there is one for nearly every combination: rows of what has happened may
    /// well be about the same.
    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        guard rows.count < RepeatedKeyCheck.most, count > 0, count * 20 <= max(20, seen.count),
            let first
        else { return }
        let (possible, isTooLarge) = values.reduce((1, false)) { product, values in
            let (next, isTooLarge) = product.0.multipliedReportingOverflow(by: values.count)
            return (next, product.1 || isTooLarge)
        }
        guard !isTooLarge, seen.count * 5 >= possible * 4, seen.count > 3 else { return }
        let names = Swedish.list(keys.map { resource.fields[$0].name })
        let more = count > 1 ? [Diagnostic.Note("det gäller \(count) rader")] : []
        func text(_ name: String) -> String? { resource.text(name, in: first.texts) }
        log.add(rule, text: text) {
            Diagnostic(
                rule, "raden har samma \(names) som en tidigare men andra tal, och båda räknas", at: first.place,
                hint:
                    "ta bort den som inte gäller, om den ena är en rättelse, eller rätta det som skiljer raderna åt; är "
                    + "båda rätt, godta det med accept: [{rule: duplicate-row, reason: …}]",
                notes: [Diagnostic.Note("den tidigare raden", at: first.earlier)] + more)
        }
    }
}
