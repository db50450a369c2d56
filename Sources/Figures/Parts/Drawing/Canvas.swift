import Language
import Markup

/// A drawing in the making: shapes in the order painted, and where every text stands.
struct Canvas {
    let width: Double
    var height: Double
    let isNarrow: Bool
    private(set) var shapes: [Markup] = []
    private(set) var texts: [PlacedText] = []
    /// What stands there that a text must not cover, in the order painted.
    private(set) var ink: [Ink] = []
    private(set) var problems: [String] = []

    struct PlacedText: Hashable {
        let text: String
        let box: Box
        let kind: TextClass
        /// It stands on a fill that is meant to be under it.
        let isOnFill: Bool
    }

    /// `width` in units; 360 or 640 unless a smaller drawing says its own.
    init(isNarrow: Bool, height: Double, width: Double? = nil) {
        self.width = width ?? (isNarrow ? 360 : 640)
        self.height = height
        self.isNarrow = isNarrow
    }

    // MARK: Shapes

    mutating func add(_ markup: Markup) { shapes.append(markup) }

    /// Straight lines through the points.
    mutating func path(_ points: [Point], _ name: String) {
        guard points.count > 1 else { return }
        ink += Ink.path(points, name)
        let steps = points.enumerated().map { ($0 == 0 ? "M" : "L") + coordinate($1.x) + " " + coordinate($1.y) }
        add(el("path", ["class": name, "d": steps.joined()]))
    }

    /// Several separate lines as one shape.
    mutating func strokes(_ lines: [(Point, Point)], _ name: String) {
        ink += lines.flatMap { Ink.path([$0, $1], name) }
        let steps = lines.map { a, b in
            "M\(coordinate(a.x)) \(coordinate(a.y))L\(coordinate(b.x)) \(coordinate(b.y))"
        }
        if !steps.isEmpty { add(el("path", ["class": name, "d": steps.joined()])) }
    }

    mutating func line(_ a: Point, _ b: Point, _ name: String) { path([a, b], name) }

    mutating func circle(_ centre: Point, radius: Double, _ name: String) {
        ink += Ink.circle(centre, radius, name)
        add(
            el(
                "circle",
                ["class": name, "cx": coordinate(centre.x), "cy": coordinate(centre.y), "r": coordinate(radius)]))
    }

    mutating func rect(_ box: Box, _ name: String) {
        ink = Ink.rect(box, name, over: ink)
        add(
            el(
                "rect",
                [
                    "class": name, "x": coordinate(box.x), "y": coordinate(box.y), "width": coordinate(box.width),
                    "height": coordinate(box.height),
                ]))
    }

    // MARK: Text

    func size(_ kind: TextClass) -> Double { kind.size(isNarrow: isNarrow) }

    func measure(_ text: String, _ kind: TextClass) -> Double {
        textWidth(text, size: size(kind), bold: kind.isBold)
    }

    /// With room for another family.
    func room(_ text: String, _ kind: TextClass) -> Double {
        Figures.room(text, size: size(kind), bold: kind.isBold)
    }

    func wrap(_ text: String, _ kind: TextClass, width: Double) -> [String] {
        wrapped(text, width: width, size: size(kind), bold: kind.isBold)
    }

    /// The box of a text whose baseline begins, is centred or ends at the point: Arial's capitals with accents
    /// above, its descenders below (0.74 and 0.21 em).
    func box(_ text: String, at point: Point, _ kind: TextClass, _ anchor: Anchor = .start) -> Box {
        let (size, width) = (size(kind), measure(text, kind))
        let shift = anchor == .start ? 0 : anchor == .middle ? width / 2 : width
        return Box(x: point.x - shift, y: point.y - 0.74 * size, width: width, height: 0.95 * size)
    }

    /// `step` is the fill that the text stands on, from the lightest 1 to 5.
    mutating func text(
        _ text: String, at point: Point, _ kind: TextClass, _ anchor: Anchor = .start, on step: Int? = nil
    ) {
        let text = Swedish.withoutSoftHyphens(text)
        guard !text.isEmpty else { return }
        texts.append(PlacedText(text: text, box: box(text, at: point, kind, anchor), kind: kind, isOnFill: step != nil))
        let side = anchor == .start ? nil : anchor.rawValue
        add(
            el(
                "text",
                [
                    "x": coordinate(point.x), "y": coordinate(point.y),
                    "class": kind.rawValue + (step.map { " t\($0)" } ?? ""),
                    "text-anchor": side,
                    "font-weight": kind == .strong ? "700" : nil,
                ],
                .text(text)))
    }

    /// Whether a text may stand there: inside the drawing and clear of all other texts.
    func isFree(_ box: Box) -> Bool {
        box.x >= 0 && box.maxX <= width && box.y >= 0 && box.maxY <= height
            && !texts.contains { $0.box.overlaps(box.grown(by: 1)) }
    }

    /// Whether a text there would cover no point, no bar and no line.
    func isClear(_ box: Box) -> Bool { isOffMarks(box.grown(by: 1)) && isOffLines(box.grown(by: 1)) }

    /// Whether it would touch no point and no bar.
    func isOffMarks(_ box: Box) -> Bool { !ink.contains { !$0.isLine && $0.isTouched(by: box) } }

    func isOffLines(_ box: Box) -> Bool { !ink.contains { $0.isLine && $0.isTouched(by: box) } }

    /// Whether a thin line there would cross no text.
    func isOffTexts(from a: Point, to b: Point) -> Bool { !texts.contains { $0.box.isCrossed(from: a, to: b) } }

    /// The first of the places where a text is free and clear.
    func clearPlace(_ text: String, _ kind: TextClass, _ anchor: Anchor, among places: [Point]) -> Point? {
        places.first { place in
            let box = box(text, at: place, kind, anchor)
            return isFree(box) && isClear(box.grown(by: kind.halo))
        }
    }

    /// "Exempeldata" in the corner beside the lowest labels, or below them when they reach that far.
    mutating func example(baseline: Double) {
        let corner = box(Heads.example, at: Point(width - 1, baseline), .example, .end)
        let isTaken = texts.contains { $0.box.overlaps(corner.grown(by: 6)) }
        if isTaken { height += 18 }
        text(Heads.example, at: Point(width - 1, baseline + (isTaken ? 18 : 0)), .example, .end)
    }

    // MARK: What a reader may ask of a mark

    /// How many shapes there are: where a group begins.
    var mark: Int { shapes.count }

    /// Makes one group of the shapes since a mark, with what it says when a reader points at it and the names by which it
    /// is brought forward. Nothing of it is read aloud: the table has it all.
    mutating func group(since mark: Int, tip: String, names: [String] = []) {
        guard mark < shapes.count else { return }
        let own = Array(shapes[mark...])
        shapes.removeSubrange(mark...)
        shapes.append(el("g", ["data-t": Swedish.withoutSoftHyphens(tip), "data-k": broughtForward(by: names)], own))
    }

    mutating func group(since mark: Int, tip: String, name: String) { group(since: mark, tip: tip, names: [name]) }

    // MARK: The whole

    mutating func complain(_ problem: String) { problems.append(problem) }

    /// The finished svg, and what is wrong with it. The summary follows it on the page: as its description it would be
    /// read twice.
    func finished(id: String, name: String) -> (svg: Markup, audit: [String]) {
        let svg = el(
            "svg",
            [
                "class": isNarrow ? "d smal" : "d bred", "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))",
                "role": "img", "aria-label": name,
            ],
            el("g", ["aria-hidden": "true"], shapes))
        return (svg, problems + audit(texts, ink, width: width, height: height))
    }
}

/// A number of the drawing with at most one decimal, never an exponent.
func coordinate(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let tenths = Int((min(max(value, -100_000), 100_000) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + String(tenths.magnitude / 10) + tenthsWritten[Int(tenths.magnitude % 10)]
}

/// Made once: a page of drawings has thousands of numbers.
private let tenthsWritten = [""] + (1...9).map { ".\($0)" }
