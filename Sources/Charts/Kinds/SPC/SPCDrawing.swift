import Language
import Markup
import Statistics
import Values

/// The drawing of a trend, with limits behind the line and a shape on each point that is more than chance.
struct SPCDrawing {
    let chart: SPCChart
    private var trend: TrendDrawing

    init(_ chart: SPCChart, isNarrow: Bool) {
        self.chart = chart
        trend = TrendDrawing(chart.trend, isNarrow: isNarrow)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        trend.paintGrid()
        let axis = trend.paintTimeAxis()
        let baseline = paintKey(from: axis + 24)
        trend.canvas.height = baseline + 8
        paintLimits()
        trend.paintMarks()
        trend.paintTargets()
        if let main = trend.chart.main { trend.paint(main) }
        paintSignals()
        trend.paintEndLabels()
        trend.top.draw(on: &trend.canvas, plotTop: trend.plot.y)
        if chart.example { trend.canvas.example(baseline: baseline) }
        trend.paintMissing()
        return trend.canvas.finished(id: id, name: chart.name)
    }

    private mutating func paintLimits() {
        for segment in chart.segments {
            guard let process = segment.process else { continue }
            let (start, end) = (
                max(trend.x.edge(segment.numbers.lowerBound), trend.plot.x),
                segment.numbers.upperBound == chart.span.last
                    ? trend.plot.maxX : trend.x.edge(segment.numbers.upperBound + 1)
            )
            trend.canvas.line(Point(start, trend.y(process.mean)), Point(end, trend.y(process.mean)), "jmf")
            for limit in Set([process.lower, process.upper]).sorted() where limit != process.mean {
                let y = trend.y(min(max(limit, trend.axis.domain.lowerBound), trend.axis.domain.upperBound))
                trend.canvas.line(Point(start, y), Point(end, y), "grans")
            }
        }
    }

    private mutating func paintSignals() {
        let values = Dictionary(chart.trend.data(chart.trend.series[0]).map { ($0.number, $0.datum) }) { a, _ in a }
        for (number, signal) in chart.signals {
            guard let value = values[number]?.double else { continue }
            SPCDrawing.shape(signal, chart.isGood(signal), at: trend.point(number, value), on: &trend.canvas)
        }
    }

    /// A triangle that points the way the value went; filled when that is good or neither, an open one when it is bad.
    static func shape(_ signal: ProcessChart.Signal, _ isGood: Bool?, at place: Point, on canvas: inout Canvas) {
        let way = signal.isUpward == true ? -1.0 : 1
        let tip = Point(place.x, place.y + way * 6.2)
        let (left, right) = (Point(place.x - 6, place.y - way * 4.6), Point(place.x + 6, place.y - way * 4.6))
        canvas.path([left, tip, right, left], isGood == false ? "ring" : "punkt")
    }

    // MARK: Key

    private mutating func paintKey(from y: Double) -> Double {
        var entries: [(String, ProcessChart.Signal, Bool?)] = []
        for (signal, isGood, text) in kinds
        where chart.signals.contains(where: {
            $0.signal.isUpward == signal.isUpward && chart.isGood($0.signal) == isGood
        }) {
            entries.append((text, signal, isGood))
        }
        guard !entries.isEmpty else { return y - 24 }
        var at = Point(0, y)
        for (text, signal, isGood) in entries {
            let width = 18 + trend.canvas.room(text, .axis) + 16
            if at.x > 0, at.x + width - 16 > trend.canvas.width { at = Point(0, at.y + 19) }
            SPCDrawing.shape(signal, isGood, at: Point(at.x + 7, at.y - 4.2), on: &trend.canvas)
            trend.canvas.text(text, at: Point(at.x + 18, at.y), .axis)
            at = Point(at.x + width, at.y)
        }
        return at.y
    }

    private var kinds: [(ProcessChart.Signal, Bool?, String)] {
        let (up, down) = (ProcessChart.Signal.run(isAbove: true), ProcessChart.Signal.run(isAbove: false))
        return [
            (up, true, "Förbättring, uppåt"), (down, true, "Förbättring, nedåt"), (up, false, "Försämring, uppåt"),
            (down, false, "Försämring, nedåt"), (up, nil, "Högre än väntat"), (down, nil, "Lägre än väntat"),
        ]
    }
}
