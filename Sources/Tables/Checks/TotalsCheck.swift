import Diagnostics
import Values

/// `uppsikt: {totals: […]}`: the published whole of a dimension equals the sum of its parts, within a tolerance.
struct TotalsCheck: DataCheck {
    let resource: Resource
    let total: Meaning.Total
    private let value: Int
    private let over: Int
    /// The other parts of the primary key: within one combination of them the parts are summed.
    private let group: [Int]
    private let domain: Domain
    private var isTotal: [Bool] = []
    private var sums: [Sum] = []
    private var index: [UInt64: Int] = [:]

    private struct Sum {
        let key: [Int64]
        var parts = Exact.zero
        var count = 0
        var whole: Exact?
        var place: Place?
        var isBroken = false
    }

    let rule = Rule.totalMismatch
    var text: String { "«\(total.field)» för hela \(total.over) är summan av delarna" }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        resource.meaning.totals.compactMap { total in
            guard let value = resource.index(of: total.field), let over = resource.column(of: total.over),
                let domain = context.domains[total.over]
            else { return nil }
            return TotalsCheck(resource, total, value, over, domain)
        }
    }

    private init(_ resource: Resource, _ total: Meaning.Total, _ value: Int, _ over: Int, _ domain: Domain) {
        (self.resource, self.total, self.value, self.over, self.domain) = (resource, total, value, over, domain)
        group = resource.primaryKey.compactMap(resource.index).filter { $0 != over }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let texts = batch.columns[over].texts
        while isTotal.count < texts.count {
            let text = texts[isTotal.count]
            isTotal.append((domain.spellings[text] ?? text) == domain.total)
        }
        for row in 0..<batch.count {
            let code = batch.columns[over].values[row]
            guard code != Column.missing else { continue }
            let number = batch.columns[value].number(row, of: resource.fields[value].type)
            add(number, isTotal[Int(code)], sum(of: row, batch), row, batch)
        }
    }

    /// The number of the sum that the row belongs to.
    private mutating func sum(of row: Int, _ batch: borrowing Batch) -> Int {
        var print: UInt64 = 1
        for column in group { print = batch.columns[column].mixed(into: print, row) }
        if let known = index[print] { return known }
        var key: [Int64] = []
        for column in group { key.append(batch.columns[column].values[row]) }
        index[print] = sums.count
        sums.append(Sum(key: key))
        return sums.count - 1
    }

    private mutating func add(_ number: Exact?, _ isTotal: Bool, _ sum: Int, _ row: Int, _ batch: borrowing Batch) {
        guard let number else {
            sums[sum].isBroken = true
            return
        }
        if isTotal {
            sums[sum].whole = number
            sums[sum].place = batch.place(row: row, column: value)
        } else {
            sums[sum].parts += number
            sums[sum].count += 1
        }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        for sum in sums where !sum.isBroken && sum.count > 0 {
            guard let whole = sum.whole, let place = sum.place else { continue }
            let (told, parts) = (whole, sum.parts)
            if (told - parts).magnitude <= total.tolerance { continue }
            func cell(_ name: String) -> String? { text(name, sum.key, table) }
            log.add(rule, column: total.field, text: cell) {
                Diagnostic(
                    rule, "summan är \(told) men delarna är tillsammans \(parts)", at: place,
                    label: "«\(total.field)» för hela \(total.over)",
                    hint: "rätta talen, eller skriv en tolerance med ett skäl (reason)",
                    notes: [Diagnostic.Note("kravet", at: total.place)])
            }
        }
    }

    private func text(_ name: String, _ key: [Int64], _ table: TableEnd) -> String? {
        guard let column = resource.index(of: name) ?? resource.column(of: name),
            let part = group.firstIndex(of: column), key[part] != Column.missing
        else { return nil }
        switch resource.fields[column].type {
        case .string: return table.texts[column][Int(key[part])]
        case .time(let grain): return Period(grain, Int(key[part])).description
        default: return String(key[part])
        }
    }
}
