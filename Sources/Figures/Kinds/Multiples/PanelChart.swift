import Language
import Values

/// A chart that can be drawn small, as one of many on a common scale.
protocol PanelChart: Sendable {
    /// Every value that the common scale must hold.
    var extent: [Double] { get }
    /// Lengths begin at zero.
    var startsAtZero: Bool { get }
    /// Names of its rows, which only the outer panels carry; empty for a chart along an axis of time.
    var rowNames: [PanelRow] { get }
    /// Units of the drawing that its rows take, or a line's height.
    func height(isNarrow: Bool, rowLines: [Int]) -> Double
    /// "per år 2016–2025", "per tjänst 2025".
    var along: String { get }
    /// What its ends or highest and lowest are named after.
    var items: [PanelItem] { get }
    /// The lines or rows of which nothing can be reckoned in it.
    var nothing: [String] { get }
    /// Number in the panel's head: a line's last value.
    var headline: Datum? { get }
    /// The first and the last value that may be compared; nil for rows and across a break.
    var change: (first: Exact, last: Exact)? { get }
    /// The first and the last value of a line, known or not; empty for rows.
    var ends: [Datum] { get }
    /// The period of the last values: "2025"; nil for rows and for a single period.
    var lastPeriod: String? { get }
    /// Keys of the author's that change nothing in it.
    var idleKeys: [IdleKey] { get }
    /// The lines that its values are compared with.
    var comparisons: [PanelItem] { get }
    /// The breaks within its lines.
    var brokenLines: [BrokenLines] { get }
    /// What its marks mean, when there are several.
    var legend: [Legend.Entry] { get }
    var table: DataTable { get }
    func paint(on canvas: inout Canvas, in frame: PanelFrame)
}

/// The name of a row.
struct PanelRow: Hashable, Sendable {
    let text: String
    let isStrong: Bool

    var kind: TextClass { isStrong ? .strong : .name }
}

/// A row of a panel, or a line by its last value.
struct PanelItem {
    /// Empty for a line without a name of its own.
    let label: String
    package let datum: Datum
    /// Some value is known or withheld, now or earlier.
    var hasValues: Bool
    /// Some value is known, now or earlier.
    let isDrawn: Bool
    /// Values of a line that are missing before its last.
    var gaps = 0

    init(_ label: String, _ datum: Datum) {
        self.label = label
        self.datum = datum
        hasValues = datum != .missing
        isDrawn = datum.exact != nil
    }

    init(_ label: String, line: [Datum]) {
        self.label = label
        datum = line.last ?? .missing
        hasValues = line.contains { $0 != .missing }
        isDrawn = line.contains { $0.exact != nil }
        gaps = hasValues ? line.dropLast().count { $0 == .missing } : 0
    }
}

/// Where a panel's marks stand, and which texts it carries.
struct PanelFrame {
    let label: String
    let plot: Box
    let axis: ValueAxis
    let words: MeasureWords
    /// Of the rows, for charts that have them.
    let rows: [RowPlace]
    /// Room for numbers to the right of the plot, for charts that have rows.
    let numbers: Double
    /// The panel carries the texts of the lower axis.
    let isLowest: Bool

    struct RowPlace {
        let middle: Double
        let height: Double
    }

    var y: LinearScale { LinearScale(domain: axis.domain, start: plot.maxY, end: plot.y) }
    var x: LinearScale { LinearScale(domain: axis.domain, start: plot.x, end: plot.maxX) }

    /// Indices of the ticks with a number: the first, the last and what fits between them.
    func labelled(room: Double) -> [Int] {
        let last = axis.ticks.count - 1
        guard last > 0 else { return Array(axis.ticks.indices) }
        let step = (1...last).first { last % $0 == 0 && Double(last / $0) * room <= plot.height } ?? last
        return Array(stride(from: 0, through: last, by: step))
    }

    /// The ends of the lower axis, within the panel.
    func paintEnds(_ first: String, _ last: String, on canvas: inout Canvas) {
        guard isLowest else { return }
        let baseline = plot.maxY + 17
        canvas.text(first, at: Point(plot.x, baseline), .axis)
        let width = canvas.room(first, .axis) + canvas.room(last, .axis) + 6
        if first != last, width <= plot.width { canvas.text(last, at: Point(plot.maxX, baseline), .axis, .end) }
    }

    /// The upright grid of a chart whose values lie along the lower axis.
    func paintUprights(_ lines: [(NamedDatum?, String)], on canvas: inout Canvas) {
        for tick in axis.ticks {
            canvas.line(Point(x(tick.value), plot.y), Point(x(tick.value), plot.maxY), tick.value == 0 ? "bas" : "rut")
        }
        for (line, name) in lines {
            guard let value = line?.datum.double else { continue }
            canvas.line(Point(x(value), plot.y - 2), Point(x(value), plot.maxY), name)
        }
        paintTicks(on: &canvas)
    }

    /// The numbers of the first and the last tick, each below its line as far as the panel goes.
    private func paintTicks(on canvas: inout Canvas) {
        guard isLowest, let last = axis.ticks.indices.last else { return }
        let frame = (plot.x - 10)...(plot.maxX + numbers)
        let ends = ValueAxis(domain: axis.domain, ticks: last > 0 ? [axis.ticks[0], axis.ticks[last]] : axis.ticks)
        let shown = ends.numbers(
            x, sign: words.unit.sign, signed: ends.ticks.count - 1, within: frame, on: canvas)
        canvas.numbers(shown, baseline: plot.maxY + 17)
    }
}
