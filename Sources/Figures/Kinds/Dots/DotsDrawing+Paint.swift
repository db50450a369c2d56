import Language
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
        let numbers = axis.numbers(x, sign: chart.words.unit.sign, within: 0...canvas.width, on: canvas)
        for (index, tick) in axis.ticks.enumerated() {
            let place = x(tick.value)
            vertical(at: place, from: plot.y, tick.value == 0 ? "bas" : "rut")
            canvas.numbers(numbers.filter { $0.index == index }, baseline: baseline)
        }
        return baseline
    }

    /// A line from top to bottom; where names stand above their marks, only beside the marks.
    private mutating func vertical(at place: Double, from top: Double, _ name: String) {
        guard labels.isStacked else {
            canvas.line(Point(place, top), Point(place, plot.maxY), name)
            return
        }
        if top < plot.y { canvas.line(Point(place, top), Point(place, plot.y - 2), name) }
        let ends = lines.compactMap { line in
            if case .row = line.content { line.y + line.height } else { nil }
        }
        canvas.strokes(ends.map { (Point(place, $0 - 25), Point(place, $0 - 9)) }, name)
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
            let box = Box(x: 0, y: line.y, width: canvas.width, height: line.height)
            labels.draw(line.label, isStrong: row.isHighlighted, in: box, on: &canvas)
            let middle = labels.isStacked ? line.y + line.height - 18 : line.y + line.height / 2
            paintMarks(row, middle)
            paintNumber(row, middle + 0.35 * canvas.size(.value))
        }
    }

    private mutating func paintMarks(_ row: DotsChart.Row, _ middle: Double) {
        if let interval = row.interval {
            canvas.line(Point(x(interval.lower.double), middle), Point(x(interval.upper.double), middle), "ki")
        }
        if let value = row.datum.double { canvas.circle(Point(x(value), middle), radius: 4.8, "punkt") }
    }

    private mutating func paintNumber(_ row: DotsChart.Row, _ baseline: Double) {
        let isKnown = row.datum.exact != nil
        canvas.text(value(row.datum), at: Point(valueEnd, baseline), isKnown ? .value : .number, .end)
    }
}
