import Markup

/// Lines of text above or below a drawing that leaves its page.
struct PictureText {
    enum Kind { case title, subtitle, foot }

    private let lines: [(text: String, kind: Kind)]

    /// - Parameter width: in units of the drawing; a line never reaches over it.
    init(_ paragraphs: [(text: String, kind: Kind)], width: Double) {
        lines = paragraphs.flatMap { text, kind in
            wrapped(text, width: width, size: kind.size, bold: kind.isBold).map { ($0, kind) }
        }
    }

    var height: Double { lines.map(\.kind.step).reduce(0, +) }

    /// The lines, the first just below a height.
    func markup(from top: Double) -> [Markup] {
        var baseline = top
        return lines.map { text, kind in
            baseline += kind.step
            return el(
                "text",
                [
                    "x": "0", "y": coordinate(baseline - kind.step / 4), "font-size": coordinate(kind.size),
                    "font-weight": kind.isBold ? "700" : nil, "fill": kind.colour.hex,
                ], .text(text))
        }
    }
}

extension PictureText.Kind {
    fileprivate var size: Double {
        switch self {
        case .title: 16
        case .subtitle: 13
        case .foot: 12
        }
    }

    fileprivate var isBold: Bool { self == .title }

    /// From one baseline to the next.
    fileprivate var step: Double { size + 5 }

    fileprivate var colour: RGB { self == .title ? Palette.light.ink : Palette.light.ink2 }
}
