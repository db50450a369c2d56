import Language
import Markup
import Values

/// A row for each measure: its name, a bar from zero with the ring of the year before and the line of the target, the
/// number, and the standing.
struct BulletDrawing {
    let chart: BulletChart
    private var canvas: Canvas
    private let bar: Box

    init(_ chart: BulletChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        bar = isNarrow ? Box(x: 8, y: 0, width: 236, height: 12) : Box(x: 186, y: 0, width: 216, height: 12)
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        var y = 2.0
        for row in chart.rows { y = paint(row, y) }
        if chart.rows.isEmpty { canvas.text("Inga mått", at: Point(0, 16), .note) }
        let baseline = paintKey(from: max(y, 20) + 18)
        canvas.height = baseline + 8
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    private mutating func paint(_ row: BulletChart.Row, _ top: Double) -> Double {
        let lines = canvas.wrap(row.words.label, .name, width: canvas.isNarrow ? canvas.width : bar.x - 16)
        let height = canvas.isNarrow ? Double(lines.count) * 17 + 51 : max(Double(lines.count) * 16 + 8, 40)
        canvas.line(Point(0, top), Point(canvas.width, top), "rut")
        let middle = canvas.isNarrow ? top + Double(lines.count) * 17 + 16 : top + height / 2
        let first = canvas.isNarrow ? top + 16 : middle - Double(lines.count - 1) * 8 + 4.6
        for (index, line) in lines.enumerated() {
            canvas.text(line, at: Point(0, first + Double(index) * (canvas.isNarrow ? 17 : 16)), .name)
        }
        paintBar(row, middle)
        paintWords(row, middle)
        return top + height
    }

    private mutating func paintBar(_ row: BulletChart.Row, _ middle: Double) {
        let x = LinearScale(domain: row.domain, start: bar.x, end: bar.maxX)
        canvas.rect(Box(x: bar.x, y: middle - 8, width: bar.width, height: 16), "k1")
        if let value = row.datum.double {
            let (a, b) = (x(0), x(value))
            canvas.rect(Box(x: min(a, b), y: middle - 4, width: max(abs(b - a), 0.8), height: 8), "f1")
        }
        canvas.line(Point(x(0), middle - 9), Point(x(0), middle + 9), "bas")
        if let earlier = row.comparison?.double { canvas.circle(Point(x(earlier), middle), radius: 4.2, "ring") }
        if let goal = row.target?.datum.double {
            canvas.line(Point(x(goal), middle - 11), Point(x(goal), middle + 11), "malstreck")
        }
    }

    private mutating func paintWords(_ row: BulletChart.Row, _ middle: Double) {
        let end = canvas.isNarrow ? canvas.width - 1 : 486.0
        canvas.text(
            row.words.drawn(row.datum), at: Point(end, middle + 4.8), row.datum.exact == nil ? .number : .value, .end)
        let place = canvas.isNarrow ? Point(8, middle + 26) : Point(500, middle + 4.6)
        canvas.add(row.mark.group(at: Point(place.x, place.y - 11.2), size: 13))
        let goal =
            row.target.map { canvas.isNarrow ? ", \(inSentence($0.label)) \(row.words.drawn($0.datum))" : "" } ?? ""
        canvas.text(row.standing + goal, at: Point(place.x + 18, place.y), .name)
    }

    private mutating func paintKey(from y: Double) -> Double {
        var entries: [(String, (inout Canvas, Point) -> Void)] = [
            ("Utfall \(compact(chart.period))", { $0.rect(Box(x: $1.x, y: $1.y - 8, width: 20, height: 8), "f1") })
        ]
        if let earlier = chart.earlier {
            entries.append((compact(earlier), { $0.circle(Point($1.x + 12, $1.y - 4), radius: 4.2, "ring") }))
        }
        if chart.rows.contains(where: { $0.target != nil }) {
            entries.append(("Mål", { $0.line(Point($1.x + 12, $1.y - 13), Point($1.x + 12, $1.y + 3), "malstreck") }))
        }
        var x = 0.0
        for (text, draw) in entries {
            draw(&canvas, Point(x, y))
            canvas.text(text, at: Point(x + 26, y), .axis)
            x += 26 + canvas.room(text, .axis) + 18
        }
        return y
    }
}
