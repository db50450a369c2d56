import Language
import Markup
import Values

/// A pyramid on one canvas: names in the middle, bars outwards on one scale, each with its number at its end.
struct PyramidDrawing {
    let chart: PyramidChart
    let axis: ValueAxis
    var canvas: Canvas
    private var lines: [Line] = []
    private var top = 0.0
    /// Room for the names between the two sides.
    private let middle: Double
    /// Room for a number outside its bar.
    private let numbers: Double

    /// A row with its place.
    private struct Line {
        let row: BarsChart.Row
        let label: [String]
        let y: Double
        let height: Double
    }

    private enum Side: CaseIterable { case left, right }

    init(_ chart: PyramidChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.bars.axis
        let canvas = Canvas(isNarrow: isNarrow, height: 0)
        let widest = chart.bars.rows.map { canvas.room($0.label, .name) }.max() ?? 0
        middle = (min(max(widest, 50), isNarrow ? 92 : 170) + 16).rounded(.up)
        numbers = chart.bars.rows.flatMap { row in chart.data(row).map { canvas.room(chart.text($0), .value) } }
            .reduce(20, max)
        self.canvas = canvas
        layOut()
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        if chart.bars.rows.contains(where: { chart.data($0).contains { ($0.double ?? 0) < 0 } }) {
            canvas.complain("ett pyramiddiagram kan inte visa negativa tal")
        }
        let baseline = paintAxis()
        canvas.height = baseline + 8
        paintHeads()
        for line in lines { paint(line) }
        for side in Side.allCases { vertical(side, 0, "bas") }
        if chart.bars.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    // MARK: Layout

    private var half: Double { (canvas.width - middle) / 2 }
    private var end: Double { lines.last.map { $0.y + $0.height } ?? top + 20 }
    private var thickness: Double { chart.bars.rows.count <= 20 ? 17 : 11 }

    private mutating func layOut() {
        top = Double(heads.map(\.count).max() ?? 1) * 17 + 9
        let step = chart.bars.rows.count <= 20 ? 26.0 : canvas.isNarrow ? 17 : 16
        var y = top
        for row in chart.bars.rows {
            let label = canvas.wrap(row.label, .name, width: middle - 16)
            let height = max(step, Double(label.count) * 15 + 4)
            lines.append(Line(row: row, label: label, y: y, height: height))
            y += height
        }
    }

    /// The names of the sides, broken where they are wide.
    private var heads: [[String]] {
        chart.labels.map { canvas.wrap($0, .strong, width: half - 4) }
    }

    private func scale(_ side: Side) -> LinearScale {
        let length = half - numbers - 6
        return switch side {
        case .left: LinearScale(domain: axis.domain, start: half, end: half - length)
        case .right: LinearScale(domain: axis.domain, start: canvas.width - half, end: canvas.width - half + length)
        }
    }

    // MARK: Painting

    private mutating func paintHeads() {
        for (side, lines) in zip(Side.allCases, heads) {
            for (index, text) in lines.enumerated() {
                let place = Point(scale(side)(axis.domain.lowerBound), 13 + Double(index) * 17)
                canvas.text(text, at: place, .strong, side == .left ? .end : .start)
            }
        }
    }

    private mutating func vertical(_ side: Side, _ value: Double, _ name: String) {
        let x = scale(side)(value)
        canvas.line(Point(x, top - 2), Point(x, end), name)
    }

    private mutating func paintAxis() -> Double {
        let baseline = end + 18
        let sign = chart.bars.words.unit.sign
        for side in Side.allCases {
            let frame = side == .left ? 0...(canvas.width / 2 - 3) : (canvas.width / 2 + 3)...canvas.width
            let shown = axis.numbers(
                scale(side), sign: sign, within: frame, gap: 6 + canvas.room(sign, .axis), on: canvas)
            for (index, tick) in axis.ticks.enumerated() {
                if tick.value != 0 { vertical(side, tick.value, "rut") }
                canvas.numbers(shown.filter { $0.index == index }, baseline: baseline)
            }
        }
        return baseline
    }

    private mutating func paint(_ line: Line) {
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: chart.bars.tip(line.row), name: line.row.label) }
        let centre = line.y + line.height / 2
        let first = centre - Double(line.label.count - 1) * 7.5 + 0.35 * canvas.size(.name)
        for (index, text) in line.label.enumerated() {
            canvas.text(text, at: Point(canvas.width / 2, first + Double(index) * 15), .name, .middle)
        }
        for (side, datum) in zip(Side.allCases, chart.data(line.row)) { paint(datum, side, centre) }
    }

    /// A bar with its number; what is hidden or missing has its sign where the bar would begin.
    private mutating func paint(_ datum: Datum, _ side: Side, _ centre: Double) {
        let scale = scale(side)
        let (start, end) = (scale(0), scale(max(datum.double ?? 0, 0)))
        if datum.exact != nil {
            let bar = Box(
                x: min(start, end), y: centre - thickness / 2, width: abs(end - start), height: thickness)
            canvas.rect(bar, side == .left ? "f1" : "f2")
        }
        let place = Point(side == .left ? end - 5 : end + 5, centre + 0.35 * canvas.size(.value))
        canvas.text(
            chart.text(datum), at: place, datum.exact == nil ? .number : .value, side == .left ? .end : .start)
    }
}

extension PyramidChart {
    /// Always two: what a row lacks is missing.
    func data(_ row: BarsChart.Row) -> [Datum] { (0..<2).map { $0 < row.data.count ? row.data[$0] : .missing } }

    var labels: [String] { (0..<2).map { $0 < bars.series.count ? bars.series[$0] : "" } }

    /// The sign of percent stands at every number; a longer unit stands in the words around the figure.
    func text(_ datum: Datum) -> String {
        if datum == .notApplicable { return "" }
        return bars.words.unit.sign.count <= 2 ? bars.words.drawn(datum) : datum.text
    }
}
