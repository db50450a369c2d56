import Language
import Markup
import Values

/// Two series back to back, a row for each age: women to the left, men to the right.
package struct PyramidChart: Hashable, Sendable {
    /// Rows with exactly two series; its sentences and table are this chart's.
    package let bars: BarsChart

    package init(bars: BarsChart) { self.bars = bars }
}

extension PyramidChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (PyramidDrawing(self, isNarrow: false), PyramidDrawing(self, isNarrow: true))
        let drawings = (wide.finished(id: id, name: name), narrow.finished(id: id, name: name))
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: bars.summary,
            table: bars.table, axisNote: nil, audit: unique(drawings.0.audit + drawings.1.audit))
    }

    var name: String {
        accessibleName([
            "Pyramid: \(inSentence(bars.words.label)) per \(bars.noun.one), \(Swedish.period(bars.period)), "
                + "\(Swedish.list(bars.series.map(midSentence))) på var sin sida."
        ])
    }
}

/// Bars away from a middle with the names of the rows, both sides on one scale from zero.
struct PyramidDrawing {
    let chart: PyramidChart
    private var canvas: Canvas
    private let middle: Double
    private let reach: Double
    private let numbers: Double
    private let names: Double
    private static let step = 24.0

    init(_ chart: PyramidChart, isNarrow: Bool) {
        self.chart = chart
        let canvas = Canvas(isNarrow: isNarrow, height: 0)
        let bars = chart.bars
        names = min(bars.rows.map { canvas.room($0.label, .name) }.max() ?? 40, isNarrow ? 112 : 170)
        numbers = (bars.rows.flatMap(\.data).map { canvas.room(bars.words.drawn($0), .name) }.max() ?? 20) + 8
        middle = canvas.width / 2
        reach = middle - names / 2 - 10 - numbers
        self.canvas = canvas
    }

    mutating func finished(id: String, name: String) -> (svg: Markup, audit: [String]) {
        let bars = chart.bars
        let axis = bars.axis
        let top = 30.0
        for (index, label) in bars.series.prefix(2).enumerated() {
            let at = index == 0 ? middle - names / 2 - 10 : middle + names / 2 + 10
            canvas.text(label, at: Point(at, 16), .strong, index == 0 ? .end : .start)
        }
        var y = top
        for row in bars.rows {
            let lines = canvas.wrap(row.label, .name, width: names)
            let height = max(PyramidDrawing.step, Double(lines.count) * 16 + 6)
            let first = y + height / 2 - Double(lines.count - 1) * 8 + 4.6
            for (index, line) in lines.enumerated() {
                canvas.text(line, at: Point(middle, first + Double(index) * 16), .name, .middle)
            }
            for (index, datum) in row.data.prefix(2).enumerated() { paint(datum, index, axis, y + height / 2) }
            y += height
        }
        if bars.rows.isEmpty { canvas.text("Uppgift saknas", at: Point(middle, y + 14), .note, .middle) }
        for side in [-1.0, 1] {
            let edge = middle + side * (names / 2 + 10)
            canvas.line(Point(edge, top - 2), Point(edge, y + 2), "bas")
        }
        canvas.height = max(y + 12, 60)
        if bars.example {
            canvas.height = y + 24
            canvas.example(baseline: y + 18)
        }
        return canvas.finished(id: id, name: name)
    }

    private mutating func paint(_ datum: Datum, _ index: Int, _ axis: ValueAxis, _ y: Double) {
        let side = index == 0 ? -1.0 : 1
        let edge = middle + side * (names / 2 + 10)
        let length = datum.double.map { reach * max(0, $0) / max(axis.domain.upperBound, 1e-9) } ?? 0
        if datum.double != nil {
            let start = side < 0 ? edge - length : edge
            canvas.rect(Box(x: start, y: y - 7.5, width: max(length, 0.8), height: 15), index == 0 ? "f1" : "f2")
        }
        canvas.text(
            chart.bars.words.drawn(datum), at: Point(edge + side * (length + 6), y + 4.6),
            datum.exact == nil ? .number : .name, side < 0 ? .end : .start)
    }
}
