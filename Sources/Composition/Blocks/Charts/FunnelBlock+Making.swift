import Charts
import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension FunnelBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page), rows.measure.unit == .percent else { return nil }
        let readings = page.book.readings[dots.query(in: page.scope, page.definitions)]
        let units = rows.chart.rows.map { row in
            unit(row, readings.first { $0.key(of: dots.by) == row.key })
        }
        let chart = FunnelChart(
            words: rows.chart.words, period: rows.chart.period, noun: rows.chart.noun,
            sizeLabel: rows.measure.population ?? "i nämnaren", units: units, isOverdispersed: isOverdispersed,
            example: rows.chart.example)
        let figure = chart.figure(id: id)
        return rows.made(figure, period: rows.chart.period, on: page, axis: figure.axisNote)
    }

    /// Counts only where the share itself is shown.
    private func unit(_ row: DotsChart.Row, _ reading: Reading?) -> FunnelChart.Unit {
        let isShown = row.datum.exact != nil
        return FunnelChart.Unit(
            key: row.key, label: row.label, datum: row.datum, events: isShown ? whole(reading?.numerator) : nil,
            trials: isShown ? whole(reading?.denominator) : nil, isHighlighted: row.isHighlighted, link: row.link)
    }

    private func whole(_ shown: Shown?) -> Int? {
        guard let number = shown?.number, number.isInteger else { return nil }
        return Int(exactly: number.numerator)
    }
}
