import Markup

/// Classes become what the sheet says of them; what only the page's script and readers of the page need is left out.
///
/// A drawing has hundreds of elements and a dozen classes: what the sheet says of each is looked up once.
struct DrawingResolver {
    private var known: [Kind: Look] = [:]

    private struct Kind: Hashable {
        let classes: String
        let isText: Bool
    }

    private struct Look {
        let attributes: Attributes
        /// What `currentColor` stands for; nil where that is as around it.
        let colour: String?

        init(_ kind: Kind) {
            let classes = kind.classes.split(separator: " ").map(String.init)
            attributes = DrawingStyle.light.attributes(classes, isText: kind.isText)
            colour = classes.compactMap { DrawingStyle.light.marks[$0] }.last
        }
    }

    mutating func resolved(_ markup: Markup, current: String) -> Markup {
        guard case .element(let element) = markup else { return markup }
        let look = look(Kind(classes: element.attributes["class"] ?? "", isText: element.name == "text"))
        let current = look.colour ?? current
        let own = element.attributes.replacing { name, value in
            DrawingResolver.isOfThePage(name) ? nil : value == "currentColor" ? current : value
        }
        return .element(
            Element(
                element.name, own.merging(look.attributes), element.children.map { resolved($0, current: current) }))
    }

    private mutating func look(_ kind: Kind) -> Look {
        if let found = known[kind] { return found }
        let found = Look(kind)
        known[kind] = found
        return found
    }

    private static func isOfThePage(_ name: String) -> Bool {
        name == "class" || name.utf8.starts(with: "data-".utf8) || name.utf8.starts(with: "aria-".utf8)
    }
}
