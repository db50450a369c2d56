/// Labels above the plot, each centred over its place, in as many rows as it takes to keep them apart.
struct TopLabels {
    struct Item: Hashable {
        let x: Double
        let lines: [String]
        let kind: TextClass
    }

    private struct Row {
        var items: [(item: Item, x: Double)] = []
        var end = -Double.infinity
        var ranges: [ClosedRange<Double>] = []
        var lines = 0
    }

    /// The first row is nearest to the plot.
    private var rows: [Row] = []
    private let lineHeight: Double

    init(_ items: [Item], on canvas: Canvas) {
        lineHeight = canvas.isNarrow ? 17 : 15
        for item in items.sorted(by: { $0.x < $1.x }) {
            let width = item.lines.map { canvas.room($0, item.kind) }.max() ?? 0
            let middle = min(max(item.x, width / 2), canvas.width - width / 2)
            let index = rows.firstIndex { $0.end + 10 <= middle - width / 2 } ?? rows.count
            if index == rows.count { rows.append(Row()) }
            rows[index].items.append((item, middle))
            rows[index].end = middle + width / 2
            rows[index].ranges.append((middle - width / 2 - 2)...(middle + width / 2 + 2))
            rows[index].lines = max(rows[index].lines, item.lines.count)
        }
    }

    var height: Double { Double(rows.map(\.lines).reduce(0, +)) * lineHeight }

    /// Where the label of an item ends, so that its line may begin there.
    func bottom(of item: Item, plotTop: Double) -> Double {
        let below = rows.prefix { row in !row.items.contains { $0.item == item } }
        if below.contains(where: { row in row.ranges.contains { $0.contains(item.x) } }) { return plotTop - 6 }
        return plotTop - 6 - Double(below.map(\.lines).reduce(0, +)) * lineHeight
    }

    func draw(on canvas: inout Canvas, plotTop: Double) {
        var base = plotTop - 10
        for row in rows {
            for (item, x) in row.items {
                for (index, line) in item.lines.enumerated() {
                    let y = base - Double(item.lines.count - 1 - index) * lineHeight
                    canvas.text(line, at: Point(x, y), item.kind, .middle)
                }
            }
            base -= Double(row.lines) * lineHeight
        }
    }
}
