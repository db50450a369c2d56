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
            "table", ["class": compare.count > 1 ? "nyckel fler" : "nyckel", "aria-labelledby": id + "-t"],
            el("colgroup", [:], [el("col")] + heads(first, period).dropFirst().map { el("col", ["class": $0.name]) }),
            el("thead", [:], el("tr", [:], heads(first, period).map(\.markup))),
            el("tbody", [:], rows.map(\.markup)))
        return MadeBlock(
            body: table, neutralTitle: "Målen och läget \(period)", subtitle: [], summary: nil, data: nil,
            file: file(rows, first), notes: [key] + Subtraction.notes(rows.flatMap(\.subtractions)),
            isExample: rows.contains(where: \.isExample),
            datasets: unique(rows.flatMap(\.measure.datasets)), measures: measures)
    }

    private struct Head {
        let text: String
        let name: String?

        init(_ text: String, _ name: String? = nil) {
            self.text = text
            self.name = name
        }

        var markup: Markup { el("th", ["scope": "col", "class": name], .text(text)) }
    }

    private func heads(_ row: ScorecardRow, _ period: String) -> [Head] {
        let earlier = row.earlierPeriods.map { Swedish.period($0) }
        return [Head("Mått"), Head(row.sparkSpan.map { Swedish.period($0) } ?? "Utveckling", "c-gnista")]
            + (row.showsEarlier ? [Head(earlier[0], "n c-da")] : []) + [Head(period, "n c-nu")]
            + earlier.map { Head("Sedan \($0)", "andring") } + [Head("Mot målet \(period)", "c-lage")]
            + (by == nil ? [] : [Head("Längst från målet", "c-langst")])
    }

    private var key: String {
        "Pilen visar åt vilket håll talet har gått, ordet om det är bra. Streckad linje är målet; linjerna har var sin skala."
    }

    private func file(_ rows: [ScorecardRow], _ first: ScorecardRow) -> DataTable {
        let earlier = first.earlierPeriods.map { Swedish.period($0) }
        let changes = earlier.flatMap { label in
            [
                DataTable.Column("Ändring sedan \(label)", isNumeric: true),
                DataTable.Column("Omdöme sedan \(label)"),
            ]
        }
        let columns =
            [DataTable.Column("Mått"), DataTable.Column("Enhet")]
            + earlier.map { DataTable.Column($0, isNumeric: true) }
            + [DataTable.Column(Swedish.period(first.period), isNumeric: true)] + changes
            + [DataTable.Column("Mål", isNumeric: true), DataTable.Column("Läge")]
            + (by == nil ? [] : [DataTable.Column("Längst från målet")])
        return DataTable(
            caption: "Målen och läget", columns: columns, rows: rows.map(\.dataRow),
            notes: Subtraction.notes(rows.flatMap(\.subtractions)))
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

    /// The earlier periods that the author compares with.
    var earlierPeriods: [Period] { block.compare.compactMap { $0.period(before: period) } }

    func earlier(_ period: Period) -> Reading? { page.book.reading(query.at([period])) }

    /// With one comparison the earlier value has a column of its own; with more it would not fit.
    var showsEarlier: Bool { earlierPeriods.count == 1 }
    var isExample: Bool { reading?.lineage.isExample ?? false || target?.example ?? false }

    func change(since period: Period) -> Answered<Difference>? {
        guard let reading, let earlier = earlier(period) else { return nil }
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
