import Language
import Values

extension DotsChart {
    /// Rows that have a value, in the order drawn.
    var known: [(row: Row, value: Exact, printed: String)] {
        rows.compactMap { row in
            if case .value(let value, let printed, _) = row.datum { (row, value, printed) } else { nil }
        }
    }

    /// The change of a row: unknown as soon as one of its values is, hidden before missing.
    func change(_ row: Row) -> Datum {
        let earlier = row.comparison ?? .missing
        if let now = row.datum.exact, let then = earlier.exact {
            let difference = now - then
            let sources = row.datum.reading.flatMap { now in earlier.reading.map { now + "|" + $0 } }
            return .value(
                difference, printed: Swedish.signed(difference, decimals: words.decimals), reading: sources)
        }
        return [row.datum, earlier].contains(.hidden) ? .hidden : .missing
    }

    var axis: ValueAxis {
        let data = rows.flatMap { [$0.datum, $0.comparison ?? .missing] } + lines.map(\.datum)
        let limits = rows.compactMap(\.interval).flatMap { [$0.lower.double, $0.upper.double] }
        return ValueAxis(data.compactMap(\.double) + limits, unit: words.unit)
    }

    /// "Luleå: 86,0 %, 2021: 84,1 %".
    func tip(_ row: Row) -> String {
        let earlier = comparison.flatMap { period in
            row.comparison.map { ", \(compact(period)): \(words.drawn($0))" }
        }
        return "\(row.label): \(words.drawn(row.datum))" + (earlier ?? "")
    }

    var lines: [NamedDatum] { [reference, target].compactMap { $0 } }
    var hasComparison: Bool { comparison != nil && rows.contains { $0.comparison != nil } }

    var hasIntervals: Bool { rows.contains { $0.interval != nil } }

    var table: DataTable {
        let hasGroups = rows.contains { $0.group != nil }
        let now = words.head(Swedish.capitalised(compact(period)))
        let then = comparison.map { words.head(Swedish.capitalised(compact($0))) }
        let difference = words.unit.difference.many
        let change = "Ändring" + (difference.isEmpty ? "" : ", " + difference)
        let columns =
            [DataTable.Column(Swedish.capitalised(noun.one))] + (hasGroups ? [DataTable.Column("Grupp")] : [])
            + ([now] + limitHeads + (hasComparison ? [then ?? "", change] : [])).map {
                DataTable.Column($0, isNumeric: true)
            }
        let body = rows.map { row in
            tableRow(row.label, link: row.link, group: hasGroups ? row.group ?? "" : nil, data(row), isSummary: false)
        }
        let ends = lines.map { line in
            let rest = [Datum](repeating: .notApplicable, count: limitHeads.count + (hasComparison ? 2 : 0))
            return tableRow(line.label, group: hasGroups ? "" : nil, [line.datum] + rest, isSummary: true)
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns,
            rows: body + ends,
            notes: signNotes(
                rows.flatMap(data) + ((hasComparison || hasIntervals) && !lines.isEmpty ? [.notApplicable] : []))
                + roundingNotes)
    }

    private var roundingNotes: [String] {
        Subtraction.notes(
            rows.compactMap { row in
                guard hasComparison, let now = row.datum.exact, let then = row.comparison?.exact else { return nil }
                return Subtraction(from: then, to: now, decimals: words.decimals)
            })
    }

    private func data(_ row: Row) -> [Datum] {
        let earlier = hasComparison ? [row.comparison ?? .missing, change(row)] : []
        return [row.datum] + limits(row) + earlier
    }

    private var limitHeads: [String] { hasIntervals ? ["Undre gräns", "Övre gräns"].map(words.head) : [] }

    private func limits(_ row: Row) -> [Datum] {
        guard hasIntervals else { return [] }
        guard let interval = row.interval else { return [.notApplicable, .notApplicable] }
        return [interval.lower, interval.upper].map {
            .value($0, printed: Swedish.number($0, decimals: words.decimals))
        }
    }

    private func tableRow(
        _ label: String, link: String? = nil, group: String?, _ data: [Datum], isSummary: Bool
    ) -> DataTable.Row {
        let head = [DataTable.Cell(withoutSoftHyphens(label), link: link)] + (group.map { [DataTable.Cell($0)] } ?? [])
        return DataTable.Row(head + data.map { DataTable.Cell($0) }, isSummary: isSummary)
    }
}
