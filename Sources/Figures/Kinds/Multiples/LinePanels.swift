import Language
import Statistics
import Values

extension TrendChart: PanelChart {
    var extent: [Double] {
        let values = series.flatMap { data($0).compactMap { $0.datum.double } }
        let goals = targets.filter { number($0.period) <= span.last && lastNumber($0.period) >= span.first }
        return values + goals.map(\.value.double) + references.compactMap { $0.datum.double }
    }
    var startsAtZero: Bool { false }
    var rowNames: [String] { [] }
    var along: String { span.isSpan ? "per \(span.grain.word) \(stretch(span))" : time(span) }

    /// The lines that are the panel's own.
    var own: [Series] { series.filter { $0.style != .comparison } }

    /// The last value of each line.
    var items: [PanelItem] { own.map { PanelItem($0.label, line: data($0).map(\.datum)) } }

    var nothing: [String] {
        own.filter { line in data(line).allSatisfy { $0.datum == .notApplicable } }.map(\.label)
    }

    var headline: Datum? { own.count == 1 ? main.flatMap { data($0).last?.datum } : nil }

    var change: (first: Exact, last: Exact)? {
        guard own.count == 1, innerBreaks.isEmpty, let main, let first = data(main).first?.datum.exact,
            let last = data(main).last?.datum.exact, span.isSpan
        else { return nil }
        return (first, last)
    }

    var ends: [Datum] {
        own.flatMap { line in [data(line).first, data(line).last].compactMap { $0?.datum } }
    }

    var legend: [Legend.Entry] {
        let named = own.count > 1 ? series : series.filter { $0.style == .comparison }
        let lines = series.enumerated().filter { named.contains($0.element) }.map {
            Legend.Entry.line($1.label, lineClass($0))
        }
        return lines + (targets.last.map { [Legend.Entry.line($0.label, "mal")] } ?? [])
            + references.map { Legend.Entry.line($0.label, "jmf") }
    }

    /// Colour and dashes tell the lines of a panel apart; a comparison is dotted as elsewhere.
    private func lineClass(_ index: Int) -> String {
        series[index].style == .comparison ? "serie2" : "l\(index % 4 + 1)"
    }

    func height(isNarrow: Bool, rowLines: [Int]) -> Double { isNarrow ? 82 : 88 }

    func paint(on canvas: inout Canvas, in frame: PanelFrame) {
        let panel = LinePanel(chart: self, frame: frame)
        panel.paintGrid(on: &canvas)
        panel.paintLevels(on: &canvas)
        for (index, line) in series.enumerated() { panel.paint(line, lineClass(index), on: &canvas) }
        panel.paintMissing(on: &canvas)
    }
}

extension SPCChart: PanelChart {
    var extent: [Double] { trend.extent }
    var startsAtZero: Bool { false }
    var rowNames: [String] { [] }
    var along: String { trend.along }
    var items: [PanelItem] { trend.items }
    var nothing: [String] { trend.nothing }
    var headline: Datum? { trend.headline }
    var ends: [Datum] { trend.ends }
    /// A process has no change from its first value to its last; its signals are what counts.
    var change: (first: Exact, last: Exact)? { nil }

    var legend: [Legend.Entry] {
        let limits = [Legend.Entry.line("Medelvärde", "jmf"), Legend.Entry.line("Processgränser", "grans")]
        return limits + (target.map { [Legend.Entry.line($0.label, "mal")] } ?? [])
            + [
                Legend.Entry("Mer än slump") {
                    SPCDrawing.shape(.run(isAbove: true), true, at: Point($1.x + 10, $1.y - 4), on: &$0)
                }
            ]
    }

    func height(isNarrow: Bool, rowLines: [Int]) -> Double { trend.height(isNarrow: isNarrow, rowLines: rowLines) }

    func paint(on canvas: inout Canvas, in frame: PanelFrame) {
        let bare = TrendChart(
            words: words, span: span, series: trend.series, targets: target.map { [$0] } ?? [], breaks: breaks)
        let panel = LinePanel(chart: bare, frame: frame)
        panel.paintGrid(on: &canvas)
        for segment in segments {
            guard let process = segment.process else { continue }
            let (a, b) = (panel.x.edge(segment.numbers.lowerBound), panel.x.edge(segment.numbers.upperBound + 1))
            for (value, name) in [(process.mean, "jmf"), (process.lower, "grans"), (process.upper, "grans")] {
                let y = frame.y(min(max(value, frame.axis.domain.lowerBound), frame.axis.domain.upperBound))
                canvas.line(Point(a, y), Point(b, y), name)
            }
        }
        panel.paintLevels(on: &canvas)
        for line in bare.series { panel.paint(line, "l1", on: &canvas) }
        let values = Dictionary(bare.data(bare.series[0]).map { ($0.number, $0.datum) }) { first, _ in first }
        for signalled in signals {
            let (number, signal) = (signalled.number, signalled.signal)
            guard let value = values[number]?.double else { continue }
            SPCDrawing.shape(signal, isGood(signal), at: Point(panel.x.centre(number), frame.y(value)), on: &canvas)
        }
        panel.paintMissing(on: &canvas)
    }
}

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
        for mark in chart.innerBreaks {
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
            canvas.text("Uppgift saknas", at: middle, .note, .middle)
            return
        }
        canvas.strokes(
            (numbers + chart.statedNumbers.flatMap(\.numbers)).map {
                (Point(x.centre($0), frame.plot.maxY - 4), Point(x.centre($0), frame.plot.maxY + 4))
            },
            "saknas")
    }
}
