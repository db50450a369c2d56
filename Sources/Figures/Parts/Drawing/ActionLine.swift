import Language
package import Markup
package import Values

/// The drawing of a card, 328 × 124 units: a measure over the years, and a numbered ring on the day when each action was
/// completed. It shows that the one came before the other, and nothing of cause.
package struct ActionLine: Hashable, Sendable {
    package let line: Sparkline
    package let actions: [Action]
    package let example: Bool

    package struct Action: Hashable, Sendable {
        /// As in the list beside the drawing, from 1.
        package let number: Int
        package let completed: Day

        package init(number: Int, completed: Day) {
            self.number = number
            self.completed = completed
        }
    }

    package init(line: Sparkline, actions: [Action], example: Bool = false) {
        self.line = line
        self.actions = actions
        self.example = example
    }

    /// The finished svg (class `d mini`), and what its layout could not solve.
    package func drawing() -> (svg: Markup, audit: [String]) {
        let canvas = ActionLineDrawing(self).finished()
        let svg = el(
            "svg",
            [
                "class": "d mini", "viewBox": "0 0 \(coordinate(canvas.width)) \(coordinate(canvas.height))",
                "role": "img", "aria-label": name,
            ],
            el("g", ["aria-hidden": "true"], canvas.shapes))
        return (svg, audit(canvas.texts, canvas.ink, width: canvas.width, height: canvas.height))
    }

    /// "Linje: införda tjänster 2022–2025, från 70,2 till 91,6 procent, mål 100. Två åtgärder är klara."
    var name: String {
        accessibleName([line.name, SparklinePhrases.actionsDone(shown.count), "."])
    }

    /// The points with a value, in order of time.
    var known: [TrendChart.Point] {
        line.points.filter { $0.datum.exact != nil }.sorted { $0.period < $1.period }
    }

    /// What stands at the right end: the last value and the target.
    var endLabels: [(text: String, value: Double, kind: TextClass)] {
        var labels: [(text: String, value: Double, kind: TextClass)] = []
        if let last = known.last, let amount = last.datum.double {
            labels.append((line.words.drawn(last.datum), amount, .value))
        }
        if let target = line.target, let goal = target.datum.double {
            labels.append(("\(target.label) \(line.words.drawn(target.datum))", goal, .target))
        }
        return labels
    }

    /// Actions completed within the span, in order of time.
    var shown: [Action] {
        actions.filter { line.span.contains($0.completed) }.sorted {
            ($0.completed, $0.number) < ($1.completed, $1.number)
        }
    }
}

/// Time runs by the day, so that a ring stands where it belongs between two values.
struct ActionLineDrawing {
    private let chart: ActionLine
    private var canvas: Canvas
    private let time: LinearScale
    private let value: LinearScale
    private let left = 6.0
    private let right: Double
    private let top = 26.0
    private let bottom = 98.0

    init(_ chart: ActionLine) {
        self.chart = chart
        let canvas = Canvas(isNarrow: true, height: 124, width: 328)
        let widest = chart.endLabels.map { canvas.room($0.text, $0.kind) }.max() ?? 0
        right = min(248, canvas.width - 11 - widest)
        self.canvas = canvas
        let span = chart.line.span
        time = LinearScale(
            domain: Double(span.firstDay.ordinal)...Double(span.lastDay.ordinal + 1), start: left, end: right)
        let goal = chart.line.target?.datum.double
        let values = chart.line.points.compactMap(\.datum.double) + (goal.map { [$0] } ?? [])
        let domain = (values.min() ?? 0)...(values.max() ?? 0)
        value = LinearScale(domain: domain, start: bottom - 10, end: top + 12)
    }

    func finished() -> Canvas {
        var drawing = self
        drawing.paintAxis()
        drawing.paintRings()
        drawing.paintLines()
        drawing.paintLabels()
        if chart.example { drawing.canvas.example(baseline: bottom + 20) }
        return drawing.canvas
    }

    /// Where a day begins on the axis.
    private func x(_ day: Day) -> Double { time(Double(day.ordinal)) }

    private func middle(_ period: Period) -> Double { (x(period.firstDay) + x(period.lastDay.adding(days: 1))) / 2 }

    private var years: [Period] { chart.line.span.split(into: .year) }

    private mutating func paintAxis() {
        let edges = years.map { max(x($0.firstDay), left) } + [right]
        canvas.strokes(
            [(Point(left, bottom), Point(right, bottom))]
                + edges.map { (Point($0, bottom - 3), Point($0, bottom + 3)) }, "bas")
        let width = canvas.room("2025", .axis)
        for index in fitting(years.map { (middle($0), width) }, from: years.count - 1, gap: 0) {
            canvas.text(
                String(years[index].first), at: Point(middle(years[index]), bottom + 20), .axis, .middle)
        }
    }

    /// Rings stand side by side; a line leads from each to its day.
    private mutating func paintRings() {
        let actions = chart.shown
        let days = actions.map { x($0.completed) }
        let places = placed(days.map { Placeable(target: $0, size: 20) }, within: 0...canvas.width)
        for (action, (day, place)) in zip(actions, zip(days, places)) {
            canvas.path([Point(place, 18), Point(day, 26), Point(day, bottom)], "atg")
            canvas.circle(Point(place, 10), radius: 9, "nrring")
            canvas.text(String(action.number), at: Point(place, 15), .number, .middle)
        }
    }

    private var trend: TrendChart {
        TrendChart(
            words: chart.line.words, span: chart.line.span,
            series: [TrendChart.Series(label: "", points: chart.line.points)], breaks: chart.line.breaks)
    }

    private func point(_ number: Int, _ amount: Double) -> Point {
        Point(middle(Period(chart.line.span.grain, number)), value(amount))
    }

    private mutating func paintLines() {
        if let goal = chart.line.target?.datum.double {
            canvas.line(Point(left, value(goal)), Point(right + 4, value(goal)), "mal")
        }
        for mark in trend.drawnBreaks {
            let day = x(mark.period.firstDay)
            canvas.line(Point(day, top), Point(day, bottom), "brott")
        }
        for stretch in trend.series.flatMap(trend.stretches) {
            let points = stretch.map { point($0.number, $0.value) }
            canvas.path(points, "serie")
            for one in points { canvas.circle(one, radius: 2.8, "punkt") }
        }
    }

    /// The last value and the target at the right, the first value above its mark.
    private mutating func paintLabels() {
        let labels = chart.endLabels.sorted { value($0.value) < value($1.value) }
        let places = placed(labels.map { Placeable(target: value($0.value), size: 17) }, within: 22...(bottom + 8))
        for (label, y) in zip(labels, places) { canvas.text(label.text, at: Point(right + 10, y + 5), label.kind) }
        let known = chart.known
        guard known.count > 1, let first = known.first, let amount = first.datum.double else { return }
        let text = chart.line.words.drawn(first.datum)
        let mark = Point(middle(first.period), value(amount))
        let width = canvas.measure(text, .value)
        let start = max(left, mark.x - width / 2)
        for y in [mark.y - 8, mark.y + 17]
        where y < bottom - 2 && y > top + 12 {
            guard let place = canvas.clearPlace(text, .value, .start, among: [Point(start, y)]) else { continue }
            return canvas.text(text, at: place, .value)
        }
    }
}
