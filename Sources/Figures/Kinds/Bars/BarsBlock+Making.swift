import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension BarsBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let rows = dots.rows(&asker, beside: series) else { return nil }
        let bars = series.map { asker.ask(dots.query(&asker, also: [$0])) }
        return AskedBars(block: self, dots: rows, bars: bars)
    }
}

struct AskedBars: AskedBlock {
    let block: BarsBlock
    package let dots: AskedDots
    /// Each bar of the series; nil for a single one.
    package let bars: Handle<Query>?

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page) else { return nil }
        let chart = block.series.map { grouped(rows, by: $0, head, on: page) } ?? single(rows.chart)
        var made = rows.made(chart.figure(id: id), period: rows.chart.period, on: page, axis: nil)
        // The values of one row are named after the series: whose they are must be said too.
        if block.series != nil, chart.rows.count == 1 { made.speak(of: chart.rows[0].label) }
        return made
    }

    private func single(_ dots: DotsChart) -> BarsChart {
        BarsChart(
            words: dots.words, period: dots.period, noun: dots.noun, order: dots.order,
            rows: dots.rows.map {
                BarsChart.Row(
                    key: $0.key, label: $0.label, data: [$0.datum], isHighlighted: $0.isHighlighted, link: $0.link)
            }, reference: dots.reference, target: dots.target, example: dots.example)
    }

    /// The rows in their order, with a bar for each value of the series that has a reading.
    private func grouped(_ rows: DotsRows, by name: String, _ head: BlockHead, on page: PageContext) -> BarsChart {
        let (dots, wording) = (rows.chart, Wording(rows.measure, decimals: head.decimals))
        let readings = bars.map(page.readings) ?? []
        let values = page.definitions.dimensions[name]?.values ?? []
        let shown = values.filter { value in readings.contains { $0.key(of: name) == value.key } }
        let bars = dots.rows.map { row in
            let data = shown.map { value in
                readings.first { $0.key(of: name) == value.key && $0.key(of: block.dots.by) == row.key }
                    .map { page.datum($0, wording) } ?? page.nothing(at: name, block.dots.by)
            }
            return BarsChart.Row(
                key: row.key, label: row.label, data: data, isHighlighted: row.isHighlighted, link: row.link)
        }
        return BarsChart(
            words: dots.words, period: dots.period, noun: dots.noun, order: dots.order, series: shown.map(\.label),
            rows: bars, reference: dots.reference.map { $0.told(beside: shown.map(\.label)) }, target: dots.target,
            example: dots.example)
    }
}
