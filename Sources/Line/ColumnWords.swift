import Measures
import Tables

/// How the values of a dimension may be written in a column.
struct ColumnWords {
    private let dimension: Dimension
    /// The published whole is also a blank cell.
    private let hasBlankWhole: Bool

    init(_ dimension: Dimension, hasBlankWhole: Bool) {
        (self.dimension, self.hasBlankWhole) = (dimension, hasBlankWhole)
    }

    var hasWhole: Bool { dimension.total != nil }

    /// The key that a word stands for; the word itself when it is none of the dimension's.
    func key(_ word: String) -> String {
        isWhole(word) ? dimension.total?.key ?? word : dimension.value(word)?.key ?? word
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
