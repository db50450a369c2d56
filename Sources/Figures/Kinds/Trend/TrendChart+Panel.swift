import Language
import Values

extension TrendChart: PanelChart {
    var extent: [Double] {
        let values = series.flatMap { data($0).compactMap { $0.datum.double } }
        let goals = targets.filter { number($0.period) <= span.last && lastNumber($0.period) >= span.first }
        return values + goals.map(\.value.double) + references.compactMap { $0.datum.double }
    }
    var startsAtZero: Bool { false }
    var rowNames: [PanelRow] { [] }
    var along: String { span.isSpan ? ChartPhrases.along(span.grain.word, Swedish.stretch(span)) : Swedish.time(span) }

    var lastPeriod: String? { span.isSpan ? Swedish.period(Period(span.grain, span.last)) : nil }
    var idleKeys: [IdleKey] { [] }
    var comparisons: [PanelItem] {
        series.filter { $0.style == .comparison }.map { PanelItem($0.label, line: data($0).map(\.datum)) }
    }

    /// The lines that are the panel's own.
    var own: [Series] { series.filter { $0.style != .comparison } }

    /// The last value of each line.
    var items: [PanelItem] { own.map { PanelItem($0.label, line: data($0).map(\.datum)) } }

    var nothing: [String] {
        own.filter { line in data(line).allSatisfy { $0.datum == .notApplicable } }.map(\.label)
    }

    var headline: Datum? { own.count == 1 ? main.flatMap { data($0).last?.datum } : nil }

    var change: (first: Exact, last: Exact)? {
        guard own.count == 1, let main, innerBreaks(main).isEmpty, let first = data(main).first?.datum.exact,
            let last = data(main).last?.datum.exact, span.isSpan
        else { return nil }
        return (first, last)
    }

    var ends: [Datum] {
        own.flatMap { line in [data(line).first, data(line).last].compactMap { $0?.datum } }
    }

    var legend: [Legend.Entry] {
        let drawn = series.filter { data($0).contains { $0.datum.double != nil } }
        let named =
            self.own.count > 1 ? drawn.filter { $0.style != .context } : drawn.filter { $0.style == .comparison }
        let lines = series.enumerated().filter { named.contains($0.element) }.map {
            Legend.Entry.line($1.label, lineClass($0))
        }
        return lines + (targets.last.map { [Legend.Entry.line($0.label, "mal")] } ?? [])
            + references.map { Legend.Entry.line($0.label, "jmf") }
    }

    /// Colour and dashes tell the lines of a panel apart; a comparison is dotted as elsewhere.
    private func lineClass(_ index: Int) -> String {
        switch series[index].style {
        case .comparison: "serie2"
        case .context: "bakgrund"
        case .highlight:
            "l\((series[index].stroke ?? series[..<index].count { $0.style == .highlight }) % TrendChart.strokes + 1)"
        }
    }

    /// How many lines of a panel are told apart.
    static let strokes = 4

    func height(isNarrow: Bool, rowLines: [Int]) -> Double { isNarrow ? 82 : 88 }

    func paint(on canvas: inout Canvas, in frame: PanelFrame) {
        let panel = LinePanel(chart: self, frame: frame)
        panel.paintGrid(on: &canvas)
        panel.paintLevels(on: &canvas)
        for (index, line) in series.enumerated() { panel.paint(line, lineClass(index), on: &canvas) }
        panel.paintMissing(on: &canvas)
    }
}
