import Language
import Values

extension MultiplesChart {
    /// Few periods of one line a panel: a row a panel. Else the panels' own tables under each other.
    var table: DataTable { wideTable ?? longTable }

    /// As many periods stand beside each other on a sheet.
    private static let widest = 6

    private var wideTable: DataTable? {
        let trends = listed.compactMap { panel -> (panel: Panel, chart: TrendChart)? in
            guard let chart = panel.chart as? TrendChart, chart.own.count == 1, chart.references.isEmpty else {
                return nil
            }
            return (panel, chart)
        }
        guard let first = trends.first?.chart, trends.count == listed.count,
            first.span.count <= MultiplesChart.widest,
            trends.allSatisfy({
                $0.chart.span == first.span && $0.chart.targets == first.targets && common($0.chart) == common(first)
            })
        else { return nil }
        let numbers = Array(first.span.first...first.span.last)
        let rows = trends.map { panel, chart in
            let data = chart.data(chart.own[0]).map(\.datum)
            return DataTable.Row([name(panel)] + data.map { DataTable.Cell($0) })
        }
        let goals = numbers.map { DataTable.Cell(first.goal($0)) }
        return DataTable(
            caption: Swedish.capitalised(words.label),
            columns: [DataTable.Column(Swedish.capitalised(noun.one))]
                + numbers.map { number in
                    DataTable.Column(words.head(Swedish.period(Period(first.span.grain, number))), isNumeric: true)
                },
            rows: rows
                + common(first).map { line in
                    DataTable.Row(
                        [DataTable.Cell(Swedish.withoutSoftHyphens(line.label))]
                            + first.data(line).map { DataTable.Cell($0.datum) },
                        isSummary: true)
                }
                + (first.targets.isEmpty
                    ? [] : [DataTable.Row([DataTable.Cell(Heads.target)] + goals, isSummary: true)]),
            remarks: remarks(trends.map(\.chart.table)))
    }

    /// Lines that are the same in every panel: the county's.
    private func common(_ chart: TrendChart) -> [TrendChart.Series] { chart.series.filter { !chart.own.contains($0) } }

    /// Every panel, drawn or not.
    private var listed: [Panel] { panels + absent }

    /// A column that only some panels have is empty for the others: none is left out.
    private var longTable: DataTable {
        let tables = listed.map(\.chart.table)
        let columns = tables.reduce(into: [DataTable.Column]()) { all, table in
            all += table.columns.filter { !all.contains($0) }
        }
        let rows = zip(listed, tables).flatMap { panel, table in
            table.rows.map { row in
                let cells = columns.map { column in
                    table.columns.firstIndex(of: column).map { row.cells[$0] } ?? DataTable.Cell("")
                }
                return DataTable.Row([name(panel)] + cells, isSummary: row.isSummary)
            }
        }
        return DataTable(
            caption: Swedish.capitalised(words.label),
            columns: [DataTable.Column(Swedish.capitalised(noun.one))] + columns, rows: rows,
            remarks: remarks(tables))
    }

    /// What is remarked on every panel, and on some by their names.
    private func remarks(_ tables: [DataTable]) -> [String] {
        unique(tables.flatMap(\.remarks)).map { remark in
            let own = zip(listed, tables).filter { $1.remarks.contains(remark) }.map(\.0.label)
            return own.count == listed.count
                ? remark : TrendPhrases.subject(Phrases.few(own, noun)) + Swedish.inSentence(remark)
        }
    }

    private func name(_ panel: Panel) -> DataTable.Cell {
        DataTable.Cell(Swedish.withoutSoftHyphens(panel.label), link: panel.link)
    }
}
