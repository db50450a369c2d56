package import Diagnostics
package import Measures
import Values

/// Hides small numbers: one decision for everything that is published of the datasets, before anything is drawn.
///
/// Hidden are counts of people from 1 up to `minimumCount`, shares of too few, shares whose complement is that small,
/// everything that tells the same count (numerator, denominator, percentage, other measures, other years' totals), and
/// then as many further counts as it takes until no hidden one can be computed to an interval narrower than
/// `minimumCount`. Zero is shown.
///
/// Complexity: nothing beyond one pass when nothing is hidden; else linear programs over the hidden cells.
package func protect(
    _ answers: [Answer], measures: [String: Measure], dimensions: [String: Dimension],
    datasets: [String: ProtectedDataset], findings: Findings
) -> Readings {
    var protection = Protection(Sheet(answers, measures, dimensions, datasets), answers, dimensions)
    protection.run()
    let advice = Advice(protection.sheet, answers, measures, protection.withheld, dimensions)
    findings.add(advice.diagnostics)
    return protection.readings()
}

struct Protection {
    private(set) var sheet: Sheet
    /// Measures of which no number may be told.
    private(set) var withheld: Set<String> = []
    private let answers: [Answer]
    private let dimensions: [String: Dimension]
    private var settled: Set<Int> = []
    private var grids: [Quantity: [(table: Table?, counts: [[Int]])]] = [:]

    init(_ sheet: Sheet, _ answers: [Answer], _ dimensions: [String: Dimension]) {
        self.sheet = sheet
        self.answers = answers
        self.dimensions = dimensions
    }

    mutating func run() {
        sheet.hideSmall()
        sheet.follow()
        guard sheet.counts.contains(where: \.isHidden) else { return }
        var before = -1
        while before != sheet.hiddenTally {
            before = sheet.hiddenTally
            for quantity in sheet.quantities { settle(quantity) }
            sheet.follow()
        }
    }

    /// Hides what would give hidden counts of the quantity away.
    private mutating func settle(_ quantity: Quantity) {
        guard sheet.counts.contains(where: { $0.isHidden && $0.quantity == quantity }) else { return }
        let published = sheet.published
        let tables = grids[quantity] ?? self.tables(of: quantity)
        grids[quantity] = tables
        for (table, counts) in tables {
            let hidden = counts.map { $0.contains { sheet.counts[$0].isHidden } }
            guard hidden.contains(true) else { continue }
            var statuses = zip(counts, hidden).map { members, isHidden in
                isHidden
                    ? Table.Status.hidden : members.contains { published[$0] } ? .visible : .unpublished
            }
            let isSettled = table?.settle(&statuses) ?? statuses.hideAll()
            for (members, status) in zip(counts, statuses) where status == .hidden {
                for count in members { sheet.counts[count].isHidden = true }
            }
            if !isSettled { withhold(counts) }
        }
    }

    private mutating func withhold(_ counts: [[Int]]) {
        let all = Set(counts.flatMap { $0 })
        for item in sheet.items {
            let told = [item.count, item.denominator].compactMap { $0 }
            if told.contains(where: { all.contains($0) }) { withheld.insert(item.measure) }
        }
    }

    private func tables(of quantity: Quantity) -> [(table: Table?, counts: [[Int]])] {
        let members = sheet.counts.indices.filter {
            sheet.counts[$0].quantity == quantity && sheet.counts[$0].number != nil
        }
        let caps = sheet.caps
        let least = Double(sheet.rules[quantity]?.minimumCount ?? 1)
        let entries = members.map { index in
            let cap = caps[index].flatMap { $0 >= Exact(Int(least)) ? $0 : nil }
            return Grid.Entry(
                region: sheet.counts[index].region, value: sheet.counts[index].number ?? .zero, cap: cap, width: least)
        }
        return Grid(entries, dimensions).tables(entries, dimensions).map { table, groups in
            (table, groups.map { group in group.map { members[$0] } })
        }
    }

    /// The answers with hidden values taken out.
    func readings() -> Readings {
        var hidden: [[Bool]] = answers.map { Array(repeating: false, count: $0.cells.count) }
        var ofPeople = hidden
        for item in sheet.items {
            hidden[item.answer][item.cell] = item.isHidden
            ofPeople[item.answer][item.cell] = item.rules != nil || item.dataset != nil
        }
        var readings: [Query: [Reading]] = [:]
        for (number, answer) in answers.enumerated() {
            readings[answer.query] = answer.cells.enumerated().map { position, cell in
                Reading(
                    cell, of: answer.query, isHidden: hidden[number][position],
                    ofPeople: ofPeople[number][position])
            }
        }
        return Readings(readings)
    }
}

extension [Table.Status] {
    /// Always false: nothing could be kept.
    fileprivate mutating func hideAll() -> Bool {
        for index in indices { self[index] = .hidden }
        return false
    }
}

extension Reading {
    /// Of people, the number of rows is not told either: it may be the count.
    fileprivate init(_ cell: Cell, of query: Query, isHidden: Bool, ofPeople: Bool) {
        var lineage = cell.lineage
        if ofPeople { lineage.rows = 0 }
        let sliced = query.slice.compactMap { slice -> Coordinate? in
            guard case .values(let keys) = slice.choice, !query.by.contains(slice.dimension) else { return nil }
            return Coordinate(slice.dimension, keys)
        }
        let wholes = query.slice.filter { $0.choice == .total && !query.by.contains($0.dimension) }.map(\.dimension)
        let split = zip(query.by, cell.keys).map { Coordinate($0, [$1]) }
        self.init(
            measure: query.measure, coordinates: (sliced + split).sorted { $0.dimension < $1.dimension },
            wholes: wholes, period: cell.period, value: isHidden ? .hidden : Shown(cell.value),
            numerator: cell.numerator.map { isHidden ? .hidden : Shown($0) },
            denominator: cell.denominator.map { isHidden ? .hidden : Shown($0) }, lineage: lineage)
    }
}
