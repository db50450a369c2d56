import Language
import Markup
import Values

/// Dots on one canvas: names to the left, marks in the middle, numbers to the right.
struct DotsDrawing {
    let chart: DotsChart
    let axis: ValueAxis
    var canvas: Canvas
    var plot = Box(x: 0, y: 0, width: 0, height: 0)
    var header: ColumnHeader
    let labels: RowLabels
    private(set) var lines: [Line] = []

    /// A row with its place, or the head of a group.
    struct Line {
        let content: Content
        let label: [String]
        let y: Double
        let height: Double

        enum Content {
            case group
            case row(DotsChart.Row)
        }
    }

    init(_ chart: DotsChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.axis
        let canvas = Canvas(isNarrow: isNarrow, height: 0)
        self.canvas = canvas
        header = ColumnHeader(isNarrow: isNarrow)
        labels = RowLabels(chart.rows.map { ($0.label, $0.isHighlighted) }, on: canvas)
        layOut()
    }

    // MARK: Layout

    /// Right end of the column of numbers.
    var valueEnd: Double { canvas.width - 1 }
    private var valueWidth: Double {
        chart.rows.map { canvas.measure(value($0.datum), .value) }.reduce(canvas.measure("0000", .column), max)
    }

    /// The sign of percent stands at every number; a longer unit stands once, at the head of the column.
    func value(_ datum: Datum) -> String { isShortSign ? chart.words.drawn(datum) : datum.text }
    private var isShortSign: Bool { chart.words.unit.sign.count <= 2 }
    private var valueHead: String {
        Swedish.compact(chart.period) + (isShortSign ? "" : ", " + chart.words.unit.sign.dropFirst())
    }

    private mutating func layOut() {
        plot.x = labels.end
        plot.width = max(40, valueEnd - valueWidth - 20 - plot.x)
        layOutHeader()
        plot.y = (header.height + 8).rounded(.up)
        layOutRows()
        plot.height = (lines.last.map { $0.y + $0.height } ?? plot.y + 20) - plot.y
    }

    private mutating func layOutHeader() {
        header.add(valueHead, at: valueEnd, .column, .end, on: canvas)
        for (line, kind) in [(chart.reference, TextClass.reference), (chart.target, .target)] {
            guard let line, let value = line.datum.double else { continue }
            let text = line.label + " " + chart.words.drawn(line.datum)
            let half = canvas.measure(text, kind) / 2
            let middle = min(max(x(value), plot.x + half - 12), canvas.width - half)
            header.add(text, at: middle, kind, .middle, on: canvas, mark: x(value))
        }
    }

    private mutating func layOutRows() {
        let count = chart.rows.count
        let height = canvas.isNarrow ? (count <= 20 ? 26.0 : 21) : count <= 20 ? 20.5 : count <= 40 ? 18.5 : 16.5
        var y = plot.y
        var group: String?
        for row in chart.rows {
            if let name = row.group, name != group {
                let gap = group == nil ? 0.0 : 8
                let label = canvas.wrap(name, .strong, width: canvas.width - 120)
                let size = Double(label.count) * 17 + 5
                lines.append(Line(content: .group, label: label, y: y + gap, height: size))
                y += gap + size
                group = name
            }
            let label = labels.lines(row.label, isStrong: row.isHighlighted, on: canvas)
            let size =
                labels.isStacked ? Double(label.count) * 17 + 28 : height + Double(max(label.count, 1) - 1) * 15
            lines.append(Line(content: .row(row), label: label, y: y, height: size))
            y += size
        }
    }

    var x: LinearScale { LinearScale(domain: axis.domain, start: plot.x, end: plot.maxX) }
}
