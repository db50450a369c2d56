import Charts
import Diagnostics
import Edition
import Language
import Measures
import Readings
import Values

extension SlopeBlock: Making {
    /// Nothing is drawn across a break: then the block says so in words.
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, earlier: earlier, on: page) else { return nil }
        let span = Period(earlier.grain, earlier.first, through: Swift.max(earlier.first, rows.chart.period.first))
        let marks = page.book.marks(of: rows.measure, in: span)
        guard marks.isEmpty else {
            page.book.findings.add(
                .figureLayout,
                "figuren jämför över ett brott i serien (\(marks[0].label)) och visas inte", at: head.place,
                hint: "välj två tider på samma sida om brottet")
            return nil
        }
        let chart = SlopeChart(rows: rows.chart, earlier: earlier)
        return rows.made(chart.figure(id: id), period: span, on: page, axis: nil)
    }
}
