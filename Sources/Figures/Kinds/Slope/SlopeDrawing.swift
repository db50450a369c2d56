import Language
import Markup
import Values

/// Two upright lines of time with the values on them, joined unit by unit; names and numbers on both sides.
struct SlopeDrawing {
    let chart: SlopeChart
    let axis: ValueAxis
    var canvas: Canvas
    private var plot = Box(x: 0, y: 0, width: 0, height: 0)
    /// Keys of the lines in the colour of the data.
    private let strong: Set<String>

    init(_ chart: SlopeChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.axis
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        strong = Set(chart.strong.map(\.key))
        layOut()
    }

    private mutating func layOut() {
        let room = { (canvas: Canvas, items: [EndLabels.Item]) in
            items.flatMap { item in item.lines.map { canvas.room($0, item.kind) } }.max() ?? 40
        }
        let (left, right) = (room(canvas, items(isLast: false)), room(canvas, items(isLast: true)))
        let start = (left + 14).rounded(.up)
        plot = Box(
            x: start, y: chart.seriesBreak == nil ? 30 : 48, width: max(60, canvas.width - right - 14 - start),
            height: max(canvas.isNarrow ? 220 : 200, Double(chart.lines.count) * (canvas.isNarrow ? 22 : 20)))
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        canvas.height = plot.maxY + 16
        paintFrame()
        for line in chart.lines where !strong.contains(line.key) { paint(line, isStrong: false) }
        for line in chart.lines where strong.contains(line.key) { paint(line, isStrong: true) }
        for isLast in [false, true] {
            EndLabels(items(isLast: isLast), isNarrow: canvas.isNarrow, height: plot.height + 16).draw(
                on: &canvas, x: isLast ? plot.maxX + 10 : plot.x - 10, isRight: isLast,
                within: (plot.y - 8)...(plot.maxY + 8))
        }
        if chart.lines.allSatisfy({ $0.first.exact == nil && $0.last.exact == nil }) {
            canvas.text(
                Heads.missing, at: Point(plot.x + plot.width / 2, plot.y + plot.height / 2), .note, .middle)
        }
        if chart.example {
            canvas.height += 18
            canvas.example(baseline: canvas.height - 6)
        }
        return canvas.finished(id: id, name: chart.name)
    }

    private func y(_ value: Double) -> Double {
        LinearScale(domain: axis.domain, start: plot.maxY, end: plot.y)(value)
    }

    // MARK: Frame

    private mutating func paintFrame() {
        for (period, x) in [(chart.first, plot.x), (chart.last, plot.maxX)] {
            canvas.line(Point(x, plot.y - 8), Point(x, plot.maxY + 8), "bas")
            let text = Swedish.compact(period)
            let half = canvas.measure(text, .strong) / 2
            canvas.text(text, at: Point(min(max(x, half), canvas.width - half), plot.y - 15), .strong, .middle)
        }
        guard let seriesBreak = chart.seriesBreak else { return }
        let middle = plot.x + plot.width / 2
        canvas.line(Point(middle, plot.y - 8), Point(middle, plot.maxY + 8), "brott")
        let text = Swedish.withoutSoftHyphens(seriesBreak.label) + " " + Swedish.period(seriesBreak.period)
        let half = canvas.measure(text, .note) / 2
        canvas.text(text, at: Point(min(max(middle, half), canvas.width - half), 13), .note, .middle)
    }

    // MARK: Lines

    private mutating func paint(_ line: SlopeChart.Line, isStrong: Bool) {
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: chart.tip(line), name: line.label) }
        let a = line.first.double.map { Point(plot.x, y($0)) }
        let b = line.last.double.map { Point(plot.maxX, y($0)) }
        if let a, let b, chart.isJoined(line) { canvas.line(a, b, isStrong ? "serie" : "bakgrund") }
        for point in [a, b].compactMap({ $0 }) {
            canvas.circle(point, radius: isStrong ? 3.6 : 2.4, isStrong ? "punkt" : "punkt2")
        }
    }

    // MARK: Labels

    /// The number, and beside it the name: on both sides of the wide drawing, to the right of the narrow one, or where
    /// the only value stands.
    private func items(isLast: Bool) -> [EndLabels.Item] {
        chart.lines.compactMap { line in
            let datum = isLast ? line.last : line.first
            guard let value = datum.double else { return nil }
            let isAlone = (isLast ? line.first : line.last).exact == nil
            let showsName = isLast || !canvas.isNarrow || isAlone
            let number = chart.words.drawn(datum)
            let text = !showsName ? number : isLast ? number + " " + line.label : line.label + " " + number
            let kind: TextClass = line.isHighlighted ? .value : strong.contains(line.key) ? .name : .axis
            return EndLabels.Item(
                lines: canvas.wrap(text, kind, width: canvas.isNarrow ? 132 : 190), kind: kind,
                end: Point(isLast ? plot.maxX : plot.x, y(value)), rank: line.isHighlighted ? 0 : 1)
        }
    }
}
