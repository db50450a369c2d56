import Language
import Values

extension BarsChart: PanelChart {
    var extent: [Double] {
        (rows.flatMap(\.data) + [reference, target].compactMap { $0?.datum }).compactMap(\.double)
    }

    private func fill(_ index: Int) -> String { BarsDrawing.fills[index % BarsDrawing.fills.count] }

    var startsAtZero: Bool { true }
    var rowNames: [PanelRow] { rows.map { PanelRow(text: $0.label, isStrong: $0.isHighlighted) } }
    var lastPeriod: String? { nil }
    var brokenLines: [BrokenLines] { [] }
    var along: String { ChartPhrases.along(noun.one, Swedish.period(period)) }
    var nothing: [String] { rows.filter { $0.data.allSatisfy { $0 == .notApplicable } }.map(\.label) }
    var headline: Datum? { nil }
    var idleKeys: [IdleKey] { [] }
    var comparisons: [PanelItem] { reference.map { [PanelItem($0.label, $0.datum)] } ?? [] }
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
        series.enumerated().map { .patch(Swedish.withoutSoftHyphens($1), fill($0)) }
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
