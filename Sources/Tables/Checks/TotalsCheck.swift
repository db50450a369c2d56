import Diagnostics
import Values

/// The published whole of a dimension equals the sum of its parts, within a tolerance: as `uppsikt: {totals: […]}`
/// demands it, and for every field that some measure sums also without being asked.
///
/// Where nobody has declared it the claim is only made when it must hold: every value of the dimension has its row and
/// its number, or the parts that are there already exceed the whole in a column without negative numbers.
struct TotalsCheck: DataCheck {
    let resource: Resource
    /// Name of the dimension.
    let over: String
    let declared: Meaning.Total?
    private let value: Int
    private var part: DomainColumn
    /// The time, the other dimensions and the other parts of the primary key: within one combination of them the parts
    /// are summed.
    private var group: [DomainColumn]
    private var sums: [Sum] = []
    private var index: [UInt64: Int] = [:]
    private var hasNegative = false
    /// Some whole has been compared with all its parts.
    private(set) var hasTried = false
    /// The most decimals that a number of the column has.
    private var decimals = 0

    private struct Sum {
        /// The cells of `group` in the first row, as the batch holds them.
        let key: [Int64]
        var parts = Exact.zero
        var count = 0
        var whole = Exact.zero
        /// The last row of the whole; nil without one.
        var place: Place?
        /// Words of the whole's cells that are no number.
        var isWholeMissing = false
        var isPartMissing = false
        var hasStrangers = false
        /// Positions of the values that have a row, as bits.
        var present: [UInt64] = []
    }

    let rule = Rule.totalMismatch
    var text: String {
        let reason = declared?.reason.map { ", inom \(declared?.tolerance ?? .zero): \($0)" } ?? ""
        return "totalen i «\(over)» är summan av delarna i «\(field.name)»\(reason)"
    }
    private var field: Field { resource.fields[value] }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        let declared = resource.meaning.totals.compactMap { total -> TotalsCheck? in
            guard let value = resource.index(of: total.field) else { return nil }
            return TotalsCheck(resource, value, total.over, total, context)
        }
        let summed = context.summed[resource.name] ?? []
        let implied = resource.fields.indices.filter { index in
            summed.contains(resource.fields[index].name) && resource.fields[index].nonAdditive == nil
                && [.integer, .number].contains(resource.fields[index].type)
        }.flatMap { value in
            context.domains.filter { $0.value.total != nil }.keys.sorted().compactMap { over -> TotalsCheck? in
                let isDeclared = declared.contains { $0.value == value && $0.over == over }
                return isDeclared ? nil : TotalsCheck(resource, value, over, nil, context)
            }
        }
        return declared + implied
    }

    private init?(
        _ resource: Resource, _ value: Int, _ over: String, _ declared: Meaning.Total?, _ context: ScanContext
    ) {
        guard let column = resource.column(of: over), let domain = context.domains[over],
            resource.fields[column].type == .string
        else { return nil }
        (self.resource, self.value, self.over, self.declared) = (resource, value, over, declared)
        part = DomainColumn(column, domain)
        let dimensions = context.domains.keys.sorted().filter { $0 != over }.compactMap { name in
            resource.column(of: name).map { column in
                DomainColumn(column, resource.fields[column].type == .string ? context.domains[name] : nil)
            }
        }
        let own = resource.fields.indices.filter { resource.fields[$0].dimension == over || $0 == column }
        let others = ([resource.meaning.time].compactMap { $0 } + resource.primaryKey).compactMap(resource.index)
        group = dimensions.filter { !own.contains($0.column) }
        for other in others where !own.contains(other) && !group.contains(where: { $0.column == other }) {
            group.append(DomainColumn(other, nil))
        }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        part.learn(batch.columns[part.column].texts)
        for index in group.indices { group[index].learn(batch.columns[group[index].column].texts) }
        for row in 0..<batch.count {
            let code = batch.columns[part.column].values[row]
            guard code != Column.missing else { continue }
            let sum = sum(of: row, batch)
            let number = batch.columns[value].number(row, of: field.type)
            add(number, part.position(code), sum, row, batch)
        }
    }

    /// The number of the sum that the row belongs to.
    private mutating func sum(of row: Int, _ batch: borrowing Batch) -> Int {
        var print: UInt64 = 1
        for column in group {
            let cells = batch.columns[column.column]
            print =
                column.domain == nil
                ? cells.mixed(into: print, row) : KeySet.mix(print, Int64(column.position(cells.values[row])))
        }
        if let known = index[print] { return known }
        var key: [Int64] = []
        for column in group { key.append(batch.columns[column.column].values[row]) }
        index[print] = sums.count
        sums.append(Sum(key: key))
        return sums.count - 1
    }

    private mutating func add(_ number: Exact?, _ position: Int, _ sum: Int, _ row: Int, _ batch: borrowing Batch) {
        if let number { note(number) }
        switch position {
        case DomainColumn.total:
            sums[sum].place = batch.lines[row] > 0 ? batch.place(row: row, column: value) : sums[sum].place
            if let number { sums[sum].whole += number } else { sums[sum].isWholeMissing = true }
        case 0..<part.size:
            sums[sum].count += 1
            if sums[sum].present.isEmpty { sums[sum].present = [UInt64](repeating: 0, count: part.size / 64 + 1) }
            sums[sum].present[position / 64] |= 1 << UInt64(position % 64)
            if let number { sums[sum].parts += number } else { sums[sum].isPartMissing = true }
        default:
            sums[sum].hasStrangers = true
        }
    }

    /// Remembers what the column's numbers look like.
    private mutating func note(_ number: Exact) {
        if number.isNegative { hasNegative = true }
        while number.rounded(to: decimals) != number { decimals += 1 }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        guard table.hasAllRows else { return }
        for sum in sums where sum.count > 0 && !sum.hasStrangers {
            if sum.place == nil {
                if declared != nil { tellAbsent(sum, table, log) }
            } else if !sum.isWholeMissing {
                if isComparable(sum) { hasTried = true }
                if isBroken(sum) { tell(sum, table, log) }
            }
        }
    }

    /// Whether the whole must be the sum of the parts that are there.
    private func isComparable(_ sum: Sum) -> Bool { !sum.isPartMissing && (declared != nil || isWhole(sum)) }

    /// Whether the whole and its parts cannot both be true.
    private func isBroken(_ sum: Sum) -> Bool {
        let (told, parts) = (sum.whole, sum.parts)
        let tolerance = declared?.tolerance ?? roundingTolerance(sum.count)
        guard (told - parts).magnitude > tolerance else { return false }
        if parts > told, !hasNegative { return true }
        return isComparable(sum)
    }

    /// Half a unit of the last digit for the whole and for each of its parts; none for whole numbers.
    private func roundingTolerance(_ parts: Int) -> Exact {
        decimals == 0 ? .zero : Exact(mantissa: Int128(parts + 1) * 5, decimals: decimals + 1)
    }

    /// Every value of the dimension that existed then has its row. A dimension with a default speaks of one of its
    /// values: the others are there to compare with, and need not be all.
    private func isWhole(_ sum: Sum) -> Bool {
        guard let domain = part.domain, !domain.hasDefault, part.size > 1 else { return false }
        if let complete = resource.meaning.complete, complete.fill != nil, complete.by.contains(over) { return true }
        let days = days(sum)
        return domain.keys.enumerated().allSatisfy { position, key in
            if sum.present[position / 64] & (1 << UInt64(position % 64)) != 0 { return true }
            guard let days, let validity = domain.validity[key] else { return false }
            return !validity.contains { $0.overlaps(days) }
        }
    }

    private func days(_ sum: Sum) -> ClosedRange<Day>? {
        guard let time = resource.meaning.time.flatMap(resource.index), let grain = resource.fields[time].grain,
            let index = group.firstIndex(where: { $0.column == time }), sum.key[index] != Column.missing
        else { return nil }
        let period = Period(grain, Int(sum.key[index]))
        return period.firstDay...period.lastDay
    }

    // MARK: Telling

    private func tell(_ sum: Sum, _ table: TableEnd, _ log: FaultLog) {
        guard let place = sum.place else { return }
        func cell(_ name: String) -> String? { text(name, sum.key, table) }
        log.add(rule, column: field.name, text: cell) {
            Diagnostic(
                rule, "summan är \(sum.whole) men delarna är tillsammans \(sum.parts)", at: place,
                label: "«\(field.name)» för hela \(over)", hint: hint(sum), notes: notes)
        }
    }

    private func hint(_ sum: Sum) -> String {
        declared != nil
            ? "rätta talen, eller skriv en tolerance med ett skäl (reason)"
            : "rätta talen, eller skriv totals: [{field: \(field.name), over: \(over), tolerance: \((sum.whole - sum.parts).magnitude), reason: …}] om källan avrundar eller döljer"
    }

    private var notes: [Diagnostic.Note] {
        [declared.map { Diagnostic.Note("kravet", at: $0.place) } ?? Diagnostic.Note("fältet", at: field.place)]
    }

    private func tellAbsent(_ sum: Sum, _ table: TableEnd, _ log: FaultLog) {
        func cell(_ name: String) -> String? { text(name, sum.key, table) }
        let parts = group.compactMap { cell(resource.fields[$0.column].name) }
        log.add(rule, column: field.name, text: cell) {
            Diagnostic(
                rule,
                "den redovisade summan av «\(field.name)» för hela \(over) saknas"
                    + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"), at: Place(path: table.path),
                hint: "lägg till raden \(part.domain?.total ?? ""), eller ta bort kravet", notes: notes)
        }
    }

    private func text(_ name: String, _ key: [Int64], _ table: TableEnd) -> String? {
        if name == over { return part.domain?.total }
        guard let column = resource.index(of: name) ?? resource.column(of: name),
            let index = group.firstIndex(where: { $0.column == column }), key[index] != Column.missing
        else { return nil }
        switch resource.fields[column].type {
        case .string: return table.texts[column][Int(key[index])]
        case .time(let grain): return Period(grain, Int(key[index])).description
        default: return String(key[index])
        }
    }
}
