import Language
import Statistics
import Values

extension SPCChart: PanelChart {
    var extent: [Double] { trend.extent }
    var startsAtZero: Bool { false }
    var rowNames: [PanelRow] { [] }
    var lastPeriod: String? { trend.lastPeriod }
    var idleKeys: [IdleKey] { idle }
    var comparisons: [PanelItem] { [] }
    var brokenLines: [BrokenLines] { trend.brokenLines }
    var along: String { trend.along }
    /// The only line, which has no name beside the panel's.
    var items: [PanelItem] { [PanelItem("", line: values.map(\.datum))] }
    var nothing: [String] { [] }
    var headline: Datum? { trend.headline }
    var ends: [Datum] { trend.ends }
    /// A process has no change from its first value to its last; its signals are what counts.
    var change: (first: Exact, last: Exact)? { nil }

    var legend: [Legend.Entry] {
        let limits = [
            Legend.Entry.line(ProcessPhrases.mean, "jmf"), Legend.Entry.line(ProcessPhrases.processLimits, "grans"),
        ]
        return limits + (targets.last.map { [Legend.Entry.line($0.label, "mal")] } ?? [])
            + [
                Legend.Entry(ProcessPhrases.signal) {
                    SPCDrawing.shape(.run(isAbove: true), true, at: Point($1.x + 10, $1.y - 4), on: &$0)
                }
            ]
    }

    func height(isNarrow: Bool, rowLines: [Int]) -> Double { trend.height(isNarrow: isNarrow, rowLines: rowLines) }

    func paint(on canvas: inout Canvas, in frame: PanelFrame) {
        let bare = TrendChart(
            words: words, span: span, series: trend.series, targets: targets, breaks: breaks)
        let panel = LinePanel(chart: bare, frame: frame)
        panel.paintGrid(on: &canvas)
        for segment in segments {
            guard let process = segment.process else { continue }
            let (a, b) = (panel.x.edge(segment.numbers.lowerBound), panel.x.edge(segment.numbers.upperBound + 1))
            for (value, name) in [(process.mean, "jmf"), (process.lower, "grans"), (process.upper, "grans")] {
                let y = frame.y(min(max(value, frame.axis.domain.lowerBound), frame.axis.domain.upperBound))
                canvas.line(Point(a, y), Point(b, y), name)
            }
        }
        panel.paintLevels(on: &canvas)
        for line in bare.series { panel.paint(line, "l1", on: &canvas) }
        let values = Dictionary(bare.data(bare.series[0]).map { ($0.number, $0.datum) }) { first, _ in first }
        for signalled in signals {
            let (number, signal) = (signalled.number, signalled.signal)
            guard let value = values[number]?.double else { continue }
            SPCDrawing.shape(signal, isGood(signalled), at: Point(panel.x.centre(number), frame.y(value)), on: &canvas)
        }
        panel.paintMissing(on: &canvas)
    }
}
