import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension PyramidBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let rows = dots.rows(&asker, beside: series), let dimension = asker.definitions.dimensions[series] else {
            return nil
        }
        let sides = asker.ask(dots.query(&asker, also: [series]))
        return AskedPyramid(block: self, dots: rows, sides: sides, dimension: dimension)
    }
}

struct AskedPyramid: AskedBlock {
    let block: PyramidBlock
    package let dots: AskedDots
    /// The rows, split by side.
    let sides: Handle<Query>
    /// Of the sides.
    let dimension: Dimension

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page) else { return nil }
        let (measure, chart) = (rows.measure, rows.chart)
        let readings = page.readings(sides)
        let wording = Wording(measure, decimals: head.decimals)
        // The dimension's last value on top: the oldest.
        let bars = chart.rows.reversed().map { row in
            let own = readings.filter { $0.key(of: block.dots.by) == row.key }
            let data = block.sides.map { side in
                own.first { $0.key(of: block.series) == side }.map { page.datum($0, wording) }
                    ?? page.nothing(at: block.series, block.dots.by)
            }
            return BarsChart.Row(key: row.key, label: row.label, data: data, link: row.link)
        }
        let figure = PyramidChart(
            bars: BarsChart(
                words: chart.words, period: chart.period, noun: chart.noun, order: .given,
                series: block.sides.map { page.book.label(block.series, $0) }, rows: bars, example: chart.example)
        ).figure(id: id)
        return MadeBlock(
            body: figure.drawings,
            neutralTitle: BarsPhrases.title(measure.label, by: rows.dimension.label, and: dimension.label),
            subtitle: page.subtitle(measure, chart.period, axis: figure.axisNote), summary: figure.summary,
            data: figure.table, file: figure.table, notes: measure.footnote.map { [$0] } ?? [],
            isExample: chart.example, datasets: measure.datasets, measures: [measure.name], showsEveryValue: true,
            audit: figure.audit)
    }
}
