import Language
import Values

extension DotsChart {
    /// Rows that have a value, in the order drawn.
    var known: [(row: Row, value: Exact, printed: String)] {
        rows.compactMap { row in
            if case .value(let value, let printed, _) = row.datum { (row, value, printed) } else { nil }
        }
    }

    var axis: ValueAxis {
        let data = rows.map(\.datum) + lines.map(\.datum)
        let limits = rows.compactMap(\.interval).flatMap { [$0.lower.double, $0.upper.double] }
        return ValueAxis(data.compactMap(\.double) + limits, unit: words.unit)
    }

    /// "Luleå: 86,0 %".
    func tip(_ row: Row) -> String { "\(row.label): \(words.drawn(row.datum))" }

    var lines: [NamedDatum] { [reference, target].compactMap { $0 } }

    var hasIntervals: Bool { rows.contains { $0.interval != nil } }

    var table: DataTable {
        let hasGroups = rows.contains { $0.group != nil }
        let now = words.head(Swedish.capitalised(Swedish.compact(period)))
        let columns =
            [DataTable.Column(Swedish.capitalised(noun.one))] + (hasGroups ? [DataTable.Column(Heads.group)] : [])
            + ([now] + limitHeads).map {
                DataTable.Column($0, isNumeric: true)
            }
        let body = rows.map { row in
            tableRow(row.label, link: row.link, group: hasGroups ? row.group ?? "" : nil, data(row), isSummary: false)
        }
        let ends = lines.map { line in
            let rest = [Datum](repeating: .notApplicable, count: limitHeads.count)
            return tableRow(line.label, group: hasGroups ? "" : nil, [line.datum] + rest, isSummary: true)
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns,
            rows: body + ends)
    }

    private func data(_ row: Row) -> [Datum] {
        [row.datum] + limits(row)
    }

    private var limitHeads: [String] { hasIntervals ? [Heads.lowerLimit, Heads.upperLimit].map(words.head) : [] }

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
        let head =
            [DataTable.Cell(Swedish.withoutSoftHyphens(label), link: link)] + (group.map { [DataTable.Cell($0)] } ?? [])
        return DataTable.Row(head + data.map { DataTable.Cell($0) }, isSummary: isSummary)
    }
}
