/// A piece of HTML or SVG as a value. There is no way to put raw text into it: escaping is the writer's business.
///
/// A node is kept in its parent's list, with no memory of its own: a page has a hundred thousand of them.
package enum Markup: Hashable, Sendable {
    case text(String)
    case element(Element)
    case fragment([Markup])

    package static let nothing = Markup.fragment([])
}

/// An element with its attributes in the order given.
package struct Element: Hashable, Sendable {
    package let name: String
    package let attributes: Attributes
    package let children: [Markup]

    package init(_ name: String, _ attributes: Attributes = [:], _ children: [Markup] = []) {
        precondition(isName(name), "an element's name is written in code: letters, digits and hyphens")
        self.name = name
        self.attributes = attributes
        self.children = children
    }
}

extension Markup {
    /// The tree with its texts replaced.
    package func mapTexts(_ change: (String) -> String) -> Markup {
        switch self {
        case .text(let text): .text(change(text))
        case .fragment(let parts): .fragment(parts.map { $0.mapTexts(change) })
        case .element(let element):
            .element(Element(element.name, element.attributes, element.children.map { $0.mapTexts(change) }))
        }
    }

    /// The tree with elements replaced, the innermost first; what has nothing to replace in it is not copied.
    ///
    /// - Parameter change: nil for an element that stays.
    package func mapElements(_ change: (Element) -> Element?) -> Markup { changed(change) ?? self }

    /// Nil when nothing in it changes.
    private func changed(_ change: (Element) -> Element?) -> Markup? {
        switch self {
        case .text: return nil
        case .fragment(let parts): return Markup.changed(parts, change).map(Markup.fragment)
        case .element(let element):
            let children = Markup.changed(element.children, change)
            let own = children.map { Element(element.name, element.attributes, $0) } ?? element
            return change(own).map(Markup.element) ?? (children == nil ? nil : .element(own))
        }
    }

    private static func changed(_ parts: [Markup], _ change: (Element) -> Element?) -> [Markup]? {
        var result: [Markup]?
        for index in parts.indices {
            guard let new = parts[index].changed(change) else { continue }
            var copy = result ?? parts
            result = nil
            copy[index] = new
            result = copy
        }
        return result
    }
}

/// An element: `el("p", ["class": "kalla"], "Källa: ", link)`.
package func el(_ name: String, _ attributes: Attributes = [:], _ children: Markup...) -> Markup {
    .element(Element(name, attributes, children))
}

package func el(_ name: String, _ attributes: Attributes = [:], _ children: [Markup]) -> Markup {
    .element(Element(name, attributes, children))
}

extension Markup: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension Markup: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Markup...) { self = .fragment(elements) }
}

extension Markup {
    /// Nothing to see in it: no element and no text.
    package var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .element: false
        case .fragment(let parts): parts.allSatisfy(\.isEmpty)
        }
    }

    /// The text alone, in reading order.
    package var plainText: String {
        switch self {
        case .text(let text): return text
        case .element(let element): return Markup.fragment(element.children).plainText
        case .fragment(let parts):
            var text = ""
            for part in parts { part.addText(to: &text) }
            return text
        }
    }

    private func addText(to text: inout String) {
        switch self {
        case .text(let own): text += own
        case .element(let element): for child in element.children { child.addText(to: &text) }
        case .fragment(let parts): for part in parts { part.addText(to: &text) }
        }
    }
}
