/// Names and values at the right end of lines, or at the left, moved apart, each with a thin connector when it had to move.
struct EndLabels {
    struct Item: Hashable {
        let lines: [String]
        let kind: TextClass
        /// Where its line ends.
        let end: Point
        /// 0 must stand; the highest goes first when there is no room.
        let rank: Int
    }

    private(set) var items: [Item]
    private let lineHeight: Double
    /// Between two labels.
    private let gap = 4.0

    init(_ items: [Item], isNarrow: Bool, height: Double) {
        lineHeight = isNarrow ? 17 : 16
        self.items = items
        while self.items.map(size).reduce(0, +) > height,
            let worst = self.items.indices.filter({ self.items[$0].rank > 0 }).max(by: {
                self.items[$0].rank < self.items[$1].rank
            })
        {
            self.items.remove(at: worst)
        }
    }

    private func size(_ item: Item) -> Double { Double(item.lines.count) * lineHeight + gap }

    /// `x` is where the labels begin, or end on the left side.
    func draw(on canvas: inout Canvas, x: Double, isRight: Bool = true, within frame: ClosedRange<Double>) {
        let side = isRight ? 1.0 : -1
        let places = placed(
            items.map { Placeable(target: $0.end.y, size: size($0)) }, within: frame)
        for (item, middle) in zip(items, places) {
            let top = middle - Double(item.lines.count - 1) * lineHeight / 2
            if abs(middle - item.end.y) > 0.6 * lineHeight {
                canvas.line(Point(item.end.x + 5 * side, item.end.y), Point(x - 3 * side, middle), "led")
            }
            for (index, line) in item.lines.enumerated() {
                let baseline = top + Double(index) * lineHeight + 0.36 * canvas.size(item.kind)
                canvas.text(line, at: Point(x, baseline), item.kind, isRight ? .start : .end)
            }
        }
    }
}
