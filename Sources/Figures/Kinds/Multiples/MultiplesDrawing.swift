import Language
import Markup
import Values

/// Panels in rows of at most four, or two on a small screen: titles above, the texts of the axes at the edges alone.
struct MultiplesDrawing {
    let chart: MultiplesChart
    let axis: ValueAxis
    var canvas: Canvas
    private let charts: [any PanelChart]
    private let columns: Int
    private let left: Double
    private let rowLines: [[String]]
    private let gap: Double
    private let numbers: Double

    init(_ chart: MultiplesChart, isNarrow: Bool) {
        self.chart = chart
        axis = chart.axis
        let canvas = Canvas(isNarrow: isNarrow, height: 0)
        let charts = chart.charts
        let names = charts.first?.rowNames ?? []
        let widest = names.map { canvas.room($0.text, $0.kind) }.max() ?? 0
        let room = min(widest, isNarrow ? 104 : 150)
        let ticks = axis.ticks.map { canvas.room($0.text + chart.words.unit.sign, .axis) }.max() ?? 0
        columns = MultiplesDrawing.columns(chart.panels.count, hasRows: !names.isEmpty, isNarrow: isNarrow)
        left = ((names.isEmpty ? ticks : room) + 8).rounded(.up)
        gap = isNarrow ? 14 : 20
        let texts = names.isEmpty ? [] : charts.flatMap(\.items).map { RowPanel.number($0.datum, chart.words) }
        numbers = texts.map { canvas.room($0, .value) + 8 }.max() ?? 0
        rowLines = names.map { canvas.wrap($0.text, $0.kind, width: room) }
        (self.canvas, self.charts) = (canvas, charts)
    }

    private static func columns(_ count: Int, hasRows: Bool, isNarrow: Bool) -> Int {
        if isNarrow { return hasRows ? 1 : min(2, max(count, 1)) }
        let most = hasRows ? 3 : 4
        if count <= 3 { return max(count, 1) }
        return (1...most).first { $0 * $0 >= count } ?? most
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        if chart.panels.count > MultiplesChart.most {
            canvas.complain("\(chart.panels.count) rutor är fler än de \(MultiplesChart.most) som ryms på ett A4")
        }
        let legend = Legend(entries: entries)
        var y = legend.entries.isEmpty ? 4.0 : legend.draw(on: &canvas, from: 13) + 12
        if chart.panels.isEmpty { canvas.text(Heads.nothing, at: Point(0, y + 14), .note) }
        for start in stride(from: 0, to: chart.panels.count, by: columns) {
            y = paintRow(start..<min(start + columns, chart.panels.count), from: y)
        }
        let baseline = max(y + 4, 20)
        canvas.height = baseline + 8
        if chart.example {
            canvas.height += 14
            canvas.example(baseline: baseline + 14)
        }
        return canvas.finished(id: id, name: chart.name)
    }

    /// Those of the first panel, and then what only others have.
    private var entries: [Legend.Entry] {
        charts.flatMap(\.legend).reduce(into: []) { found, entry in
            if !found.contains(where: { $0.text == entry.text }) { found.append(entry) }
        }
    }

    // MARK: Layout

    private var width: Double { (canvas.width - left - 2 - Double(columns - 1) * gap) / Double(columns) }

    /// Answers where the next row may begin.
    private mutating func paintRow(_ range: Range<Int>, from y: Double) -> Double {
        let titles = range.map { title($0) }
        let top = y + Double(titles.map(\.count).max() ?? 1) * 16 + 8
        let height = charts[range.lowerBound].height(isNarrow: canvas.isNarrow, rowLines: rowLines.map(\.count))
        for (column, index) in range.enumerated() {
            let x = left + Double(column) * (width + gap)
            let isLowest = index + columns >= chart.panels.count
            let plot = Box(x: x, y: top, width: max(width - numbers, 20), height: max(height, 18))
            let frame = PanelFrame(
                label: chart.panels[index].label, plot: plot, axis: axis, words: chart.words,
                rows: places(from: top, charts[index]),
                numbers: numbers, isLowest: isLowest)
            if column == 0 { paintLeft(frame) }
            paintTitle(titles[column], index, at: Point(x, top - 8))
            let mark = canvas.mark
            charts[index].paint(on: &canvas, in: frame)
            // Rows say their own values.
            if rowLines.isEmpty { canvas.group(since: mark, tip: tip(index), name: frame.label) }
        }
        let hasAxis = range.upperBound + columns > chart.panels.count
        return top + max(height, 18) + (hasAxis ? 24 : 8) + 6
    }

    private func places(from top: Double, _ panel: any PanelChart) -> [PanelFrame.RowPlace] {
        var y = top
        return rowLines.map { lines in
            let height = panel.height(isNarrow: canvas.isNarrow, rowLines: [lines.count])
            defer { y += height }
            return PanelFrame.RowPlace(middle: y + height / 2, height: height)
        }
    }

    // MARK: Texts

    /// "Luleå: från 87,1 % till 89,4 %", or the last value of each line.
    private func tip(_ index: Int) -> String {
        let panel = charts[index]
        let parts = panel.items.map { panel.items.count > 1 ? $0.label + " " + words($0.datum) : words($0.datum) }
        let first = panel.change.map { change in
            MultiplesPhrases.since(chart.words.drawn(chart.words.number(change.first)))
        }
        return chart.panels[index].label + ": " + (first ?? "") + parts.joined(separator: ", ")
    }

    private func words(_ datum: Datum) -> String { chart.words.drawn(datum) }

    private func headline(_ index: Int) -> String {
        charts[index].headline.map { chart.words.drawn($0) } ?? ""
    }

    private func title(_ index: Int) -> [String] {
        let number = headline(index)
        let room = width - (number.isEmpty ? 0 : canvas.measure(number, .value) + 10)
        let label = chart.panels[index].label
        let lines = canvas.wrap(label, .strong, width: max(room, 40))
        // A long number has a line of its own below the label.
        guard lines.contains(where: { canvas.measure($0, .strong) > room }), !number.isEmpty else { return lines }
        return canvas.wrap(label, .strong, width: width) + [""]
    }

    /// The label from the plot's left edge, the last value at its right.
    private mutating func paintTitle(_ lines: [String], _ index: Int, at end: Point) {
        for (number, line) in lines.enumerated() {
            canvas.text(line, at: Point(end.x, end.y - Double(lines.count - 1 - number) * 16), .strong)
        }
        let number = headline(index)
        let isKnown = charts[index].headline?.exact != nil
        canvas.text(number, at: Point(end.x + width, end.y), isKnown ? .value : .number, .end)
    }

    /// Names of the rows, or numbers of the upright axis.
    private mutating func paintLeft(_ frame: PanelFrame) {
        for (lines, (name, place)) in zip(rowLines, zip(charts.first?.rowNames ?? [], frame.rows)) {
            let first = place.middle - Double(lines.count - 1) * RowLabels.lineHeight / 2 + 0.35 * canvas.size(.name)
            for (index, line) in lines.enumerated() {
                let baseline = first + Double(index) * RowLabels.lineHeight
                canvas.text(line, at: Point(frame.plot.x - 8, baseline), name.kind, .end)
            }
        }
        guard rowLines.isEmpty else { return }
        let kept = frame.labelled(room: 26)
        for index in kept {
            let tick = axis.ticks[index]
            let text = index == kept.last ? tick.text + chart.words.unit.sign : tick.text
            canvas.text(text, at: Point(frame.plot.x - 6, frame.y(tick.value) + 4.3), .axis, .end)
        }
    }
}
