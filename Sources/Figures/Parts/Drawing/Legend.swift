/// Marks with what they mean, side by side in as many rows as it takes.
struct Legend {
    struct Entry {
        let text: String
        /// Draws the mark, at most 21 units wide, to the right of the point on the text's baseline.
        let draw: (inout Canvas, Point) -> Void

        init(_ text: String, _ draw: @escaping (inout Canvas, Point) -> Void) {
            self.text = text
            self.draw = draw
        }

        /// A filled patch of a class.
        static func patch(_ text: String, _ name: String) -> Entry {
            Entry(text) { $0.rect(Box(x: $1.x + 0.5, y: $1.y - 10, width: 20, height: 11), name) }
        }

        static func ring(_ text: String) -> Entry {
            Entry(text) { $0.circle(Point($1.x + 10, $1.y - 4.5), radius: 4.2, "ring") }
        }

        /// A horizontal line of a class.
        static func line(_ text: String, _ name: String) -> Entry {
            Entry(text) { $0.line(Point($1.x, $1.y - 4.5), Point($1.x + 21, $1.y - 4.5), name) }
        }
    }

    let entries: [Entry]
    private static let indent = 28.0
    private static let gap = 18.0
    static let lineHeight = 19.0

    /// Where each entry stands when the first baseline is at `y`.
    private func places(on canvas: Canvas, from y: Double) -> [Point] {
        var at = Point(0, y)
        return entries.map { entry in
            let width = Legend.indent + canvas.room(entry.text, .axis)
            if at.x > 0, at.x + width > canvas.width { at = Point(0, at.y + Legend.lineHeight) }
            defer { at = Point(at.x + width + Legend.gap, at.y) }
            return at
        }
    }

    /// From the first baseline to the last.
    func height(on canvas: Canvas) -> Double { places(on: canvas, from: 0).last?.y ?? 0 }

    /// Answers the last baseline.
    func draw(on canvas: inout Canvas, from y: Double) -> Double {
        let places = places(on: canvas, from: y)
        for (entry, at) in zip(entries, places) {
            entry.draw(&canvas, at)
            canvas.text(entry.text, at: Point(at.x + Legend.indent, at.y), .axis)
        }
        return places.last?.y ?? y
    }
}
