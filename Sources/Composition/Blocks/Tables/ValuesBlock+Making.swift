import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// Measures by the values of a dimension or by period; with a `series` one column for each of its values.
extension ValuesBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let columns = self.columns(head, on: page)
        let rows = self.rows(columns, on: page)
        guard !rows.isEmpty else { return nil }
        let shown = ReadingTable(
            head: rowLabel(on: page), columns: columns, extras: extras(columns, on: page), rows: rows,
            total: total(columns, on: page), page: page)
        let period = self.period ?? page.scope.period
        let measures = columns.map(\.measure.name)
        return MadeBlock(
            body: scrolling(
                shown.markup(labelledBy: id + "-t"), name: "Tabell\(Swedish.noBreakSpace)\(page.number(id))",
                classes: rows.count <= Frame.wholeRows ? "rulla hel" : "rulla"),
            neutralTitle: neutralTitle(on: page),
            subtitle: subtitle(period, on: page), summary: nil, data: nil,
            file: shown.file,
            notes: notes(columns, rows) + (shown.hasLines ? ["Linjerna har var sin skala."] : []) + shown.roundingNotes,
            isExample: columns.contains { page.book.isExample(Array($0.readings.values)) },
            datasets: unique(columns.flatMap(\.measure.datasets)), measures: unique(measures),
            sheet: shown.paper.sheet)
    }

    private func neutralTitle(on page: PageContext) -> String {
        let labels = measures.compactMap { page.definitions.measures[$0]?.shortLabel }
        return "\(Swedish.list(labels)) per \(Swedish.inSentence(rowLabel(on: page)))"
    }

    /// What the numbers are, when it is one measure; the heads say it when they are several.
    private func subtitle(_ period: Period, on page: PageContext) -> [String] {
        let only = measures.count == 1 ? measures.first.flatMap { page.definitions.measures[$0] } : nil
        return only.map { page.subtitle($0, period) } ?? ["Avser \(Swedish.period(period))."]
    }

    private func rowLabel(on page: PageContext) -> String {
        guard case .dimension(let name) = by else { return "Period" }
        return page.definitions.dimensions[name]?.label ?? name
    }

    private func columns(_ head: BlockHead, on page: PageContext) -> [ValueColumn] {
        measures.compactMap { page.definitions.measures[$0] }.flatMap { measure -> [ValueColumn] in
            let query = query(measure.name, in: page.scope, page.definitions)
            let wording = Wording(measure, decimals: head.decimals)
            return ([query] + comparisons(in: page.scope).map { query.at([$0]) }).flatMap { asked in
                self.columns(measure, wording, asked, on: page)
            }
        }
    }

    private func columns(
        _ measure: Measure, _ wording: Wording, _ query: Query, on page: PageContext
    ) -> [ValueColumn] {
        let readings = page.book.readings[query]
        let isCompared = !comparisons(in: page.scope).isEmpty
        let lead = measures.count > 1 ? "\(measure.headLabel), " : ""
        let name = isCompared ? lead + Swedish.period(query.periods[0]) : measure.headLabel
        guard let series, let dimension = page.definitions.dimensions[series] else {
            return [
                ValueColumn(
                    label: name, lead: measures.count > 1 ? measure.shortLabel : "", measure: measure, wording: wording,
                    readings: keyed(readings))
            ]
        }
        return dimension.values.compactMap { value in
            let own = readings.filter { $0.key(of: series) == value.key }
            guard !own.isEmpty else { return nil }
            let label = measures.count > 1 ? "\(name), \(Swedish.inSentence(value.label))" : value.label
            return ValueColumn(label: label, lead: "", measure: measure, wording: wording, readings: keyed(own))
        }
    }

    private func keyed(_ readings: [Reading]) -> [String: Reading] {
        Dictionary(readings.map { (rowKey($0), $0) }) { first, _ in first }
    }

    private func rowKey(_ reading: Reading) -> String {
        guard case .dimension(let name) = by else { return reading.period.description }
        return reading.key(of: name) ?? ""
    }
}

/// A column of values: its readings by the row's key.
struct ValueColumn {
    let label: String
    /// The measure's name, when the table has several.
    let lead: String
    let measure: Measure
    let wording: Wording
    let readings: [String: Reading]

    func cell(_ key: String) -> DataTable.Cell {
        guard let reading = readings[key] else { return DataTable.Cell(Wording.missing) }
        return DataTable.Cell(
            wording.cell(reading.value), exact: reading.value.number?.rounded(to: wording.decimals))
    }
}

extension Measure {
    /// For the head of a column: "Införda tjänster, %".
    var headLabel: String {
        let sign = unit == .percent ? ", %" : ""
        return shortLabel + sign
    }
}
