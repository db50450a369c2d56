import Language
import Markup
import Values

/// A row a measure: a bar for the value, a ring for the earlier value, a stroke for the target; numbers and the
/// judgement in words to the right, or above the bar on a small screen.
struct BulletDrawing {
    let chart: BulletChart
    var canvas: Canvas
    private let labels: RowLabels
    private var lines: [Line] = []
    private var track: ClosedRange<Double> = 0...1
    private let top: Double

    private struct Line {
        let row: BulletChart.Row
        let axis: ValueAxis
        let label: [String]
        let y: Double
        let height: Double
    }

    init(_ chart: BulletChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        labels = RowLabels(chart.rows.map { ($0.words.label, false) }, on: canvas, widest: 168)
        top = isNarrow ? 30 : 46
        layOut()
    }

    // MARK: Layout

    private func widest(_ texts: [String], _ kind: TextClass) -> Double {
        texts.map { canvas.room($0, kind) }.max() ?? 0
    }

    private func target(_ row: BulletChart.Row) -> String {
        row.target.map { row.words.drawn($0.datum) } ?? Swedish.enDash
    }

    private var wordStart: Double { canvas.width - widest(chart.rows.map(\.standing.word), .name) }
    private var targetEnd: Double { wordStart - 34 }
    private var valueEnd: Double { targetEnd - max(widest(chart.rows.map(target), .target), 40) - 14 }
    private var barHeight: Double { canvas.isNarrow ? 11 : 10 }

    private mutating func layOut() {
        let values = widest(chart.rows.map { $0.words.drawn($0.datum) }, .value)
        let end = canvas.isNarrow ? canvas.width - 8 : valueEnd - max(values, 34) - 14
        track = (canvas.isNarrow ? 8 : labels.end)...max(end, labels.end + 40)
        var y = top
        for row in chart.rows {
            let names =
                canvas.isNarrow
                ? canvas.wrap(row.words.label, .name, width: canvas.width)
                : labels.lines(row.words.label, isStrong: false, on: canvas)
            let scale = chart.isOneScale ? 0.0 : 15
            let height =
                canvas.isNarrow
                ? Double(names.count) * 17 + 44 + scale : max(Double(names.count) * 15 + 8, 30) + scale
            lines.append(Line(row: row, axis: chart.axis(row), label: names, y: y, height: height))
            y += height
        }
    }

    private var bottom: Double { lines.last.map { $0.y + $0.height } ?? top + 20 }

    private func middle(_ line: Line) -> Double {
        let scale = chart.isOneScale ? 0.0 : 15
        return canvas.isNarrow ? line.y + Double(line.label.count) * 17 + 31 : line.y + (line.height - scale) / 2
    }

    // MARK: Painting

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        _ = legend.draw(on: &canvas, from: 13)
        if !canvas.isNarrow { paintHeads() }
        let baseline = chart.isOneScale && !lines.isEmpty ? paintCommonAxis() : bottom + 4
        if lines.isEmpty { canvas.text(BulletPhrases.noMeasures, at: Point(0, top + 14), .note) }
        canvas.height = baseline + 8
        for line in lines { paint(line) }
        if chart.example { canvas.example(baseline: chart.isOneScale ? baseline : baseline + 14) }
        if chart.example, !chart.isOneScale { canvas.height = baseline + 22 }
        return canvas.finished(id: id, name: chart.name)
    }

    private var legend: Legend {
        let bar = Legend.Entry(Swedish.compact(chart.period)) {
            $0.rect(Box(x: $1.x, y: $1.y - 9, width: 21, height: 9), "f1")
        }
        let stroke = Legend.Entry(Heads.target) {
            $0.line(Point($1.x + 10, $1.y - 12), Point($1.x + 10, $1.y + 2), "malstreck")
        }
        let ring = chart.hasRings ? chart.comparison.map { [Legend.Entry.ring(Swedish.compact($0))] } ?? [] : []
        let hasTargets = chart.rows.contains { $0.target != nil }
        return Legend(entries: [bar] + ring + (hasTargets ? [stroke] : []))
    }

    private mutating func paintHeads() {
        guard !lines.isEmpty else { return }
        let y = top - 8
        canvas.text(Swedish.compact(chart.period), at: Point(valueEnd, y), .column, .end)
        canvas.text(Heads.target, at: Point(targetEnd, y), .column, .end)
        canvas.text(Heads.toTarget, at: Point(wordStart - 20, y), .column)
    }

    private mutating func paintCommonAxis() -> Double {
        let axis = ValueAxis([0, 100], unit: .percent)
        let x = LinearScale(domain: axis.domain, start: track.lowerBound, end: track.upperBound)
        let baseline = bottom + 19
        let numbers = axis.numbers(x, sign: "\u{A0}%", within: 0...canvas.width, on: canvas)
        for (index, tick) in axis.ticks.enumerated() {
            let place = x(tick.value)
            canvas.strokes(
                lines.map { line in (Point(place, middle(line) - 11), Point(place, middle(line) + 11)) }, "rut")
            canvas.numbers(numbers.filter { $0.index == index }, baseline: baseline)
        }
        return baseline
    }

    private mutating func paint(_ line: Line) {
        if line.y > top { canvas.line(Point(0, line.y), Point(canvas.width, line.y), "rut") }
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: tip(line.row)) }
        paintBar(line)
        if canvas.isNarrow {
            paintNarrowTexts(line)
        } else {
            let box = Box(x: 0, y: line.y, width: canvas.width, height: 2 * (middle(line) - line.y))
            labels.draw(line.label, isStrong: false, in: box, on: &canvas)
            let baseline = middle(line) + 0.35 * canvas.size(.value)
            let isKnown = line.row.datum.exact != nil
            canvas.text(
                line.row.words.drawn(line.row.datum), at: Point(valueEnd, baseline), isKnown ? .value : .number, .end)
            let hasTarget = line.row.target != nil
            canvas.text(target(line.row), at: Point(targetEnd, baseline), hasTarget ? .target : .number, .end)
            paintStanding(line.row, at: Point(wordStart - 20, baseline))
        }
    }

    /// "Införda tjänster: 91,6 %, mål 100 %, 2022: 70,2 %".
    private func tip(_ row: BulletChart.Row) -> String {
        let goal = row.target.map { ", \(Swedish.inSentence($0.label)) \(row.words.drawn($0.datum))" } ?? ""
        let then = chart.comparison.flatMap { period in
            row.earlier.map { ", \(Swedish.compact(period)): \(row.words.drawn($0))" }
        }
        return "\(row.words.label): \(row.words.drawn(row.datum))\(goal)\(then ?? "")"
    }

    /// Name, then value and target with the judgement at the right, then the bar.
    private mutating func paintNarrowTexts(_ line: Line) {
        for (index, text) in line.label.enumerated() {
            canvas.text(text, at: Point(0, line.y + 15 + Double(index) * 17), .name)
        }
        let baseline = line.y + Double(line.label.count) * 17 + 16
        let value = line.row.words.drawn(line.row.datum)
        canvas.text(value, at: Point(0, baseline), line.row.datum.exact == nil ? .number : .value)
        if let goal = line.row.target {
            let text = goal.label + " " + line.row.words.drawn(goal.datum)
            canvas.text(text, at: Point(canvas.measure(value, .value) + 12, baseline), .target)
        }
        let word = line.row.standing.word
        paintStanding(line.row, at: Point(canvas.width - canvas.measure(word, .name) - 20, baseline))
    }

    private mutating func paintStanding(_ row: BulletChart.Row, at point: Point) {
        canvas.add(row.standing.mark.group(at: Point(point.x, point.y - 11.5), size: 14))
        canvas.text(row.standing.word, at: Point(point.x + 20, point.y), .name)
    }

    private mutating func paintBar(_ line: Line) {
        let y = middle(line)
        let x = LinearScale(domain: line.axis.domain, start: track.lowerBound, end: track.upperBound)
        let width = track.upperBound - track.lowerBound
        canvas.rect(Box(x: track.lowerBound, y: y - barHeight / 2, width: width, height: barHeight), "k1 ruta")
        if let value = line.row.datum.double {
            let (start, end) = (min(x(0), x(value)), max(x(0), x(value)))
            canvas.rect(Box(x: start, y: y - barHeight / 2, width: end - start, height: barHeight), "f1")
        }
        if line.axis.domain.lowerBound < 0 {
            canvas.line(Point(x(0), y - barHeight / 2 - 3), Point(x(0), y + barHeight / 2 + 3), "bas")
        }
        if let goal = line.row.target?.datum.double {
            canvas.line(Point(x(goal), y - barHeight), Point(x(goal), y + barHeight), "malstreck")
        }
        if let earlier = line.row.earlier?.double { canvas.circle(Point(x(earlier), y), radius: 4.2, "ring") }
        guard !chart.isOneScale else { return }
        let baseline = y + barHeight + 13
        paintEnds(line, baseline)
    }

    /// The first and the last number of a row's own scale; the last alone where both have no room.
    private mutating func paintEnds(_ line: Line, _ baseline: Double) {
        guard let first = line.axis.ticks.first, let last = line.axis.ticks.last else { return }
        let text = last.text + line.row.words.unit.sign
        let (left, right) = (canvas.room(first.text, .axis), canvas.room(text, .axis))
        let texts = [(track.lowerBound + left / 2, left), (track.upperBound - right / 2, right)]
        if fitting(texts, from: 1, gap: 6).count > 1 {
            canvas.text(first.text, at: Point(track.lowerBound, baseline), .axis)
        }
        canvas.text(text, at: Point(track.upperBound, baseline), .axis, .end)
    }
}
