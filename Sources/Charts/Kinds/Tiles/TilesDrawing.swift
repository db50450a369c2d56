import Language
import Markup
import Values

/// Squares with a name and a number; the step of colour repeats what the number says.
struct TilesDrawing {
    let chart: TilesChart
    private var canvas: Canvas
    private let side: Double
    private let height: Double
    private static let gap = 4.0

    init(_ chart: TilesChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        let columns = Double(max(chart.places.values.map(\.column).max() ?? 1, 1))
        let widest = (canvas.width - 1 - (columns - 1) * TilesDrawing.gap) / columns
        side = min(widest, isNarrow ? 90 : 116)
        height = isNarrow ? 52 : 56
    }

    mutating func finished(id: String, name: String) -> (svg: Markup, audit: [String]) {
        let drawn = chart.rows.rows.filter { chart.places[$0.key] != nil }
        let lost = chart.rows.rows.filter { chart.places[$0.key] == nil }
        let bottom = drawn.map { corner($0).y + height }.max() ?? 10
        let baseline = paintKey(from: bottom + 24)
        canvas.height = baseline + 8
        for row in drawn { paint(row) }
        if chart.rows.example { canvas.example(baseline: baseline) }
        for row in lost { canvas.complain("”\(row.label)” har ingen plats på rutkartan") }
        return canvas.finished(id: id, name: name)
    }

    private func corner(_ row: DotsChart.Row) -> Point {
        let place = chart.places[row.key] ?? TilesChart.Place(row: 1, column: 1)
        return Point(
            0.5 + Double(place.column - 1) * (side + TilesDrawing.gap),
            0.5 + Double(place.row - 1) * (height + TilesDrawing.gap))
    }

    private mutating func paint(_ row: DotsChart.Row) {
        let at = corner(row)
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: chart.rows.tip(row), name: row.label) }
        let step = chart.step(row.datum)
        canvas.rect(
            Box(x: at.x, y: at.y, width: side - 1, height: height - 1),
            (step.map { "k\(shade($0))" } ?? "tom") + " ruta")
        let (name, number) = TilesDrawing.inks(step.map(shade))
        let label = canvas.wrap(row.label, name, width: side - 6).first ?? row.label
        let fits = canvas.measure(withoutSoftHyphens(row.label), name) <= side - 6
        let middle = at.x + side / 2
        canvas.text(fits ? row.label : label, at: Point(middle, at.y + 20), name, .middle)
        canvas.text(chart.rows.words.drawn(row.datum), at: Point(middle, at.y + 43), number, .middle)
        if row.isHighlighted {
            canvas.rect(Box(x: at.x + 2.5, y: at.y + 2.5, width: side - 6, height: height - 6), "vald-ram")
        }
    }

    /// With fewer classes the steps are spread over the five colours.
    private func shade(_ step: Int) -> Int {
        chart.classes < 2 ? 3 : 1 + (step - 1) * 4 / (chart.classes - 1)
    }

    private static func inks(_ shade: Int?) -> (TextClass, TextClass) {
        switch shade {
        case 5: (.tileNameOnDarkest, .tileOnDarkest)
        case 4: (.tileNameOnDark, .tileOnDark)
        case 3: (.tileNameOnMiddle, .tileOnMiddle)
        case 2: (.tileNameOnLight, .tileOnLight)
        case 1: (.tileNameOnLightest, .tileOnLightest)
        default: (.name, .number)
        }
    }

    /// The classes with their bounds.
    private mutating func paintKey(from y: Double) -> Double {
        let bounds = chart.bounds
        guard !bounds.isEmpty else { return y - 14 }
        let words = chart.rows.words
        let decimals = max(words.decimals, 0)
        let text = { (value: Double) in
            Swedish.number(Exact(mantissa: Int128((value * 1e6).rounded()), decimals: 6), decimals: decimals)
        }
        var at = Point(0, y)
        for step in 1...chart.classes {
            let label =
                step == 1
                ? "under \(text(bounds[0]))"
                : step == chart.classes
                    ? "\(text(bounds[step - 2])) och över" : "\(text(bounds[step - 2]))–\(text(bounds[step - 1]))"
            let width = 19 + canvas.room(label, .axis) + 14
            if at.x > 0, at.x + width - 14 > canvas.width { at = Point(0, at.y + 19) }
            canvas.rect(Box(x: at.x + 0.5, y: at.y - 10, width: 13, height: 12), "k\(shade(step)) ruta")
            canvas.text(label, at: Point(at.x + 19, at.y), .axis)
            at = Point(at.x + width, at.y)
        }
        return at.y
    }
}
