import Charts
import Edition
import Measures
import Values

extension TilesBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page) else { return nil }
        let places = rows.dimension.values.compactMap { value in
            value.tile.map { (value.key, TilesChart.Place(row: $0.row, column: $0.column)) }
        }
        let chart = TilesChart(
            rows: rows.chart, places: Dictionary(places) { first, _ in first }, classes: classes)
        return rows.made(chart.figure(id: id), period: rows.chart.period, on: page, axis: nil)
    }
}
