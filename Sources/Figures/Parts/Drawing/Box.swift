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

    /// The least box around both.
    func with(_ other: Box) -> Box {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Box(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    /// The point of its edge, or within it, that is nearest to another.
    func nearest(to point: Point) -> Point {
        Point(min(max(point.x, x), maxX), min(max(point.y, y), maxY))
    }

    /// How much of it another covers, from 0 to 1; a box without area is covered as soon as it is touched.
    func share(coveredBy other: Box) -> Double {
        let wide = min(maxX, other.maxX) - max(x, other.x)
        let high = min(maxY, other.maxY) - max(y, other.y)
        guard wide >= 0, high >= 0 else { return 0 }
        let area = width * height
        return area > 0 ? wide * high / area : 1
    }

    /// Whether a straight line touches it.
    func isCrossed(from a: Point, to b: Point) -> Bool { part(from: a, to: b) != nil }

    /// The part of a straight line inside it, in shares of the line's length; nil when it passes by
    /// (Liang and Barsky 1984).
    func part(from a: Point, to b: Point) -> ClosedRange<Double>? {
        var (enter, leave) = (0.0, 1.0)
        let edges = [
            (a.x - b.x, a.x - x), (b.x - a.x, maxX - a.x), (a.y - b.y, a.y - y), (b.y - a.y, maxY - a.y),
        ]
        for (direction, distance) in edges {
            if direction == 0, distance < 0 { return nil }
            if direction < 0 { enter = max(enter, distance / direction) }
            if direction > 0 { leave = min(leave, distance / direction) }
        }
        return enter <= leave ? enter...leave : nil
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
