import Markup

/// What the style sheet says of a drawing's classes, as presentation attributes in the colours of paper: for drawings
/// that leave the page. A test holds it against the sheet.
struct DrawingStyle {
    /// In the sheet's order: of two that say the same thing the later one holds.
    let rules: [Rule]
    /// Of every text before its classes.
    let text: Attributes
    /// Of the classes that colour a mark: what `currentColor` stands for in it.
    let marks: [String: String]

    struct Rule {
        let name: String
        let attributes: Attributes

        init(_ name: String, _ attributes: Attributes) {
            self.name = name
            self.attributes = attributes
        }
    }

    /// In the colours of paper.
    static let light = DrawingStyle(.light)

    init(_ palette: Palette) {
        text = ["font-size": "13", "fill": palette.ink.hex]
        marks = [
            "ok": palette.ok.hex, "nara": palette.near.hex, "nej": palette.off.hex, "oklart": palette.unknown.hex,
        ]
        rules =
            DrawingStyle.texts(palette) + DrawingStyle.lines(palette) + DrawingStyle.marks(palette)
            + DrawingStyle.fills(palette)
    }

    /// The attributes of an element with these classes.
    func attributes(_ classes: [String], isText: Bool) -> Attributes {
        rules.filter { classes.contains($0.name) }.reduce(isText ? text : [:]) { $0.merging($1.attributes) }
    }
}

extension DrawingStyle {
    private static func texts(_ palette: Palette) -> [Rule] {
        let (bold, small) = ("700", "12")
        return [
            Rule("ax", ["font-size": small, "fill": palette.ink2.hex]),
            Rule("kol", ["font-size": small, "fill": palette.ink2.hex]),
            Rule("ex", ["font-size": small, "fill": palette.example.hex]),
            // Without the halo of the page, which not every program can paint behind a text.
            Rule("not", ["font-size": small, "fill": palette.ink2.hex]),
            Rule("v", ["font-weight": bold, "fill": palette.data.hex]),
            Rule("v2", ["font-weight": bold, "fill": palette.ink2.hex]),
            Rule("mt", ["font-weight": bold, "fill": palette.target.hex]),
            Rule("jt", ["font-weight": bold, "fill": palette.ink2.hex]),
        ]
    }

    private static func line(_ colour: RGB, _ width: String, dashes: String? = nil, round: Bool = false) -> Attributes {
        [
            "fill": "none", "stroke": colour.hex, "stroke-width": width, "stroke-dasharray": dashes,
            "stroke-linejoin": round ? "round" : nil,
        ]
    }

    private static func lines(_ palette: Palette) -> [Rule] {
        let own = line(palette.data, "2.4", round: true).merging(["stroke-linecap": "round"])
        return [
            Rule("rut", line(palette.grid, "1")), Rule("bas", line(palette.ink2, "1")), Rule("serie", own),
            Rule("serie2", line(palette.ink2, "1.8", dashes: "2 3")), Rule("bakgrund", line(palette.faint, "1.1")),
            Rule("mal", line(palette.target, "1.6", dashes: "6 4")),
            Rule("jmf", line(palette.ink2, "1.3", dashes: "2 3")), Rule("malstreck", line(palette.target, "2.6")),
            Rule("grans", line(palette.ink2, "1")), Rule("yttre", ["stroke-dasharray": "5 3"]),
            Rule("handelse", line(palette.context, "1.2")),
            Rule("brott", line(palette.context, "1.6", dashes: "1.5 2.5")),
            Rule("plan", line(palette.ink2, "1.2")), Rule("flyttad", ["stroke-dasharray": "3 2.5"]),
            Rule("saknas", ["stroke": palette.ink.hex, "stroke-width": "2"]), Rule("led", line(palette.context, "0.7")),
            Rule("l1", line(palette.categories[0], "2", round: true)),
            Rule("l2", line(palette.categories[2], "2", dashes: "6 3", round: true)),
            Rule("l3", line(palette.categories[3], "2", dashes: "2 2.5", round: true)),
            Rule("l4", line(palette.categories[1], "2", dashes: "8 3 2 3", round: true)),
            Rule("ki", line(palette.context, "2")),
        ]
    }

    private static func marks(_ palette: Palette) -> [Rule] {
        [
            Rule("punkt", ["fill": palette.data.hex, "stroke": "none"]), Rule("punkt2", ["fill": palette.ink2.hex]),
            Rule("ring", ["fill": palette.paper.hex, "stroke": palette.data.hex, "stroke-width": "1.6"]),
            Rule("jpunkt", ["fill": palette.paper.hex, "stroke": palette.ink2.hex, "stroke-width": "1.6"]),
            Rule("mi", line(palette.paper, "2", round: true).merging(["stroke-linecap": "round"])),
        ]
    }

    private static func fills(_ palette: Palette) -> [Rule] {
        let steps = zip(palette.steps, palette.onSteps).enumerated()
        let categories = [0, 2, 3, 1].map { palette.categories[$0] }
        return [Rule("ruta", ["stroke": palette.context.hex, "stroke-width": "1"])]
            + steps.map { Rule("k\($0 + 1)", ["fill": $1.0.hex]) }
            + categories.enumerated().map { Rule("f\($0 + 1)", ["fill": $1.hex]) }
            + palette.diverging.enumerated().map { Rule("dv\($0 + 1)", ["fill": $1.hex]) }
            + [
                Rule("bakom", ["fill": palette.paper.hex, "stroke": "none"]), Rule("tom", ["fill": palette.paper.hex]),
                Rule("valt", ["stroke": palette.ink.hex, "stroke-width": "3"]),
                Rule("rn", ["font-size": "13"]), Rule("rv", ["font-size": "18", "font-weight": "700"]),
            ]
            + steps.map { Rule("t\($0 + 1)", ["fill": $1.1.hex]) }
    }
}
