import Language
import Markup
import Values

/// A band for each recommendation: the board's decisions on top, then a bar for each action. The plan is an outline,
/// what was done is filled, and the state stands in words.
struct TimelineDrawing {
    let chart: TimelineChart
    var canvas: Canvas
    private let x: LinearScale
    private let barHeight = 13.0
    private let top: Double

    init(_ chart: TimelineChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        let years = chart.years
        let first = Period.year(years.lowerBound).firstDay.ordinal
        let last = Period.year(years.upperBound).lastDay.ordinal + 1
        let right = isNarrow ? 351.0 : 640 - TimelineDrawing.wordsWidth - 14
        x = LinearScale(domain: Double(first)...Double(last), start: isNarrow ? 46 : 58, end: right)
        top = 24
    }

    /// Room for "Pågår, försenad 12 månader" beside the bars of the wide drawing.
    private static let wordsWidth = 246.0

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        let bands = layOut()
        let bottom = bands.last.map { $0.y + $0.height } ?? top + 20
        canvas.height = bottom
        paintAxis(bottom)
        paintCutoff(bottom)
        for band in bands { paint(band) }
        if bands.isEmpty {
            canvas.text(ActionPhrases.no(ActionPhrases.recommendation.many), at: Point(x.start, top + 14), .note)
        }
        let baseline = paintKey(from: bottom + (canvas.isNarrow ? 44 : 42))
        canvas.height = baseline + 8
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    private func place(_ day: Day) -> Double { x(Double(day.ordinal)) }

    // MARK: Layout

    private struct Band {
        let row: TimelineChart.Row
        let y: Double
        let height: Double
    }

    private var step: Double { canvas.isNarrow ? 36 : 20 }

    private func layOut() -> [Band] {
        var bands: [Band] = []
        var y = top + 6
        for row in chart.rows {
            let decisions = row.decisions.isEmpty ? 0.0 : 18
            let height = decisions + Double(max(row.actions.count, 1)) * step + 10
            bands.append(Band(row: row, y: y, height: height))
            y += height
        }
        return bands
    }

    // MARK: Axis

    private mutating func paintAxis(_ bottom: Double) {
        let years = Array(chart.years)
        let edges = years.map { place(Period.year($0).firstDay) } + [x.end]
        canvas.strokes(edges.map { (Point($0, top), Point($0, bottom)) }, "rut")
        canvas.line(Point(x.start, bottom), Point(x.end, bottom), "bas")
        let middles = years.indices.map { (edges[$0] + edges[$0 + 1]) / 2 }
        let width = canvas.room("2025 ", .axis)
        for index in fitting(middles.map { ($0, width) }, from: years.count - 1, gap: 0) {
            canvas.text(String(years[index]), at: Point(middles[index], bottom + 17), .axis, .middle)
        }
    }

    private mutating func paintCutoff(_ bottom: Double) {
        let at = place(chart.cutoff.adding(days: 1))
        let text = ActionPhrases.state(Swedish.date(chart.cutoff))
        let half = canvas.measure(text, .reference) / 2
        canvas.text(text, at: Point(min(max(at, half), canvas.width - half), 14), .reference, .middle)
        canvas.line(Point(at, 20), Point(at, bottom), "jmf")
    }

    // MARK: Bands

    private mutating func paint(_ band: Band) {
        canvas.line(Point(0, band.y), Point(canvas.width, band.y), "rut")
        canvas.text(band.row.key, at: Point(0, band.y + 16.5), .strong)
        var y = band.y + 5
        if !band.row.decisions.isEmpty {
            paint(band.row.decisions, of: band.row, y + 8)
            y += 18
        }
        for (index, action) in band.row.actions.enumerated() {
            let mark = canvas.mark
            paint(action, index + 1, y + Double(index) * step)
            canvas.group(since: mark, tip: TimelinePhrases.tip(band.row.key, index + 1, action.tip), name: band.row.key)
        }
        if band.row.actions.isEmpty {
            canvas.text(ActionPhrases.no(ActionPhrases.action.many), at: Point(x.start, y + 12), .note)
        }
    }

    /// Diamonds with the numbers of the §, as far as these do not touch each other.
    private mutating func paint(_ decisions: [TimelineChart.Decision], of row: TimelineChart.Row, _ y: Double) {
        for decision in decisions.sorted(by: { $0.date < $1.date }) {
            let at = place(decision.date)
            let mark = canvas.mark
            defer { canvas.group(since: mark, tip: "\(row.key): \(decision.tip)", name: row.key) }
            canvas.path(
                [Point(at, y - 5), Point(at + 5, y), Point(at, y + 5), Point(at - 5, y), Point(at, y - 5)], "punkt")
            guard let text = decision.paragraph else { continue }
            for (side, anchor) in [(9.0, Anchor.start), (-9, .end)] {
                guard let spot = canvas.clearPlace(text, .axis, anchor, among: [Point(at + side, y + 4.3)]) else {
                    continue
                }
                canvas.text(text, at: spot, .axis, anchor)
                break
            }
        }
    }

    private mutating func paint(_ action: TimelineChart.Action, _ number: Int, _ top: Double) {
        let y = canvas.isNarrow ? top + 15 : top
        canvas.text(String(number), at: Point(x.start - 8, y + 10.5), .axis, .end)
        paintPlan(action, y)
        paintDone(action, y)
        let baseline = canvas.isNarrow ? top + 11 : y + 11
        let start = canvas.isNarrow ? x.start : x.end + 14
        canvas.add(action.status.mark.group(at: Point(start, baseline - 10.8), size: 13))
        canvas.text(action.words, at: Point(start + 18, baseline), .name)
    }

    /// The first plan as an outline; what it was moved by is dashed.
    private mutating func paintPlan(_ action: TimelineChart.Action, _ y: Double) {
        if let start = action.start, let end = action.deadline, start <= end {
            let width = max(place(end.adding(days: 1)) - place(start), 1)
            canvas.rect(Box(x: place(start), y: y + 0.5, width: width, height: barHeight - 1), "plan")
        }
        if let first = action.deadline, let moved = action.revised, moved > first {
            let (a, b) = (place(first.adding(days: 1)), place(moved.adding(days: 1)))
            canvas.path(
                [Point(a, y + 0.5), Point(b, y + 0.5), Point(b, y + barHeight - 0.5), Point(a, y + barHeight - 0.5)],
                "plan flyttad")
        }
    }

    /// Filled until it was done, or until the cut-off while it goes on.
    private mutating func paintDone(_ action: TimelineChart.Action, _ y: Double) {
        guard let start = action.start, action.status != .notStarted, action.status != .dropped else { return }
        let end = action.completed ?? chart.cutoff
        guard start <= end else { return }
        let width = max(place(end.adding(days: 1)) - place(start), 1.5)
        canvas.rect(Box(x: place(start), y: y + 3, width: width, height: barHeight - 6), action.isDone ? "k5" : "k3")
    }

    // MARK: Key

    private mutating func paintKey(from y: Double) -> Double {
        let decision = Legend.Entry(Heads.decision) { canvas, at in
            let (a, b) = (at.x + 10, at.y - 4)
            canvas.path([Point(a, b - 5), Point(a + 5, b), Point(a, b + 5), Point(a - 5, b), Point(a, b - 5)], "punkt")
        }
        let outline = { (text: String, name: String) in
            Legend.Entry(text) { $0.rect(Box(x: $1.x + 0.5, y: $1.y - 9.5, width: 20, height: 11), name) }
        }
        let fill = { (text: String, name: String) in
            Legend.Entry(text) { $0.rect(Box(x: $1.x, y: $1.y - 7.5, width: 21, height: 7), name) }
        }
        let entries = [
            outline(TimelinePhrases.plan, "plan"), outline(TimelinePhrases.movedPlan, "plan flyttad"),
            fill(Heads.done, "k5"),
            fill(Heads.inProgress, "k3"),
            decision,
        ]
        return Legend(entries: entries).draw(on: &canvas, from: y)
    }
}
