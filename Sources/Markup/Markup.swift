/// A piece of HTML or SVG as a value. There is no way to put raw text into it: escaping is the writer's business.
package indirect enum Markup: Hashable, Sendable {
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

/// Attributes in order; a nil value leaves the attribute out, an empty one writes the bare name.
package struct Attributes: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var pairs: [Pair] = []

    package struct Pair: Hashable, Sendable {
        package let name: String
        package let value: String
    }

    package init(dictionaryLiteral elements: (String, String?)...) {
        pairs.reserveCapacity(elements.count)
        for (name, value) in elements { self[name] = value }
    }

    package subscript(name: String) -> String? {
        get { pairs.first { $0.name == name }?.value }
        set {
            precondition(isName(name), "an attribute's name is written in code")
            if let index = pairs.firstIndex(where: { $0.name == name }) { pairs.remove(at: index) }
            if let newValue { pairs.append(Pair(name: name, value: newValue)) }
        }
    }

    /// These attributes with another's added or replacing.
    package func merging(_ other: Attributes) -> Attributes {
        var result = self
        for pair in other.pairs { result[pair.name] = pair.value }
        return result
    }
}

/// Names come from code alone, so a wrong one is our own bug.
private func isName(_ name: String) -> Bool {
    !name.isEmpty
        && name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
                true
            default: false
            }
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
        case .text(let text): text
        case .element(let element): element.children.map(\.plainText).joined()
        case .fragment(let parts): parts.map(\.plainText).joined()
        }
    }
}
