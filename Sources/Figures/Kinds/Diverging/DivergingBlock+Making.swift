import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension DivergingBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let rows = dots.rows(&asker), let dimension = asker.definitions.dimensions[series] else { return nil }
        return AskedDiverging(
            block: self, dots: rows, shares: asker.ask(dots.query(&asker, also: [series])), dimension: dimension)
    }
}

struct AskedDiverging: AskedBlock {
    let block: DivergingBlock
    let dots: AskedDots
    /// The rows, split by answer.
    let shares: Handle<Query>
    /// Of the answers.
    let dimension: Dimension

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page) else { return nil }
        let wording = Wording(rows.measure, decimals: head.decimals)
        let readings = page.readings(shares)
        let bars = rows.chart.rows.map { row in
            let own = readings.filter { $0.key(of: block.dots.by) == row.key }
            let data = block.answers.map { answer in
                own.first { $0.key(of: block.series) == answer }.map { page.datum($0, wording) } ?? Datum.missing
            }
            return BarsChart.Row(key: row.key, label: row.label, data: data, link: row.link)
        }
        let chart = DivergingChart(
            bars: BarsChart(
                words: rows.chart.words, period: rows.chart.period, noun: rows.chart.noun, order: .given,
                series: block.answers.map { page.book.label(block.series, $0) }, rows: bars,
                example: rows.chart.example), hasMiddle: block.neutral != nil)
        let figure = chart.figure(id: id)
        var made = rows.made(figure, period: rows.chart.period, on: page, axis: nil)
        made.neutralTitle = ChartPhrases.title(rows.measure.label, per: rows.dimension.label)
        made.notes += left(on: page)
        return made
    }

    /// "Visas inte: vet ej."
    private func left(on page: PageContext) -> [String] {
        let labels = block.exclude.map { Swedish.nameInSentence(page.book.label(block.series, $0)) }
        return labels.isEmpty ? [] : [DivergingPhrases.leftOut(labels)]
    }
}
