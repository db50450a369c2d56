import Language
import Values

extension DotsChart: PanelChart {
    var extent: [Double] {
        let data = rows.map(\.datum) + lines.map(\.datum)
        return data.compactMap(\.double) + rows.compactMap(\.interval).flatMap { [$0.lower.double, $0.upper.double] }
    }
    var startsAtZero: Bool { false }
    var rowNames: [PanelRow] { rows.map { PanelRow(text: $0.label, isStrong: $0.isHighlighted) } }
    var lastPeriod: String? { nil }
    var brokenLines: [BrokenLines] { [] }
    var along: String { ChartPhrases.along(noun.one, Swedish.period(period)) }
    var nothing: [String] { rows.filter { $0.datum == .notApplicable }.map(\.label) }
    var headline: Datum? { nil }
    var idleKeys: [IdleKey] { [] }
    var comparisons: [PanelItem] { reference.map { [PanelItem($0.label, $0.datum)] } ?? [] }
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
