import Language
import Values

/// The pieces of a small line.
struct LinePanel {
    let chart: TrendChart
    let frame: PanelFrame

    var x: SlotScale {
        SlotScale(first: chart.span.first, count: chart.span.count, start: frame.plot.x, end: frame.plot.maxX)
    }

    func paintGrid(on canvas: inout Canvas) {
        for index in frame.labelled(room: 26) {
            let tick = frame.axis.ticks[index]
            let y = frame.y(tick.value)
            canvas.line(Point(frame.plot.x, y), Point(frame.plot.maxX, y), tick.value == 0 ? "bas" : "rut")
        }
        let (first, last) = (Period(chart.span.grain, chart.span.first), Period(chart.span.grain, chart.span.last))
        let isOneYear = first.firstDay.year == last.firstDay.year
        let name = { (period: Period) in
            isOneYear ? Swedish.shortPeriod(period) : String(period.firstDay.year)
        }
        frame.paintEnds(name(first), name(last), on: &canvas)
    }

    func paintLevels(on canvas: inout Canvas) {
        for reference in chart.references {
            guard let value = reference.datum.double else { continue }
            canvas.line(Point(frame.plot.x, frame.y(value)), Point(frame.plot.maxX, frame.y(value)), "jmf")
        }
        for target in chart.targets {
            let (first, last) = (chart.number(target.period), chart.lastNumber(target.period))
            guard first <= chart.span.last, last >= chart.span.first else { continue }
            let start = first <= chart.span.first ? frame.plot.x : x.edge(first)
            let end = last >= chart.span.last ? frame.plot.maxX : x.edge(last + 1)
            let y = frame.y(target.value.double)
            canvas.line(Point(start, y), Point(end, y), "mal")
        }
        for mark in chart.drawnBreaks {
            let number = chart.number(mark.period)
            let at = chart.isWithin(mark) ? x.centre(number) : x.edge(number)
            canvas.line(Point(at, frame.plot.y), Point(at, frame.plot.maxY), "brott")
        }
    }

    func paint(_ series: TrendChart.Series, _ name: String, on canvas: inout Canvas) {
        let stretches = chart.stretches(series)
        for stretch in stretches {
            let points = stretch.map { Point(x.centre($0.number), frame.y($0.value)) }
            canvas.path(points, name)
            if points.count == 1 { canvas.circle(points[0], radius: 2.2, "punkt") }
        }
        if let last = stretches.last?.last, chart.own == [series] {
            canvas.circle(Point(x.centre(last.number), frame.y(last.value)), radius: 3.2, "punkt")
        }
    }

    /// A tick for each missing period, or the words when all are.
    func paintMissing(on canvas: inout Canvas) {
        let numbers = chart.missingNumbers
        guard numbers.count < chart.span.count else {
            let middle = Point(frame.plot.x + frame.plot.width / 2, frame.plot.y + frame.plot.height / 2)
            canvas.text(Heads.missing, at: middle, .note, .middle)
            return
        }
        canvas.strokes(
            (numbers + chart.statedNumbers.flatMap(\.numbers)).map {
                (Point(x.centre($0), frame.plot.maxY - 4), Point(x.centre($0), frame.plot.maxY + 4))
            },
            "saknas")
    }
}
