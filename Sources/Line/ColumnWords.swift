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
        /// For each value what it belongs to: a file may have millions of rows.
        let keys: [String: String]
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
        return above.keys[key] ?? ""
    }

    /// The same by what the values belong to on a day: units by their municipalities. Nil where they do not.
    func climbing(to other: ColumnWords, _ hierarchy: Hierarchy, on day: Day) -> ColumnWords? {
        guard hierarchy.dimensions(above: dimension.name).contains(other.dimension.name) else { return nil }
        var climbing = self
        climbing.above = Above(
            dimension: other.dimension,
            keys: hierarchy.ancestors(in: dimension.name, among: other.dimension.name, on: day))
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
