/// A rectangle in units of the drawing.
struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var maxX: Double { x + width }
    var maxY: Double { y + height }

    /// Shares more than a hair with another.
    func overlaps(_ other: Box, by hair: Double = 0.5) -> Bool {
        x + hair < other.maxX && other.x + hair < maxX && y + hair < other.maxY && other.y + hair < maxY
    }

    func grown(by margin: Double) -> Box {
        Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// Whether a straight line touches it (Liang and Barsky 1984).
    func isCrossed(from a: Point, to b: Point) -> Bool {
        var (enter, leave) = (0.0, 1.0)
        let edges = [
            (a.x - b.x, a.x - x), (b.x - a.x, maxX - a.x), (a.y - b.y, a.y - y), (b.y - a.y, maxY - a.y),
        ]
        for (direction, distance) in edges {
            if direction == 0, distance < 0 { return false }
            if direction < 0 { enter = max(enter, distance / direction) }
            if direction > 0 { leave = min(leave, distance / direction) }
        }
        return enter <= leave
    }
}

struct Point: Hashable {
    let x: Double
    let y: Double

    init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}
