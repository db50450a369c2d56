import Language
import Markup
import Statistics
import Values

/// Size along the bottom, share up the side, curves for the limits, and names for those outside the outer ones.
struct FunnelDrawing {
    let chart: FunnelChart
    private var canvas: Canvas
    private var plot: Box
    private let values: ValueAxis
    private let sizes: [Double]

    init(_ chart: FunnelChart, isNarrow: Bool) {
        self.chart = chart
        let canvas = Canvas(isNarrow: isNarrow, height: 0)
        let shares = chart.known.map { $0.share * 100 }
        let edges = FunnelDrawing.steps(chart).prefix(1).flatMap { trials in
            chart.limits(trials, .percent95).map { [$0.lowerBound * 100, $0.upperBound * 100] } ?? []
        }
        let values = ValueAxis(shares + edges, unit: chart.words.unit)
        let largest = Double(chart.known.map(\.trials).max() ?? 1)
        sizes = chart.known.isEmpty ? [] : Charts.ticks(0, largest, min(5, max(1, largest)))
        let left = (values.ticks.map { canvas.measure($0.text + chart.words.unit.sign, .axis) }.max() ?? 20) + 10
        let right = canvas.room("99,8 % ", .axis) + 8
        (self.canvas, self.values) = (canvas, values)
        plot = Box(x: left, y: 16, width: canvas.width - left - right, height: isNarrow ? 200 : 230)
    }

    var axisNote: String? { values.note }

    /// Sizes at which the limits are drawn: closer where they bend.
    private static func steps(_ chart: FunnelChart) -> [Int] {
        let largest = chart.known.map(\.trials).max() ?? 0
        let smallest = chart.known.map(\.trials).min() ?? 0
        guard largest > 0 else { return [] }
        let (low, high) = (Double(max(smallest, 1)).squareRoot(), Double(largest).squareRoot())
        let points = (0...40).map { step -> Int in
            let root = low + (high - low) * Double(step) / 40
            return max(1, Int((root * root).rounded()))
        }
        return Set(points).sorted()
    }

    private func x(_ trials: Int) -> Double {
        let largest = Double(chart.known.map(\.trials).max() ?? 1)
        return LinearScale(domain: 0...largest * 1.04, start: plot.x, end: plot.maxX)(Double(trials))
    }
    private func y(_ share: Double) -> Double {
        let scale = LinearScale(domain: values.domain, start: plot.maxY, end: plot.y)
        return min(max(scale(share * 100), plot.y), plot.maxY)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        let baseline = paintAxes()
        canvas.height = baseline + 8
        paintLimits()
        paintUnits()
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    private mutating func paintAxes() -> Double {
        let scale = LinearScale(domain: values.domain, start: plot.maxY, end: plot.y)
        for (index, tick) in values.ticks.enumerated() {
            let at = scale(tick.value)
            canvas.line(Point(plot.x, at), Point(plot.maxX, at), tick.value == 0 ? "bas" : "rut")
            let text = index == values.ticks.count - 1 ? tick.text + chart.words.unit.sign : tick.text
            canvas.text(text, at: Point(plot.x - 8, at + 4.5), .axis, .end)
        }
        canvas.line(Point(plot.x, plot.maxY), Point(plot.maxX, plot.maxY), "bas")
        for size in sizes {
            let text = Swedish.number(Exact(Int(size.rounded())))
            let at = x(Int(size.rounded()))
            canvas.line(Point(at, plot.maxY), Point(at, plot.maxY + 4), "bas")
            canvas.text(text, at: Point(at, plot.maxY + 18), .axis, .middle)
        }
        let lines = canvas.wrap("Antal \(chart.sizeLabel)", .axis, width: plot.width)
        for (index, line) in lines.enumerated() {
            canvas.text(line, at: Point(plot.maxX, plot.maxY + 36 + Double(index) * 16), .axis, .end)
        }
        return plot.maxY + 54 + Double(lines.count - 1) * 16
    }

    private mutating func paintLimits() {
        guard let centre = chart.centre else {
            canvas.text("Uppgift saknas", at: Point(plot.x + plot.width / 2, plot.y + 60), .note, .middle)
            return
        }
        canvas.line(Point(plot.x, y(centre)), Point(plot.maxX, y(centre)), "jmf")
        let steps = FunnelDrawing.steps(chart)
        var labels: [(String, Double)] = [("Alla", y(centre))]
        for (confidence, name, text) in [
            (Confidence.percent95, "grans", "95 %"), (.percent998, "grans yttre", "99,8 %"),
        ] {
            let limits = steps.compactMap { trials in chart.limits(trials, confidence).map { (trials, $0) } }
            for edge in [\ClosedRange<Double>.lowerBound, \.upperBound] {
                canvas.path(limits.map { Point(x($0.0), y($0.1[keyPath: edge])) }, name)
                if let last = limits.last { labels.append((text, y(last.1[keyPath: edge]))) }
            }
        }
        labels.sort { $0.1 < $1.1 }
        let places = placed(
            labels.map { Placeable(target: $0.1, size: canvas.isNarrow ? 16 : 14) },
            within: (plot.y - 8)...(plot.maxY + 4))
        for (label, place) in zip(labels, places) {
            canvas.text(label.0, at: Point(plot.maxX + 8, place + 4.4), label.0 == "Alla" ? .reference : .axis)
        }
    }

    private mutating func paintUnits() {
        let far = Set(chart.outside(.percent998).map(\.unit.key))
        let near = Set(chart.outside(.percent95).map(\.unit.key)).subtracting(far)
        for one in chart.known {
            let place = Point(x(one.trials), y(one.share))
            let mark = canvas.mark
            defer { canvas.group(since: mark, tip: chart.tip(one.unit), name: one.unit.label) }
            if far.contains(one.unit.key) {
                let (a, b, r) = (place.x, place.y, 6.5)
                canvas.path(
                    [Point(a, b - r), Point(a + r, b), Point(a, b + r), Point(a - r, b), Point(a, b - r)], "punkt")
            } else {
                canvas.circle(
                    place, radius: near.contains(one.unit.key) ? 4.6 : 3.8,
                    near.contains(one.unit.key) ? "ring" : "punkt")
            }
        }
        for one in chart.known where far.contains(one.unit.key) || one.unit.isHighlighted { name(one) }
    }

    /// N, NE, E, SE, S, W in that order; no name rather than one that covers something.
    private mutating func name(_ one: FunnelChart.Known) {
        let (place, kind) = (Point(x(one.trials), y(one.share)), one.unit.isHighlighted ? TextClass.strong : .name)
        let tries: [(Double, Double, Anchor)] = [
            (0, -10, .middle), (9, -7, .start), (10, 4.6, .start), (9, 17, .start), (0, 20, .middle), (-10, 4.6, .end),
        ]
        for (dx, dy, anchor) in tries {
            let spot = Point(place.x + dx, place.y + dy)
            let box = canvas.box(one.unit.label, at: spot, kind, anchor)
            guard box.x >= plot.x, box.maxX <= plot.maxX, box.y >= 0, box.maxY <= plot.maxY, !canvas.hasText(in: box)
            else { continue }
            return canvas.text(one.unit.label, at: spot, kind, anchor)
        }
    }
}
