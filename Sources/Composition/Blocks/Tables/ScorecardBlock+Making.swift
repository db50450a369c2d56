import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// The board's table: one measure a row, with its value, its way since an earlier year and its target.
extension ScorecardBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let rows = measures.compactMap { name in
            page.definitions.measures[name].map { ScorecardRow(measure: $0, block: self, page: page) }
        }
        guard let first = rows.first else { return nil }
        let period = Swedish.period(first.period)
        let table = el(
            "table", ["class": "nyckel", "aria-labelledby": id + "-t"], columns,
            el("thead", [:], el("tr", [:], heads(first, period))),
            el("tbody", [:], rows.map(\.markup)))
        return MadeBlock(
            body: table, neutralTitle: "Målen och läget \(period)", subtitle: [], summary: nil, data: nil,
            file: file(rows, first), notes: [key], isExample: rows.contains(where: \.isExample),
            datasets: unique(rows.flatMap(\.measure.datasets)), measures: measures)
    }

    private var columns: Markup { el("colgroup", [:], (1...6).map { el("col", ["class": "c\($0)"]) }) }

    private func heads(_ row: ScorecardRow, _ period: String) -> [Markup] {
        let since = row.earlier.map { "Sedan \(Swedish.period($0.period))" } ?? "Ändring"
        return [
            head("Mått"), head(row.sparkSpan.map { Swedish.period($0) } ?? "Utveckling"),
            head(row.earlier.map { Swedish.period($0.period) } ?? "Tidigare", "n"), head(period, "n"), head(since),
            head("Mot målet \(period)"),
        ]
    }

    private func head(_ text: String, _ name: String? = nil) -> Markup {
        el("th", ["scope": "col", "class": name], .text(text))
    }

    private var key: String {
        "Pilen visar åt vilket håll talet har gått, ordet om det är bra. Streckad linje är målet; linjerna har var sin skala."
    }

    private func file(_ rows: [ScorecardRow], _ first: ScorecardRow) -> DataTable {
        let columns = [
            DataTable.Column("Mått"), DataTable.Column("Enhet"), DataTable.Column(first.earlierLabel, isNumeric: true),
            DataTable.Column(Swedish.period(first.period), isNumeric: true),
            DataTable.Column("Ändring", isNumeric: true),
            DataTable.Column("Omdöme"), DataTable.Column("Mål", isNumeric: true), DataTable.Column("Läge"),
        ]
        return DataTable(caption: "Målen och läget", columns: columns, rows: rows.map(\.dataRow))
    }
}

/// One measure of a scorecard.
struct ScorecardRow {
    let measure: Measure
    let block: ScorecardBlock
    let page: PageContext

    var query: Query { block.query(measure.name, in: page.scope, page.definitions) }
    var period: Period { query.periods[0] }
    var wording: Wording { Wording(measure) }
    var reading: Reading? { page.book.reading(query) }
    var standing: Standing { reading.map { Standing($0, of: measure) } ?? .notAssessable }
    var target: Measure.Target? { measure.target(covering: period) }

    /// The first earlier period that the author compares with.
    var earlier: Reading? {
        block.compare.compactMap { $0.period(before: period) }.first.flatMap { page.book.reading(query.at([$0])) }
    }

    var earlierLabel: String { earlier.map { Swedish.period($0.period) } ?? "Tidigare" }
    var isExample: Bool { reading?.lineage.isExample ?? false || target?.example ?? false }

    var change: Answered<Difference>? {
        guard let reading, let earlier else { return nil }
        return Difference.change(
            from: earlier, to: reading, of: measure, breaks: page.book.breaks(of: measure),
            dimensions: Array(page.definitions.dimensions.values))
    }

    var trail: [Reading] { page.book.readings[block.sparkline(query)] }
    var sparkSpan: Period? {
        guard let first = trail.first?.period, let last = trail.last?.period, first != last else { return nil }
        return Period(first.grain, first.first, through: last.last)
    }
}

/// The elements, each once, in order.
func unique<T: Hashable>(_ items: [T]) -> [T] {
    var seen = Set<T>()
    return items.filter { seen.insert($0).inserted }
}
