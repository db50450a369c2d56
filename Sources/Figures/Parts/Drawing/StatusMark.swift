package import Markup

/// A judgement or a direction as a shape of 16 × 16 units: told apart without colour, always beside its word.
package enum StatusMark: CaseIterable, Hashable, Sendable {
    case reached, near, notReached, cannotBeJudged, noTarget
    case done, inProgress, delayed, notStarted, dropped
    case up, down, unchanged
    case draft

    /// The class that gives the mark its colour; nil for ink.
    package var colourClass: String? {
        switch self {
        case .reached, .done: "ok"
        case .near: "nara"
        case .notReached, .delayed: "nej"
        case .cannotBeJudged, .noTarget, .inProgress, .notStarted, .dropped: "oklart"
        case .up, .down, .unchanged, .draft: nil
        }
    }

    /// The mark as an image of its own: hidden from assistive technology, since its word stands beside it, unless
    /// `name` says what to read.
    package func svg(name: String? = nil) -> Markup {
        el(
            "svg",
            [
                "class": "m", "viewBox": "0 0 16 16", "role": name == nil ? nil : "img", "aria-label": name,
                "aria-hidden": name == nil ? "true" : nil, "focusable": "false",
            ],
            shapes)
    }

    /// The same inside a drawing, its upper left corner at the point.
    func group(at point: Point, size: Double) -> Markup {
        let scale = size == 16 ? "" : " scale(\(scaleText(size / 16)))"
        return el(
            "g",
            ["class": colourClass, "transform": "translate(\(coordinate(point.x)) \(coordinate(point.y)))" + scale],
            shapes)
    }

    private func scaleText(_ scale: Double) -> String {
        let thousandths = Int((scale * 1000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private var shapes: [Markup] {
        switch self {
        case .reached, .done: [disc(8), sign("M4.2 8.4L6.9 11.1L11.8 5.6")]
        case .near: [fill("M8 -0.5L16.5 8L8 16.5L-0.5 8Z"), sign("M4.4 8.9C5.7 6.8 7 7.2 8 8S10.3 9.2 11.6 7.1")]
        case .notReached: [fill("M0.6 0.6H15.4V15.4H0.6Z"), sign("M4.7 4.7L11.3 11.3M11.3 4.7L4.7 11.3")]
        case .cannotBeJudged:
            [
                ring(dashes: "2.6 1.8"),
                stroke("M5.8 6.4C5.8 3.5 10.2 3.5 10.2 6.1C10.2 7.7 8.1 7.7 8.1 9.5M8.1 11.3V12.7"),
            ]
        case .noTarget: [stroke("M3 8H13")]
        case .inProgress: [ring(), fill("M8 1A7 7 0 0 1 8 15Z")]
        case .delayed: [ring(), stroke("M8 3.6V8.2L11 10.1")]
        case .notStarted: [ring()]
        case .dropped: [ring(), stroke("M3.2 12.8L12.8 3.2")]
        case .up: [fill("M8 0.5L14.5 7.8H10.2V15.5H5.8V7.8H1.5Z")]
        case .down: [fill("M8 15.5L1.5 8.2H5.8V0.5H10.2V8.2H14.5Z")]
        case .unchanged: [stroke("M2.5 5.6H13.5M2.5 10.4H13.5")]
        case .draft: [stroke("M2.2 13.8L3.1 10L11 2.1L13.9 5L6 12.9Z")]
        }
    }

    private func disc(_ radius: Int) -> Markup {
        el("circle", ["cx": "8", "cy": "8", "r": "\(radius)", "fill": "currentColor"])
    }

    private func ring(dashes: String? = nil) -> Markup {
        el(
            "circle",
            [
                "cx": "8", "cy": "8", "r": "7", "fill": "none", "stroke": "currentColor", "stroke-width": "1.8",
                "stroke-dasharray": dashes,
            ])
    }

    private func fill(_ path: String) -> Markup { el("path", ["fill": "currentColor", "d": path]) }

    private func stroke(_ path: String) -> Markup {
        el("path", ["fill": "none", "stroke": "currentColor", "stroke-width": "1.8", "d": path])
    }

    /// The sign inside a filled shape, in the colour of the paper.
    private func sign(_ path: String) -> Markup { el("path", ["class": "mi", "d": path]) }
}
