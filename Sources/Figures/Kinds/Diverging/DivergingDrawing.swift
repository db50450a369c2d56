import Language
import Markup
import Values

/// Rows of answers on one scale of shares: the middle of each row on one line.
struct DivergingDrawing {
    let chart: DivergingChart
    var canvas: Canvas
    private let labels: RowLabels
    private let top: Double
    private static let bar = 24.0

    init(_ chart: DivergingChart, isNarrow: Bool) {
        self.chart = chart
        let canvas = Canvas(isNarrow: isNarrow, height: 0)
        labels = RowLabels(chart.bars.rows.map { ($0.label, false) }, on: canvas)
        var probe = canvas
        top = DivergingDrawing.legend(chart).draw(on: &probe, from: 13) + 16
        self.canvas = canvas
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        _ = DivergingDrawing.legend(chart).draw(on: &canvas, from: 13)
        var y = top
        if chart.bars.rows.isEmpty {
            canvas.text(Heads.nothing, at: Point(0, top + 14), .note)
            y += 20
        }
        // The line of the middle stands behind the bars: it crosses no number.
        canvas.line(Point(zero, top - 4), Point(zero, top + chart.bars.rows.map(height).reduce(0, +)), "bas")
        for row in chart.bars.rows { y = paint(row, from: y) }
        canvas.height = y + 8
        if chart.bars.example {
            canvas.height += 14
            canvas.example(baseline: y + 14)
        }
        return canvas.finished(id: id, name: chart.name)
    }

    private static func legend(_ chart: DivergingChart) -> Legend {
        Legend(entries: zip(chart.bars.series, chart.shades).map { .patch($0, "dv\($1) ruta") })
    }

    // MARK: Scale

    private var left: Double { canvas.isNarrow ? 0 : labels.end }

    /// Units of the drawing that a row takes to the left and to the right of the middle, in percent.
    private var reach: (left: Double, right: Double) {
        let halves = chart.bars.rows.compactMap(starts).map { starts in
            (left: -(starts.first ?? 0), right: starts.last ?? 0)
        }
        return (halves.map(\.left).max() ?? 50, halves.map(\.right).max() ?? 50)
    }

    private var unit: Double { (canvas.width - left - 2) / max(reach.left + reach.right, 1) }
    private var zero: Double { left + 1 + reach.left * unit }

    /// Where each answer of a row begins, and where the last ends, in percent from the middle; nil when one is not shown.
    private func starts(_ row: BarsChart.Row) -> [Double]? {
        let values = row.data.compactMap(\.double)
        guard values.count == row.data.count else { return nil }
        let before = values[chart.negative].reduce(0, +) + (chart.hasMiddle ? values[chart.side] / 2 : 0)
        return values.reduce(into: [-before]) { $0.append(($0.last ?? 0) + $1) }
    }

    // MARK: Painting

    private func label(_ row: BarsChart.Row) -> [String] { labels.lines(row.label, isStrong: false, on: canvas) }

    private func height(_ row: BarsChart.Row) -> Double {
        let text = Double(label(row).count) * RowLabels.lineHeight
        return canvas.isNarrow ? text + DivergingDrawing.bar + 10 : max(DivergingDrawing.bar + 6, text + 4)
    }

    /// Answers where the next row may begin.
    private mutating func paint(_ row: BarsChart.Row, from y: Double) -> Double {
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: chart.bars.tip(row), name: row.label) }
        let (lines, height) = (label(row), height(row))
        if canvas.isNarrow {
            for (index, line) in lines.enumerated() {
                canvas.text(line, at: Point(0, y + 12 + Double(index) * RowLabels.lineHeight), .name)
            }
            paintBar(row, top: y + height - DivergingDrawing.bar - 8)
        } else {
            labels.draw(lines, isStrong: false, in: Box(x: 0, y: y, width: canvas.width, height: height), on: &canvas)
            paintBar(row, top: y + (height - DivergingDrawing.bar) / 2)
        }
        return y + height
    }

    private mutating func paintBar(_ row: BarsChart.Row, top: Double) {
        guard let starts = starts(row) else {
            let signs = unique(row.data.filter { $0.exact == nil }.map(\.text)).joined(separator: " ")
            canvas.text(signs, at: Point(zero + 6, top + 16), .number)
            return
        }
        for (index, datum) in row.data.enumerated() {
            let (from, width) = (zero + starts[index] * unit, (starts[index + 1] - starts[index]) * unit)
            guard width > 0 else { continue }
            let shade = chart.shades[index]
            canvas.rect(Box(x: from, y: top, width: width, height: DivergingDrawing.bar), "dv\(shade) ruta")
            let text = chart.bars.words.drawn(datum)
            guard canvas.room(text, .number) + 6 < width else { continue }
            canvas.text(
                text, at: Point(from + width / 2, top + 16.5), .number, .middle, on: shade == 1 || shade == 5 ? 5 : 1)
        }
    }
}
