import Language
import Markup
import Values

/// Two uprights with a line for each row, and names and numbers on both sides, moved apart where they would touch.
struct SlopeDrawing {
    let chart: SlopeChart
    private var canvas: Canvas
    private let lineHeight: Double
    private var top = 30.0
    private var height = 0.0

    init(_ chart: SlopeChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        lineHeight = isNarrow ? 17 : 16
        height = max(170, Double(chart.pairs.count { chart.isNamed($0.row) }) * lineHeight + 10)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        let bottom = top + height
        canvas.height = bottom + 26
        let axis = chart.axis
        let y = LinearScale(domain: axis.domain, start: bottom, end: top)
        let named = chart.pairs.filter { chart.isNamed($0.row) }
        let sides = widths(named)
        let (left, right) = (sides.left + 14, canvas.width - sides.right - 14)
        for (at, period) in [(left, chart.earlier), (right, chart.rows.period)] {
            canvas.line(Point(at, top - 6), Point(at, bottom + 6), "rut")
            canvas.text(compact(period), at: Point(at, 14), .column, .middle)
        }
        paintLines(y, left, right)
        paintLabels(named, y, left, right, bottom)
        if chart.pairs.isEmpty { canvas.text("Uppgift saknas", at: Point(canvas.width / 2, top + 40), .note, .middle) }
        if chart.rows.example { canvas.example(baseline: bottom + 18) }
        return canvas.finished(id: id, name: chart.name)
    }

    private func kind(_ row: DotsChart.Row) -> TextClass { row.isHighlighted ? .strong : .name }
    private func value(_ datum: Datum?) -> String { datum.map(chart.rows.words.drawn) ?? "" }

    /// The name stands at the later side; the earlier one has the number alone.
    private func right(_ row: DotsChart.Row) -> [String] {
        canvas.wrap(value(row.datum) + " " + row.label, kind(row), width: canvas.isNarrow ? 148 : 250)
    }

    private func widths(_ pairs: [SlopeChart.Pair]) -> (left: Double, right: Double) {
        let left = pairs.map { canvas.room(value($0.row.comparison), .name) }.max() ?? 40
        let rest = pairs.flatMap { pair in right(pair.row).map { canvas.room($0, kind(pair.row)) } }.max() ?? 60
        return (left, rest)
    }

    private mutating func paintLines(_ y: LinearScale, _ left: Double, _ right: Double) {
        let isMany = chart.pairs.count > SlopeChart.mostNamed
        let isAnyHighlighted = chart.pairs.contains { $0.row.isHighlighted }
        let order = chart.pairs.sorted { !$0.row.isHighlighted && $1.row.isHighlighted }
        for pair in order {
            let stands = pair.row.isHighlighted || (!isMany && !isAnyHighlighted)
            let (a, b) = (Point(left, y(pair.then.double)), Point(right, y(pair.now.double)))
            let mark = canvas.mark
            defer { canvas.group(since: mark, tip: chart.rows.tip(pair.row), name: pair.row.label) }
            canvas.line(a, b, stands ? "serie" : "bakgrund")
            for end in [a, b] { canvas.circle(end, radius: stands ? 3.6 : 2.4, stands ? "punkt" : "punkt2") }
        }
    }

    private mutating func paintLabels(
        _ named: [SlopeChart.Pair], _ y: LinearScale, _ left: Double, _ right: Double, _ bottom: Double
    ) {
        let frame = (top - 8)...(bottom + 8)
        let before = named.sorted { $0.then > $1.then }
        let places = placed(before.map { Placeable(target: y($0.then.double), size: lineHeight) }, within: frame)
        for (pair, place) in zip(before, places) {
            lead(from: Point(left - 5, y(pair.then.double)), to: Point(left - 9, place))
            canvas.text(value(pair.row.comparison), at: Point(left - 11, place + 4.6), kind(pair.row), .end)
        }
        let after = named.sorted { $0.now > $1.now }
        let sizes = after.map { Double(self.right($0.row).count) * lineHeight }
        let spots = placed(zip(after, sizes).map { Placeable(target: y($0.now.double), size: $1) }, within: frame)
        for (pair, place) in zip(after, spots) {
            let lines = self.right(pair.row)
            lead(from: Point(right + 5, y(pair.now.double)), to: Point(right + 9, place))
            let first = place - Double(lines.count - 1) * lineHeight / 2 + 4.6
            for (index, line) in lines.enumerated() {
                canvas.text(line, at: Point(right + 11, first + Double(index) * lineHeight), kind(pair.row))
            }
        }
    }

    private mutating func lead(from a: Point, to b: Point) {
        if abs(a.y - b.y) > 0.5 * lineHeight { canvas.line(a, b, "led") }
    }
}
