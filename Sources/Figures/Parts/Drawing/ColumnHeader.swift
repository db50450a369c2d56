/// What stands above the plot: heads of columns, names of lines; in as many rows as it takes to keep them apart, the first nearest to the plot.
struct ColumnHeader {
    private struct Item {
        let text: String
        let x: Double
        let kind: TextClass
        let anchor: Anchor
        /// Where the line of a named value stands.
        let mark: Double?
    }

    private struct Row {
        var items: [Item] = []
        var taken: [ClosedRange<Double>] = []
    }

    private var rows: [Row] = []
    private let lineHeight: Double

    init(isNarrow: Bool) { lineHeight = isNarrow ? 19 : 18 }

    var height: Double { Double(rows.count) * lineHeight }

    mutating func add(
        _ text: String, at x: Double, _ kind: TextClass, _ anchor: Anchor, on canvas: Canvas, mark: Double? = nil
    ) {
        let box = canvas.box(text, at: Point(x, 0), kind, anchor)
        let row = reserve((box.x - 5)...(box.maxX + 5))
        rows[row].items.append(Item(text: text, x: x, kind: kind, anchor: anchor, mark: mark))
    }

    private mutating func reserve(_ range: ClosedRange<Double>) -> Int {
        let row = rows.firstIndex { !$0.taken.contains { $0.overlaps(range) } } ?? rows.count
        if row == rows.count { rows.append(Row()) }
        rows[row].taken.append(range)
        return row
    }

    /// Draws the texts; answers where the line of each named value may begin.
    func draw(on canvas: inout Canvas, plotTop: Double) -> [(x: Double, top: Double)] {
        var marks: [(x: Double, top: Double)] = []
        for (index, row) in rows.enumerated() {
            let baseline = plotTop - 11 - Double(index) * lineHeight
            for item in row.items {
                canvas.text(item.text, at: Point(item.x, baseline), item.kind, item.anchor)
                guard let mark = item.mark else { continue }
                let isFree = !rows[..<index].contains { $0.taken.contains { $0.contains(mark) } }
                marks.append((mark, isFree ? baseline + 7 : plotTop - 4))
            }
        }
        return marks
    }
}
