import Edition
import Language
import Markup
import Measures
import Values

/// The names by which a mark or a row is brought forward, a line each, as the page's script reads them; nil without one.
package func broughtForward(by names: [String]) -> String? {
    names.isEmpty ? nil : names.map(Swedish.withoutSoftHyphens).joined(separator: "\n")
}

/// What names values of a dimension within a cell, so that it is brought forward with any of them.
func named(_ names: [String], of dimension: Dimension, _ content: Markup) -> Markup {
    el("span", ["data-k": broughtForward(by: names), "data-d": dimension.name], content)
}

extension PageContext {
    /// The dimensions whose values a block names, "kommun=Kommun" a line: two dimensions may have a value of one name.
    func named(in block: PlannedBlock) -> String? {
        let states = block.states.flatMap { answer($0)?.dimensions ?? [] }
        let names = unique(block.queries.flatMap(\.question.by) + states + states.flatMap(wholes))
        let lines = names.compactMap { name in definitions.dimensions[name].map { "\(name)=\($0.label)" } }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// What a value of a dimension belongs to on a day, by name, among the dimensions that have pages of their own.
    func belonging(_ key: String, _ dimension: String, on day: Day) -> [String] {
        wholes(dimension).compactMap { name in
            definitions.hierarchy.ancestor(of: key, in: dimension, among: name, on: day).map { book.label(name, $0) }
        }
    }

    private func wholes(_ dimension: String) -> [String] {
        let pages = definitions.edition.valuePages.compactMap { page in
            if case .values(let name) = page.kind { name } else { nil }
        }
        return definitions.hierarchy.dimensions(above: dimension).filter(pages.contains)
    }
}
