import Language
import Values

/// Numbers stand to the right of the marks.
private func paintNumber(
    _ datum: Datum, _ words: MeasureWords, at baseline: Double, in frame: PanelFrame, on canvas: inout Canvas
) {
    let text = RowPanel.number(datum, words)
    canvas.text(
        text, at: Point(frame.plot.maxX + frame.numbers, baseline), datum.exact == nil ? .number : .value, .end)
}

enum RowPanel {
    /// The sign of percent stands at every number; a longer unit stands in the subtitle alone.
    static func number(_ datum: Datum, _ words: MeasureWords) -> String {
        words.unit.sign.count <= 2 ? words.drawn(datum) : datum.text
    }

    /// The height of rows whose names take so many lines.
    static func height(_ lines: Int, marks: Double) -> Double { max(Double(lines) * RowLabels.lineHeight + 4, marks) }
}

extension BarsChart: PanelChart {
    var extent: [Double] {
        (rows.flatMap(\.data) + [reference, target].compactMap { $0?.datum }).compactMap(\.double)
    }

    private func fill(_ index: Int) -> String { BarsDrawing.fills[index % BarsDrawing.fills.count] }

    var startsAtZero: Bool { true }
    var rowNames: [String] { rows.map(\.label) }
    var along: String { "per \(noun.one) \(Swedish.period(period))" }
    var nothing: [String] { rows.filter { $0.data.allSatisfy { $0 == .notApplicable } }.map(\.label) }
    var headline: Datum? { nil }
    var change: (first: Exact, last: Exact)? { nil }
    var ends: [Datum] { [] }

    var items: [PanelItem] {
        rows.flatMap { row in
            row.data.enumerated().map { index, datum in
                PanelItem(series.isEmpty ? row.label : "\(row.label), \(Swedish.nameInSentence(series[index]))", datum)
            }
        }
    }

    var legend: [Legend.Entry] {
        series.enumerated().map { .patch(withoutSoftHyphens($1), fill($0)) }
            + lineLegend(reference, target)
    }

    private var pitch: Double { 14 }
    private var marks: Double { Double(max(series.count, 1)) * pitch + 6 }

    func height(isNarrow: Bool, rowLines: [Int]) -> Double {
        rowLines.map { RowPanel.height($0, marks: marks) }.reduce(0, +)
    }

    func paint(on canvas: inout Canvas, in frame: PanelFrame) {
        frame.paintUprights([], on: &canvas)
        let count = Double(max(series.count, 1))
        for (row, place) in zip(rows, frame.rows) {
            let mark = canvas.mark
            defer {
                canvas.group(since: mark, tip: frame.label + ", " + Swedish.nameInSentence(tip(row)), name: row.label)
            }
            for (index, datum) in row.data.enumerated() {
                let middle = place.middle + (Double(index) - (count - 1) / 2) * pitch
                if let value = datum.double {
                    let (start, end) = (min(frame.x(0), frame.x(value)), max(frame.x(0), frame.x(value)))
                    canvas.rect(Box(x: start, y: middle - 5.5, width: end - start, height: 11), fill(index))
                }
                paintNumber(datum, words, at: middle + 0.35 * canvas.size(.value), in: frame, on: &canvas)
            }
        }
        for (line, name) in [(reference, "jmf"), (target, "mal")] {
            guard let value = line?.datum.double else { continue }
            canvas.line(Point(frame.x(value), frame.plot.y), Point(frame.x(value), frame.plot.maxY), name)
        }
    }
}

extension DotsChart: PanelChart {
    var extent: [Double] {
        let data = rows.map(\.datum) + lines.map(\.datum)
        return data.compactMap(\.double) + rows.compactMap(\.interval).flatMap { [$0.lower.double, $0.upper.double] }
    }
    var startsAtZero: Bool { false }
    var rowNames: [String] { rows.map(\.label) }
    var along: String { "per \(noun.one) \(Swedish.period(period))" }
    var nothing: [String] { rows.filter { $0.datum == .notApplicable }.map(\.label) }
    var headline: Datum? { nil }
    var change: (first: Exact, last: Exact)? { nil }
    var ends: [Datum] { [] }
    var items: [PanelItem] { rows.map { PanelItem($0.label, $0.datum) } }
    var legend: [Legend.Entry] { lineLegend(reference, target) }

    func height(isNarrow: Bool, rowLines: [Int]) -> Double {
        rowLines.map { RowPanel.height($0, marks: 19) }.reduce(0, +)
    }

    func paint(on canvas: inout Canvas, in frame: PanelFrame) {
        frame.paintUprights([(reference, "jmf"), (target, "mal")], on: &canvas)
        for (row, place) in zip(rows, frame.rows) {
            let mark = canvas.mark
            defer {
                canvas.group(since: mark, tip: frame.label + ", " + Swedish.nameInSentence(tip(row)), name: row.label)
            }
            if let interval = row.interval {
                let (a, b) = (frame.x(interval.lower.double), frame.x(interval.upper.double))
                canvas.line(Point(a, place.middle), Point(b, place.middle), "ki")
            }
            if let value = row.datum.double { canvas.circle(Point(frame.x(value), place.middle), radius: 4.4, "punkt") }
            paintNumber(row.datum, words, at: place.middle + 0.35 * canvas.size(.value), in: frame, on: &canvas)
        }
    }
}

/// The lines that all panels have in common, named once.
private func lineLegend(_ reference: NamedDatum?, _ target: NamedDatum?) -> [Legend.Entry] {
    [(reference, "jmf"), (target, "mal")].compactMap { line, name in
        line.flatMap { $0.datum.double == nil ? nil : Legend.Entry.line($0.label, name) }
    }
}
