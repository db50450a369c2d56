import Charts
import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension PyramidBlock: Making {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] {
        dots.queries(in: scope, definitions) + [query(in: scope, definitions)]
    }

    /// The rows, split by side.
    private func query(in scope: Scope, _ definitions: Definitions) -> Query {
        let whole = dots.query(in: scope, definitions)
        return Query(
            measure: whole.measure, slice: whole.slice.filter { $0.dimension != series }, by: [dots.by, series],
            periods: whole.periods)
    }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page), let dimension = page.definitions.dimensions[series] else {
            return nil
        }
        let (measure, chart) = (rows.measure, rows.chart)
        let readings = page.book.readings[query(in: page.scope, page.definitions)]
        let wording = Wording(measure, decimals: head.decimals)
        // The dimension's last value on top: the oldest.
        let bars = chart.rows.reversed().map { row in
            let own = readings.filter { $0.key(of: dots.by) == row.key }
            let data = sides.map { side in
                own.first { $0.key(of: series) == side }.map { page.datum($0, wording) } ?? Datum.missing
            }
            return BarsChart.Row(key: row.key, label: row.label, data: data, link: row.link)
        }
        let figure = PyramidChart(
            bars: BarsChart(
                words: chart.words, period: chart.period, noun: chart.noun, order: .given,
                series: sides.map { page.book.label(series, $0) }, rows: bars, example: chart.example)
        ).figure(id: id)
        return MadeBlock(
            body: figure.drawings,
            neutralTitle: "\(measure.label) efter \(Swedish.inSentence(rows.dimension.label)) och "
                + Swedish.inSentence(dimension.label),
            subtitle: page.subtitle(measure, chart.period, axis: figure.axisNote), summary: figure.summary,
            data: figure.table, file: figure.table, notes: measure.footnote.map { [$0] } ?? [],
            isExample: chart.example, datasets: measure.datasets, measures: [measure.name], showsEveryValue: true,
            audit: figure.audit)
    }
}
