import Figures
import Language
import Markup
import Measures

/// The names of a page's links, as they stand in the list that a screen reader makes of them: one name leads to one
/// place. Where the same words lead to several, those that lead to how a number is made or to a source say so.
struct LinkNames {
    private let ambiguous: Set<String>
    private let measures: [String: String]

    /// - Parameters:
    ///   - page: all that stands on the page.
    ///   - measures: what a measure is called, by the name of its place.
    init(_ page: [Markup], measures: () -> [String: String]) {
        var list = LinkList()
        for part in page { list.add(part) }
        ambiguous = list.ambiguous
        self.measures = ambiguous.isEmpty ? [:] : measures()
    }

    /// The same with the links told apart.
    func toldApart(_ markup: Markup) -> Markup {
        ambiguous.isEmpty ? markup : markup.mapElements(named)
    }

    private func named(_ element: Element) -> Element? {
        guard element.name == "a", let target = element.attributes["href"] else { return nil }
        let name = linkName(element)
        guard ambiguous.contains(name), let purpose = purpose(of: target, name) else { return nil }
        return Element(
            element.name, element.attributes.merging(["aria-label": "\(name), \(purpose)"]), element.children)
    }

    private func purpose(of target: String, _ name: String) -> String? {
        guard let place = target.split(separator: "#").last.map(String.init) else { return nil }
        if place.hasPrefix("data-") { return NavigationPhrases.source }
        return measures[place].map { NavigationPhrases.reckoning(of: name.hasPrefix($0) ? nil : $0) }
    }
}

private func linkName(_ element: Element) -> String {
    element.attributes["aria-label"] ?? Markup.fragment(element.children).plainText
}

/// Where each name leads, and the names that lead to several places.
private struct LinkList {
    private var targets: [String: String] = [:]
    private(set) var ambiguous: Set<String> = []

    mutating func add(_ markup: Markup) {
        switch markup {
        case .text: return
        case .fragment(let parts): for part in parts { add(part) }
        case .element(let element):
            // Nothing in a drawing is a link.
            if element.name == "svg" { return }
            guard element.name == "a", let target = element.attributes["href"] else {
                for child in element.children { add(child) }
                return
            }
            let name = linkName(element)
            if let first = targets.updateValue(target, forKey: name), first != target { ambiguous.insert(name) }
        }
    }
}

extension PageContext {
    /// What each measure is called, by its place on the page of measures.
    var measurePlaces: [String: String] {
        Dictionary(definitions.measures.values.map { (measureID($0.name), $0.label) }) { first, _ in first }
    }
}
