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
        trend.canvas.height = axis + 8
        paintLimits()
        trend.paintMarks()
        trend.paintTargets()
        if let main = trend.chart.main { trend.paint(main) }
        paintSignals()
        trend.paintEndLabels()
        trend.top.draw(on: &trend.canvas, plotTop: trend.plot.y)
        let baseline = paintKey(from: trend.paintMissing(below: axis) + 24)
        trend.canvas.height = baseline + 8
        if chart.example { trend.canvas.example(baseline: baseline) }
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
                let y = trend.y(chart.possible(limit))
                trend.canvas.line(Point(start, y), Point(end, y), "grans")
            }
        }
    }

    private mutating func paintSignals() {
        let values = Dictionary(chart.trend.data(chart.trend.series[0]).map { ($0.number, $0.datum) }) { a, _ in a }
        for signalled in chart.signals {
            let (number, signal) = (signalled.number, signalled.signal)
            guard let datum = values[number], let value = datum.double else { continue }
            let mark = trend.canvas.mark
            defer { trend.canvas.group(since: mark, tip: trend.chart.tip(trend.chart.series[0], number, datum)) }
            SPCDrawing.shape(signal, chart.isGood(signalled), at: trend.point(number, value), on: &trend.canvas)
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

    /// What the last value and the target say, then the shapes on the line; answers the last baseline.
    private mutating func paintKey(from y: Double) -> Double {
        let entries = [variation, assurance].compactMap { $0 } + shapes + seasons
        return entries.isEmpty ? y - 24 : Legend(entries: entries).draw(on: &trend.canvas, from: y)
    }

    private var shapes: [Legend.Entry] {
        kinds.filter { kind in
            chart.signals.contains {
                !$0.isSeasonal && $0.signal.isUpward == kind.0.isUpward && chart.isGood($0) == kind.1
            }
        }.map { signal, isGood, text in
            Legend.Entry(text) { SPCDrawing.shape(signal, isGood, at: Point($1.x + 11, $1.y - 4.2), on: &$0) }
        }
    }

    private var seasons: [Legend.Entry] {
        [true, false].filter { up in chart.signals.contains { $0.isSeasonal && $0.signal.isUpward == up } }.map { up in
            Legend.Entry(SeasonPhrases.signal(isUpward: up)) {
                SPCDrawing.shape(.run(isAbove: up), nil, at: Point($1.x + 11, $1.y - 4.2), on: &$0)
            }
        }
    }

    /// "Senast: normal variation" beside a calm line, or the shape that the last point has.
    private var variation: Legend.Entry? {
        guard chart.current?.process != nil else { return nil }
        let (signal, isGood) = (chart.latest?.signal, chart.latest.flatMap(chart.isGood))
        return Legend.Entry(ProcessPhrases.latest(chart.variation)) { canvas, at in
            if let signal {
                SPCDrawing.shape(signal, isGood, at: Point(at.x + 11, at.y - 4.2), on: &canvas)
            } else {
                canvas.path(SPCDrawing.wave(at: at, rise: 4.5), "serie")
            }
        }
    }

    /// The line above, below or across the target, with the words for it.
    private var assurance: Legend.Entry? {
        guard let assurance = chart.assurance else { return nil }
        let isHigherBetter = chart.words.direction == .increase
        let (text, rise): (String, Double) =
            switch assurance {
            case .met: (ProcessPhrases.targetMet, isHigherBetter ? 9 : 0)
            case .missed: (ProcessPhrases.targetMissed, isHigherBetter ? 0 : 9)
            case .varies: (ProcessPhrases.targetVaries, 4.5)
            }
        return Legend.Entry(text) { canvas, at in
            canvas.line(Point(at.x, at.y - 4.5), Point(at.x + 21, at.y - 4.5), "mal")
            canvas.path(SPCDrawing.wave(at: at, rise: rise), "serie")
        }
    }

    /// A small line that goes up and down, `rise` above the text's baseline.
    private static func wave(at point: Point, rise: Double) -> [Point] {
        [(0.0, 1.6), (5, -1.6), (10, 1.6), (15, -1.6), (20, 1.6)].map { Point(point.x + $0, point.y - rise + $1) }
    }

    private var kinds: [(ProcessChart.Signal, Bool?, String)] {
        let (up, down) = (ProcessChart.Signal.run(isAbove: true), ProcessChart.Signal.run(isAbove: false))
        return [(up, true), (down, true), (up, false), (down, false), (up, nil), (down, nil)].map { signal, isGood in
            (signal, isGood, ProcessPhrases.signal(isGood: isGood, isUpward: signal == up))
        }
    }
}
