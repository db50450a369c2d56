import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension BulletBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let rows = scorecard.measures.compactMap { name in
            page.definitions.measures[name].map { ScorecardRow(measure: $0, block: scorecard, page: page) }
        }
        guard let first = rows.first else { return nil }
        let earlier = first.earlierPeriods.first
        let chart = BulletChart(
            period: first.period, earlier: earlier, rows: rows.map { bullet($0, earlier) },
            example: rows.contains(where: \.isExample))
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: "Mått och mål \(Swedish.period(first.period))",
            subtitle: ["Varje rad har sin egen skala, från noll.", "Avser \(Swedish.period(first.period))."],
            summary: figure.summary, data: figure.table, file: figure.table, notes: [], isExample: chart.example,
            datasets: unique(rows.flatMap(\.measure.datasets)), measures: scorecard.measures, showsEveryValue: true,
            audit: figure.audit)
    }

    /// The ring of the earlier value only where it may be compared.
    private func bullet(_ row: ScorecardRow, _ earlier: Period?) -> BulletChart.Row {
        let isComparable = earlier.flatMap { row.change(since: $0)?.value } != nil
        let then = earlier.flatMap { row.earlier($0) }
        return BulletChart.Row(
            words: words(row), datum: row.reading.map { page(row).datum($0, row.wording) } ?? .missing,
            comparison: earlier == nil
                ? nil : isComparable ? then.map { page(row).datum($0, row.wording) } : .notApplicable,
            target: row.target.map { page(row).goal($0, row.measure, row.wording) }, mark: StatusMark(row.standing),
            standing: row.standing.phrase)
    }

    private func page(_ row: ScorecardRow) -> PageContext { row.page }

    /// By its short label: rows are narrow.
    private func words(_ row: ScorecardRow) -> MeasureWords {
        MeasureWords(
            label: row.measure.shortLabel, unit: row.measure.chartUnit, direction: row.measure.chartDirection,
            decimals: row.measure.decimals)
    }
}
