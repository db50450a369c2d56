import Language
import Markup
import Values

/// Bars on one canvas: the key of the series on top, names to the left, bars from zero, numbers to the right.
struct BarsDrawing {
    let chart: BarsChart
    let axis: ValueAxis
    var canvas: Canvas
    var plot = Box(x: 0, y: 0, width: 0, height: 0)
    let labels: RowLabels
    private var header: ColumnHeader
    private var lines: [Line] = []

    /// A row with its place.
    private struct Line {
        let row: BarsChart.Row
        let label: [String]
        let box: Box
    }

    init(_ chart: BarsChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.axis
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        header = ColumnHeader(isNarrow: isNarrow)
        labels = RowLabels(chart.rows.map { ($0.label, $0.isHighlighted) }, on: canvas)
        layOut()
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        if chart.series.count > BarsChart.mostSeries {
            canvas.complain("fler än \(BarsChart.mostSeries) serier går inte att skilja åt i ett stapeldiagram")
        }
        for line in lines where line.row.isHighlighted { canvas.rect(line.box, "k1") }
        let baseline = paintAxis()
        canvas.height = baseline + 8
        if !chart.series.isEmpty { _ = legend.draw(on: &canvas, from: 13) }
        for line in lines { paint(line) }
        paintZero()
        paintLines()
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    // MARK: Layout

    private var legend: Legend {
        Legend(entries: chart.series.enumerated().map { .patch(withoutSoftHyphens($1), BarsDrawing.fill($0)) })
    }

    /// Blue stands beside navy before rust does, since rust is the target's.
    static func fill(_ series: Int) -> String { ["s1", "s3", "s4", "s2"][series % 4] }

    private var thickness: Double {
        guard chart.series.isEmpty else { return 12 }
        return chart.rows.count <= 20 ? 13 : chart.rows.count <= 40 ? 12 : 10
    }
    /// From one bar of a row to the next; the numbers beside them need as much.
    private var step: Double { canvas.isNarrow ? 16 : 14 }

    /// The sign of percent stands at every number; a longer unit stands once, at the head of the column.
    private func value(_ datum: Datum) -> String { isShortSign ? chart.words.drawn(datum) : datum.text }
    private var isShortSign: Bool { chart.words.unit.sign.count <= 2 }

    private var valueEnd: Double { canvas.width - 1 }

    private mutating func layOut() {
        let head = compact(chart.period) + (isShortSign ? "" : ", " + chart.words.unit.sign.dropFirst())
        let widest = chart.rows.flatMap { chart.bars($0).map { canvas.measure(value($0), .value) } }
            .reduce(canvas.measure("0000", .column), max)
        plot.x = labels.end
        plot.width = max(40, valueEnd - widest - 16 - plot.x)
        header.add(head, at: valueEnd, .column, .end, on: canvas)
        for (line, kind) in [(chart.reference, TextClass.reference), (chart.target, .target)] {
            guard let line, let value = line.datum.double else { continue }
            let text = line.label + " " + chart.words.drawn(line.datum)
            let half = canvas.measure(text, kind) / 2
            let middle = min(max(x(value), plot.x + half - 12), canvas.width - half)
            header.add(text, at: middle, kind, .middle, on: canvas, mark: x(value))
        }
        let top = chart.series.isEmpty ? 0 : legend.height(on: canvas) + 22
        plot.y = (top + header.height + 8).rounded(.up)
        layOutRows()
        plot.height = (lines.last?.box.maxY ?? plot.y + 20) - plot.y
    }

    private mutating func layOutRows() {
        let count = Double(max(chart.series.count, 1))
        let bars = (count - 1) * step + max(thickness, 13)
        let air = chart.series.isEmpty ? (chart.rows.count <= 20 ? 8.0 : 4) : 9
        var y = plot.y
        for row in chart.rows {
            let label = labels.lines(row.label, isStrong: row.isHighlighted, on: canvas)
            let names =
                labels.isStacked
                ? Double(label.count) * RowLabels.stackedLineHeight + 4 : Double(label.count) * RowLabels.lineHeight + 3
            let height = labels.isStacked ? names + bars + 6 : max(names, bars + air)
            lines.append(Line(row: row, label: label, box: Box(x: 0, y: y, width: canvas.width, height: height)))
            y += height
        }
    }

    private var x: LinearScale { LinearScale(domain: axis.domain, start: plot.x, end: plot.maxX) }

    // MARK: Painting

    private mutating func paintAxis() -> Double {
        let baseline = plot.maxY + 19
        let kept = axis.labelled(width: plot.width, sign: chart.words.unit.sign, on: canvas)
        for (index, tick) in axis.ticks.enumerated() {
            let place = x(tick.value)
            if tick.value != 0 { vertical(at: place, from: plot.y, "rut") }
            guard kept.contains(index) else { continue }
            let text = index == 0 ? tick.text + chart.words.unit.sign : tick.text
            canvas.text(text, at: Point(place, baseline), .axis, .middle)
        }
        return baseline
    }

    /// Where names stand above their bars, a line runs only beside the bars.
    private mutating func vertical(at place: Double, from top: Double, _ name: String) {
        guard labels.isStacked else {
            canvas.line(Point(place, top), Point(place, plot.maxY), name)
            return
        }
        if top < plot.y { canvas.line(Point(place, top), Point(place, plot.y - 2), name) }
        canvas.strokes(
            lines.map { (Point(place, firstMiddle($0) - 10), Point(place, $0.box.maxY - 3)) }, name)
    }

    private mutating func paintZero() { vertical(at: x(0), from: plot.y, "bas") }

    private mutating func paintLines() {
        let tops = header.draw(on: &canvas, plotTop: plot.y)
        for (line, name) in [(chart.reference, "jmf"), (chart.target, "mal")] {
            guard let value = line?.datum.double else { continue }
            vertical(at: x(value), from: tops.first { $0.x == x(value) }?.top ?? plot.y, name)
        }
    }

    /// The middle of a row's first bar.
    private func firstMiddle(_ line: Line) -> Double {
        let bars = Double(max(chart.series.count, 1) - 1) * step
        guard labels.isStacked else { return line.box.y + line.box.height / 2 - bars / 2 }
        return line.box.maxY - 6 - bars - max(thickness, 13) / 2
    }

    private mutating func paint(_ line: Line) {
        labels.draw(line.label, isStrong: line.row.isHighlighted, in: line.box, on: &canvas)
        for (index, datum) in chart.bars(line.row).enumerated() {
            let middle = firstMiddle(line) + Double(index) * step
            if let value = datum.double {
                let (start, end) = (min(x(0), x(value)), max(x(0), x(value)))
                let bar = Box(x: start, y: middle - thickness / 2, width: end - start, height: thickness)
                canvas.rect(bar, BarsDrawing.fill(index))
            }
            let baseline = middle + 0.35 * canvas.size(.value)
            canvas.text(
                value(datum), at: Point(valueEnd, baseline), datum.exact == nil ? .number : .value, .end)
        }
    }
}
