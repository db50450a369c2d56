import Language
import Markup
import Values

/// A trend on one canvas: measure the margins, then paint from the back to the front.
struct TrendDrawing {
    let chart: TrendChart
    let axis: ValueAxis
    var canvas: Canvas
    var plot = Box(x: 0, y: 0, width: 0, height: 0)
    var top: TopLabels

    init(_ chart: TrendChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.axis
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        top = TopLabels([], on: canvas)
        layOut()
    }

    private mutating func layOut() {
        let ticks = axis.ticks.map { canvas.measure($0.text, .axis) }.max() ?? 0
        let last = axis.ticks.last.map { canvas.measure($0.text + chart.words.unit.sign, .axis) } ?? 0
        let left = (max(ticks, last) + 10).rounded(.up)
        let right = endItems.flatMap { item in item.lines.map { canvas.room($0, item.kind) } }.max() ?? 0
        // Labels too wide for any layout leave a narrow plot; the audit then says which they are.
        let width = max(80, canvas.width - left - (right + 10).rounded(.up))
        plot = Box(x: left, y: 0, width: width, height: canvas.isNarrow ? 198 : 210)
        top = TopLabels(topItems.map(\.item), on: canvas)
        plot.y = (top.height + 14).rounded(.up)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        paintGrid()
        let baseline = paintTimeAxis()
        canvas.height = baseline + 8
        paintMarks()
        paintReferences()
        paintTargets()
        for series in chart.series where series != chart.main { paint(series) }
        if let main = chart.main { paint(main) }
        paintEndLabels()
        top.draw(on: &canvas, plotTop: plot.y)
        var probe = self
        let lowest = probe.paintMissing(below: baseline)
        canvas.height = lowest + 8
        if chart.example, lowest == baseline { canvas.example(baseline: baseline) }
        _ = paintMissing(below: baseline)
        if chart.example, lowest > baseline { canvas.example(baseline: lowest) }
        paintValues()
        return canvas.finished(id: id, name: chart.name)
    }

    // MARK: Scales

    var x: SlotScale {
        SlotScale(first: chart.span.first, count: chart.span.count, start: plot.x, end: plot.maxX)
    }

    var y: LinearScale { LinearScale(domain: axis.domain, start: plot.maxY, end: plot.y) }

    func point(_ number: Int, _ value: Double) -> Point { Point(x.centre(number), y(value)) }
}
