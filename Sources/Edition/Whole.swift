package import Measures

/// Of what `vs=total` and `reference: total` are the whole: one rule for text and figures.
package enum Whole: Hashable, Sendable {
    /// The dimensions whose choice gives way to the total. What else is chosen holds for the whole too.
    case of([String])
    /// What is compared is the whole already.
    case itself
    /// Several dimensions are chosen, and nothing says which of them is meant.
    case unclear([String])

    /// - Parameters:
    ///   - split: dimensions that the figure is split by: rows, series, lines, panels. It is the whole of each.
    ///   - page: the dimension of the page's own value, which a choice of the author's in it replaces.
    ///   - chosen: the author's choices, the totals among them.
    ///   - defaults: the dimensions of which the measure means one value where nothing is chosen.
    package init(
        split: [String] = [], page: String?, chosen: [Slice], defaults: [String], in dimensions: [Dimension]
    ) {
        let isTotal = { (slice: Slice) in
            slice.choice == .total || dimensions.contains { $0.name == slice.dimension && slice.isTotal(of: $0) }
        }
        let named = chosen.map(\.dimension)
        let parts = chosen.filter { !isTotal($0) }.map(\.dimension)
        let meant = defaults.filter { !named.contains($0) }
        let hierarchy = Hierarchy(dimensions)
        let own = page.flatMap { page in
            let isLeft = !named.contains { hierarchy.givesWay(page, to: $0) }
            return isLeft || split.isEmpty && parts.contains(page) ? page : nil
        }
        if !split.isEmpty {
            self = .of(
                (own.map { [$0] } ?? []).filter { page in !split.contains { hierarchy.givesWay(page, to: $0) } } + split
            )
        } else if let own {
            self = .of([own])
        } else if let first = parts.first {
            self = parts.count == 1 ? .of([first]) : .unclear(parts)
        } else if let first = meant.first {
            self = meant.count == 1 ? .of([first]) : .unclear(meant)
        } else {
            self = .itself
        }
    }
}

extension Whole {
    /// Why there is no whole to compare with, and what to write instead; nil where there is one.
    ///
    /// - Parameter key: as the author writes it: `vs=total`, `reference: total`.
    func fault(_ key: String, example: String, naming: String) -> (message: String, hint: String)? {
        switch self {
        case .of: nil
        case .itself:
            (
                "\(key) jämför talet med sig självt: det är redan helheten",
                "skriv vems tal som jämförs, till exempel \(example)"
            )
        case .unclear(let names):
            (
                "\(key) säger inte om det är helheten av \(names.joined(separator: " eller ")) som menas",
                "ange helheten under references i måttet och skriv dess namn efter \(naming)"
            )
        }
    }
}

extension [Slice] {
    /// The same for what a reference names; its dimensions replace the slices on them, and on all that belongs to them
    /// or that they belong to: an area is not that area within one of its municipalities.
    package func replaced(
        by reference: Filter, of dimensions: (String) -> Dimension?, _ hierarchy: Hierarchy
    ) -> [Slice] {
        let named = reference.terms.compactMap { $0.slice(of: dimensions($0.name)) }
        let kept = filter { own in !named.contains { hierarchy.areOnOneWay($0.dimension, own.dimension) } }
        return kept + named
    }
}
