import Language
import Markup
import Values

/// Names to the left, bars from zero, and each number at the end of its bar.
struct BarsDrawing {
    let chart: BarsChart
    let axis: ValueAxis
    var canvas: Canvas
    private var plot = Box(x: 0, y: 0, width: 0, height: 0)
    private var top: TopLabels
    private var isStacked = false
    private var labelWidth = 0.0

    private static let bar = 13.0
    /// Fills of the series, in their order.
    static let fills = ["f1", "f2", "f3", "f4"]

    init(_ chart: BarsChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.axis
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        top = TopLabels([], on: canvas)
        layOut()
    }

    private var x: LinearScale { LinearScale(domain: axis.domain, start: plot.x, end: plot.maxX) }

    private mutating func layOut() {
        let names = chart.rows.map { canvas.room($0.label, $0.isHighlighted ? .strong : .name) }.max() ?? 0
        let numbers = chart.rows.flatMap(\.data).map { canvas.room(chart.words.drawn($0), .value) }.max() ?? 0
        isStacked = canvas.isNarrow && names > 112
        labelWidth = isStacked ? canvas.width : min(names, canvas.isNarrow ? 112 : 230)
        let hasNegative = axis.domain.lowerBound < 0
        plot.x = (isStacked ? 0 : labelWidth + 12) + (hasNegative ? numbers + 6 : 0)
        plot.width = max(40, canvas.width - numbers - 10 - plot.x)
        let lines = [(chart.reference, TextClass.reference), (chart.target, .target)].compactMap { line, kind in
            line.flatMap { line in
                line.datum.double.map {
                    TopLabels.Item(x: x($0), lines: [line.label + " " + chart.words.drawn(line.datum)], kind: kind)
                }
            }
        }
        top = TopLabels(lines, on: canvas)
        plot.y = (chart.isGrouped ? keyHeight : 0) + (lines.isEmpty ? 4 : top.height + 14)
        plot.height = chart.rows.map(height).reduce(0, +)
    }

    private func label(_ row: BarsChart.Row) -> [String] {
        canvas.wrap(row.label, row.isHighlighted ? .strong : .name, width: labelWidth)
    }

    private func height(_ row: BarsChart.Row) -> Double {
        let bars = Double(max(row.data.count, 1)) * BarsDrawing.bar + (chart.isGrouped ? 9 : 7)
        let lines = Double(label(row).count) * 16
        return isStacked ? lines + bars + 4 : max(bars, lines + 4)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        let baseline = paintAxis()
        canvas.height = baseline + 8
        paintLines()
        var y = plot.y
        for row in chart.rows {
            paint(row, y)
            y += height(row)
        }
        if chart.isGrouped { paintKey() }
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    private mutating func paintAxis() -> Double {
        let baseline = plot.maxY + 19
        let zero = axis.ticks.firstIndex { $0.value == 0 } ?? 0
        let numbers = axis.numbers(
            x, sign: chart.words.unit.sign, signed: zero, within: 0...canvas.width, gap: 14, on: canvas)
        for (index, tick) in axis.ticks.enumerated() {
            let place = x(tick.value)
            canvas.line(Point(place, plot.y), Point(place, plot.maxY), tick.value == 0 ? "bas" : "rut")
            canvas.numbers(numbers.filter { $0.index == index }, baseline: baseline)
        }
        return baseline
    }

    private mutating func paint(_ row: BarsChart.Row, _ top: Double) {
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: chart.tip(row), name: row.label) }
        let lines = label(row)
        let kind: TextClass = row.isHighlighted ? .strong : .name
        let bars = Double(row.data.count) * BarsDrawing.bar
        let middle = top + height(row) / 2
        let first = isStacked ? top + 13 : middle - Double(lines.count - 1) * 8 + 0.35 * canvas.size(kind)
        for (index, line) in lines.enumerated() {
            canvas.text(
                line, at: Point(isStacked ? 0 : labelWidth, first + Double(index) * 16), kind, isStacked ? .start : .end
            )
        }
        let start = isStacked ? top + Double(lines.count) * 16 + 3 : middle - bars / 2
        for (index, datum) in row.data.enumerated() {
            paint(datum, index, row.isHighlighted, start + Double(index) * BarsDrawing.bar)
        }
    }

    private mutating func paint(_ datum: Datum, _ index: Int, _ isHighlighted: Bool, _ y: Double) {
        let zero = x(0)
        let end = datum.double.map { x($0) } ?? zero
        let size = chart.isGrouped ? BarsDrawing.bar - 2 : BarsDrawing.bar
        if datum.double != nil {
            let fill = chart.isGrouped ? BarsDrawing.fills[min(index, 3)] : "f1"
            canvas.rect(Box(x: min(zero, end), y: y, width: max(abs(end - zero), 0.8), height: size), fill)
        }
        let isNegative = end < zero
        let kind: TextClass = datum.exact == nil ? .number : chart.isGrouped ? .name : .value
        let text = chart.words.drawn(datum)
        let place = Point(isNegative ? end - 5 : max(end, zero) + 5, y + size / 2 + 4.5)
        // The line of a target or of the county must not run through a number.
        canvas.rect(canvas.box(text, at: place, kind, isNegative ? .end : .start), "bakom")
        canvas.text(text, at: place, kind, isNegative ? .end : .start)
    }

    private mutating func paintLines() {
        for (line, name) in [(chart.reference, "jmf"), (chart.target, "mal")] {
            guard let value = line?.datum.double else { continue }
            canvas.line(Point(x(value), plot.y - 4), Point(x(value), plot.maxY), name)
        }
        top.draw(on: &canvas, plotTop: plot.y)
    }

    // MARK: Key

    private var keyHeight: Double {
        var probe = canvas
        return paintKey(on: &probe) + 12
    }

    private mutating func paintKey() { _ = paintKey(on: &canvas) }

    private func paintKey(on canvas: inout Canvas) -> Double {
        var at = Point(0, 13)
        for (index, label) in chart.series.enumerated() {
            let width = 20 + canvas.room(label, .name) + 18
            if at.x > 0, at.x + width - 18 > canvas.width { at = Point(0, at.y + 19) }
            canvas.rect(Box(x: at.x, y: at.y - 10, width: 13, height: 11), BarsDrawing.fills[min(index, 3)])
            canvas.text(label, at: Point(at.x + 20, at.y), .name)
            at = Point(at.x + width, at.y)
        }
        return at.y
    }
}
