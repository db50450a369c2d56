import Measures
import Tables
import Values

/// How the values of a dimension may be written in a column.
struct ColumnWords {
    let dimension: Dimension
    /// The published whole is also a blank cell.
    private let hasBlankWhole: Bool
    /// What the values are taken up to.
    private var above: Above?

    private struct Above {
        let dimension: Dimension
        let hierarchy: Hierarchy
        let day: Day
    }

    init(_ dimension: Dimension, hasBlankWhole: Bool) {
        (self.dimension, self.hasBlankWhole) = (dimension, hasBlankWhole)
    }

    var hasWhole: Bool { dimension.total != nil }

    /// The key that a word stands for; the word itself when it is none of the dimension's.
    func key(_ word: String) -> String {
        if isWhole(word) { return (above?.dimension ?? dimension).total?.key ?? word }
        let key = dimension.value(word)?.key ?? word
        guard let above else { return key }
        return above.hierarchy.ancestor(of: key, in: dimension.name, among: above.dimension.name, on: above.day) ?? ""
    }

    /// The same by what the values belong to on a day: units by their municipalities. Nil where they do not.
    func climbing(to other: ColumnWords, _ hierarchy: Hierarchy, on day: Day) -> ColumnWords? {
        guard hierarchy.dimensions(above: dimension.name).contains(other.dimension.name) else { return nil }
        var climbing = self
        climbing.above = Above(dimension: other.dimension, hierarchy: hierarchy, day: day)
        return climbing
    }

    func isWhole(_ word: String) -> Bool { dimension.isTotal(word) || word.isEmpty && hasBlankWhole }
}

extension Resource {
    /// Of the columns that are of a dimension.
    func words(_ catalogue: Catalogue) -> [String: ColumnWords] {
        var found: [String: ColumnWords] = [:]
        for field in fields {
            guard let dimension = catalogue.dimension(field.dimension ?? field.name) else { continue }
            found[field.name] = ColumnWords(dimension, hasBlankWhole: field.isBlankTotal)
        }
        return found
    }
}
