/// A piece of a drawing that means something: what a text over it would hide.
///
/// The grid, the axes and outlines are no ink: a text may stand on them.
enum Ink: Hashable {
    /// The box of a mark that stands for one value.
    case point(Box)
    /// A bar as long as its value.
    case bar(Box)
    /// A straight piece of a line of data, a reference, a target, a break.
    case line(Point, Point)

    /// Classes of lines that mean something by where they run.
    private static let lines: Set<String> = [
        "serie", "serie2", "bakgrund", "l1", "l2", "l3", "l4", "mal", "malstreck", "jmf", "grans", "grans yttre", "ki",
        "brott", "handelse", "atg", "led",
    ]
    /// Classes of the shapes that stand for a value.
    private static let points: Set<String> = ["punkt", "punkt2", "ring", "jpunkt"]
    /// Fills of bars.
    private static let bars: Set<String> = ["f1", "f2", "f3", "f4"]

    static func circle(_ centre: Point, _ radius: Double, _ name: String) -> [Ink] {
        guard points.contains(name) else { return [] }
        return [.point(Box(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius))]
    }

    /// A line, or a small closed shape.
    static func path(_ points: [Point], _ name: String) -> [Ink] {
        if lines.contains(name) { return zip(points, points.dropFirst()).map { .line($0, $1) } }
        guard Ink.points.contains(name), let left = points.map(\.x).min(), let right = points.map(\.x).max(),
            let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
        else { return [] }
        return [.point(Box(x: left, y: top, width: right - left, height: bottom - top))]
    }

    /// A bar; paper behind a text hides the lines that were painted before it.
    static func rect(_ box: Box, _ name: String, over ink: [Ink]) -> [Ink] {
        if bars.contains(name) { return ink + [.bar(box)] }
        guard name == "bakom" else { return ink }
        return ink.flatMap { piece -> [Ink] in
            guard case .line(let a, let b) = piece else { return [piece] }
            return box.outside(of: a, b).map { .line($0, $1) }
        }
    }

    var isLine: Bool {
        if case .line = self { true } else { false }
    }

    /// Whether a text in the box would touch it.
    func isTouched(by box: Box) -> Bool {
        switch self {
        case .point(let own), .bar(let own): own.overlaps(box)
        case .line(let a, let b): box.isCrossed(from: a, to: b)
        }
    }
}

extension Box {
    /// The pieces of a straight line outside the box.
    fileprivate func outside(of a: Point, _ b: Point) -> [(Point, Point)] {
        guard let inside = part(from: a, to: b) else { return [(a, b)] }
        let at = { (share: Double) in Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)) }
        return (inside.lowerBound > 0 ? [(a, at(inside.lowerBound))] : [])
            + (inside.upperBound < 1 ? [(at(inside.upperBound), b)] : [])
    }
}
