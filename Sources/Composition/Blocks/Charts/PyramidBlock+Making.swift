import Charts
import Edition
import Measures
import Values

extension PyramidBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let series = bars.series, let rows = bars.dots.rows(head, on: page) else { return nil }
        let grouped = bars.grouped(rows, by: series, head, on: page)
        // The oldest on top, as a pyramid is read.
        let chart = PyramidChart(
            bars: BarsChart(
                words: grouped.words, period: grouped.period, noun: grouped.noun, order: .given, series: grouped.series,
                rows: inOrder(grouped.rows, rows).reversed(), example: grouped.example))
        return rows.made(chart.figure(id: id), period: grouped.period, on: page, axis: nil)
    }

    /// In the dimension's own order, whatever the values are.
    private func inOrder(_ bars: [BarsChart.Row], _ rows: DotsRows) -> [BarsChart.Row] {
        rows.dimension.values.compactMap { value in bars.first { $0.key == value.key } }
    }
}
