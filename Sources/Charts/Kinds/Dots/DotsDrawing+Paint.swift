import Markup
import Values

extension DotsDrawing {
    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        paintHighlights()
        let baseline = paintAxis()
        canvas.height = baseline + 8
        paintLines()
        for line in lines { paint(line) }
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    /// A band behind each row that stands out.
    private mutating func paintHighlights() {
        for line in lines {
            guard case .row(let row) = line.content, row.isHighlighted else { continue }
            canvas.rect(Box(x: 0, y: line.y, width: canvas.width, height: line.height), "k1")
        }
    }

    private mutating func paintAxis() -> Double {
        let baseline = plot.maxY + 19
        let kept = labelled
        for (index, tick) in axis.ticks.enumerated() {
            let place = x(tick.value)
            vertical(at: place, from: plot.y, tick.value == 0 ? "bas" : "rut")
            guard kept.contains(index) else { continue }
            let text = index == 0 ? tick.text + chart.words.unit.sign : tick.text
            canvas.text(text, at: Point(place, baseline), .axis, .middle)
        }
        return baseline
    }

    /// A line from top to bottom; where names stand above their marks, only beside the marks.
    private mutating func vertical(at place: Double, from top: Double, _ name: String) {
        guard isStacked else {
            canvas.line(Point(place, top), Point(place, plot.maxY), name)
            return
        }
        if top < plot.y { canvas.line(Point(place, top), Point(place, plot.y - 2), name) }
        let ends = lines.compactMap { line in
            if case .row = line.content { line.y + line.height } else { nil }
        }
        canvas.strokes(ends.map { (Point(place, $0 - 27), Point(place, $0 - 9)) }, name)
    }

    /// Every first, second or fourth tick has its number, so that none touch.
    private var labelled: Set<Int> {
        let widest = axis.ticks.map { canvas.room($0.text, .axis) }.max() ?? 0
        let first = axis.ticks.first.map { canvas.room($0.text + chart.words.unit.sign, .axis) } ?? 0
        let distance = axis.ticks.count > 1 ? plot.width / Double(axis.ticks.count - 1) : plot.width
        let needed: Double = (max(widest, first) + widest) / 2 + 6
        let step = [1, 2, 4, 8].first { (every: Int) in Double(every) * distance > needed } ?? 16
        return Set(stride(from: 0, to: axis.ticks.count, by: step))
    }

    private mutating func paintLines() {
        let tops = header.draw(on: &canvas, plotTop: plot.y)
        let named = [(chart.reference, "jmf"), (chart.target, "mal")].filter { $0.0?.datum.double != nil }
        for (line, name) in named {
            guard let value = line?.datum.double else { continue }
            let top = tops.first { $0.x == x(value) }?.top ?? plot.y
            vertical(at: x(value), from: top, name)
        }
    }

    private mutating func paint(_ line: DotsDrawing.Line) {
        switch line.content {
        case .group:
            for (index, text) in line.label.enumerated() {
                canvas.text(text, at: Point(0, line.y + 14 + Double(index) * 17), .strong)
            }
        case .row(let row):
            let mark = canvas.mark
            defer { canvas.group(since: mark, tip: chart.tip(row), name: row.label) }
            paintName(row, line)
            let middle = isStacked ? line.y + line.height - 18 : line.y + line.height / 2
            paintMarks(row, middle)
            paintNumbers(row, middle + 0.35 * canvas.size(.value))
        }
    }

    private mutating func paintName(_ row: DotsChart.Row, _ line: DotsDrawing.Line) {
        let kind: TextClass = row.isHighlighted ? .strong : .name
        let step = isStacked ? 17.0 : 15
        let size = canvas.size(kind)
        let first =
            isStacked
            ? line.y + 14 : line.y + line.height / 2 - Double(line.label.count - 1) * step / 2 + 0.35 * size
        for (index, text) in line.label.enumerated() {
            let place = Point(isStacked ? 0 : plot.x - 12, first + Double(index) * step)
            canvas.text(text, at: place, kind, isStacked ? .start : .end)
        }
    }

    private mutating func paintMarks(_ row: DotsChart.Row, _ middle: Double) {
        let now = row.datum.double.map { Point(x($0), middle) }
        let then = row.comparison?.double.map { Point(x($0), middle) }
        if let now, let then { canvas.line(then, now, "bro") }
        if let then {
            // A ring that its disc would cover is drawn around it.
            let isCovered = now.map { abs($0.x - then.x) < 4 } ?? false
            canvas.circle(then, radius: isCovered ? 7 : 4.2, "ring")
        }
        if let now { canvas.circle(now, radius: 4.8, "punkt") }
    }

    private mutating func paintNumbers(_ row: DotsChart.Row, _ baseline: Double) {
        let isKnown = row.datum.exact != nil
        canvas.text(value(row.datum), at: Point(valueEnd, baseline), isKnown ? .value : .number, .end)
        guard chart.hasComparison else { return }
        canvas.text(chart.change(row).text, at: Point(changeEnd, baseline), .number, .end)
    }
}
