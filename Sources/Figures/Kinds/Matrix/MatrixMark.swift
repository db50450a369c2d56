package import Markup

extension MatrixChart.Status {
    /// The mark of a cell, 16 × 16 units, read as its word; without a word it is decoration beside a text.
    package func svg(name: String?) -> Markup {
        el(
            "svg",
            [
                "class": "s", "viewBox": "0 0 16 16", "role": name == nil ? nil : "img", "aria-label": name,
                "aria-hidden": name == nil ? "true" : nil,
            ], shapes)
    }

    private var shapes: [Markup] {
        switch self {
        case .done: [circle("fyll", 8, 8, "7")]
        case .partly:
            [circle("kant", 8, 8, "6.1"), el("path", ["class": "fyll", "d": "M8 1.9A6.1 6.1 0 0 1 8 14.1Z"])]
        case .no: [circle("nej-k", 8, 8, "5.8")]
        case .notApplicable: [el("path", ["class": "streck", "d": "M3.5 8H12.5"])]
        case .unknown: [3, 8, 13].map { circle("prick", $0, 10, "1.5") }
        }
    }

    private func circle(_ name: String, _ x: Int, _ y: Int, _ radius: String) -> Markup {
        el("circle", ["class": name, "cx": "\(x)", "cy": "\(y)", "r": radius])
    }

    /// Something is lacking here, and the eye shall find it.
    var isGap: Bool { self == .partly || self == .no || self == .unknown }
}
