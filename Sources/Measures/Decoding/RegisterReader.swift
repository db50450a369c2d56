import Diagnostics
import Tables
import Values

/// Turns the rows of a register into values with their history.
struct RegisterReader {
    let columns: RegisterColumns
    let table: Table
    let findings: Findings

    /// The first and last day of a row that says none.
    static let firstDay = Day(year: 1, month: 1, day: 1) ?? Day(ordinal: 0)
    static let lastDay = Day(year: 9999, month: 12, day: 31) ?? Day(ordinal: 0)

    private struct Row {
        let number: Int
        let from: Day?
        let to: Day?
        let label: String
        let parents: [String: String]
    }

    /// In the order of the first row of each key.
    func values(of declaration: DimensionDeclaration) -> [Placed<Dimension.Value>] {
        var rows: [String: [Row]] = [:]
        var order: [String] = []
        for number in 0..<table.count {
            guard let key = table.word(number, columns.key) else { continue }
            if rows[key] == nil { order.append(key) }
            rows[key, default: []].append(row(number, key))
        }
        return order.compactMap { key in
            guard let own = rows[key], let first = own.first else { return nil }
            let value = columns.isDated ? dated(key, own) : undated(key, own, declaration)
            return value.map { Placed(value: $0, place: table.place(row: first.number)) }
        }
    }

    private func row(_ number: Int, _ key: String) -> Row {
        var parents: [String: String] = [:]
        for parent in columns.parents { parents[parent.dimension] = table.word(number, parent.column) }
        return Row(
            number: number, from: columns.validFrom.flatMap { table.period(number, $0)?.firstDay },
            to: columns.validTo.flatMap { table.period(number, $0)?.lastDay },
            label: columns.label.flatMap { table.word(number, $0) } ?? key, parents: parents)
    }

    /// A dataset that is no dated register: its last label is used, a change is told, and the earlier ones still
    /// mean the value.
    private func undated(_ key: String, _ rows: [Row], _ declaration: DimensionDeclaration) -> Dimension.Value? {
        let last = rows[rows.count - 1]
        if let other = rows.first(where: { $0.label != last.label }) {
            findings.add(
                .labelChanged, "värdet «\(key)» heter först «\(other.label)» och sedan «\(last.label)»",
                at: table.place(row: last.number),
                hint: "den sista etiketten används överallt")
        }
        tellTwoParents(key, rows)
        return value(key, last, aliases: Set(rows.map(\.label)).subtracting([last.label, key]).sorted())
    }

    /// Without dates nobody knows which of two parents a row of data belongs to.
    private func tellTwoParents(_ key: String, _ rows: [Row]) {
        for parent in columns.parents {
            let words = rows.compactMap { $0.parents[parent.dimension] }
            guard let first = words.first, let other = rows.first(where: { $0.parents[parent.dimension] != first })
            else { continue }
            findings.add(
                .registerOverlap,
                "«\(key)» hör både till «\(first)» och till «\(other.parents[parent.dimension] ?? "")»",
                at: table.place(row: other.number, column: parent.column),
                hint: "rätta den ena raden, eller skriv valid_from för dimensionen om värdet har flyttat")
        }
    }

    private func dated(_ key: String, _ rows: [Row]) -> Dimension.Value? {
        let sorted = rows.enumerated().sorted {
            ($0.element.from ?? Self.firstDay, $0.offset)
                < ($1.element.from ?? Self.firstDay, $1.offset)
        }.map(\.element)
        var versions: [Dimension.Value.Version] = []
        for (index, row) in sorted.enumerated() {
            let next = index + 1 < sorted.count ? sorted[index + 1].from : nil
            guard let days = days(row, until: next) else { continue }
            if let before = versions.last, before.days.upperBound >= days.lowerBound {
                findings.add(
                    .registerOverlap, "två rader för «\(key)» gäller samma dagar", at: table.place(row: row.number),
                    hint: "låt den första sluta dagen före den andra börjar")
            }
            versions.append(.init(days: days, label: row.label, parents: row.parents))
        }
        return versions.isEmpty ? nil : value(key, sorted[sorted.count - 1], versions)
    }

    /// A row without a last day holds until the day before the next one.
    private func days(_ row: Row, until next: Day?) -> ClosedRange<Day>? {
        let from = row.from ?? Self.firstDay
        let to = row.to ?? next.map { $0.adding(days: -1) } ?? Self.lastDay
        if from <= to { return from...to }
        findings.add(
            .registerOverlap, "raden slutar gälla före den börjar gälla", at: table.place(row: row.number),
            hint: "rätta datumen")
        return nil
    }

    private func value(
        _ key: String, _ last: Row, _ versions: [Dimension.Value.Version] = [], aliases: [String] = []
    ) -> Dimension.Value {
        Dimension.Value(
            key: key, label: last.label, aliases: aliases, parents: last.parents,
            validity: merged(versions.map(\.days)),
            replacedBy: columns.replacedBy.flatMap { table.word(last.number, $0) },
            versions: versions.count > 1 ? versions : [], tile: tile(last.number),
            neighbours: neighbours(last.number))
    }

    /// Ranges that touch become one.
    private func merged(_ ranges: [ClosedRange<Day>]) -> [ClosedRange<Day>] {
        var result: [ClosedRange<Day>] = []
        for range in ranges {
            if let before = result.last, before.upperBound.adding(days: 1) == range.lowerBound {
                result[result.count - 1] = before.lowerBound...range.upperBound
            } else {
                result.append(range)
            }
        }
        return result
    }

    private func tile(_ row: Int) -> Dimension.Value.Tile? {
        guard let r = whole(row, columns.tileRow), let c = whole(row, columns.tileColumn) else { return nil }
        return Dimension.Value.Tile(row: r, column: c)
    }

    private func whole(_ row: Int, _ column: Int?) -> Int? {
        column.flatMap { table.number(row, $0)?.integer }
    }

    private func neighbours(_ row: Int) -> [String] {
        columns.neighbours.flatMap { table.word(row, $0) }.map(RegisterReader.words) ?? []
    }

    /// The words of a cell, with blanks between.
    static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}
