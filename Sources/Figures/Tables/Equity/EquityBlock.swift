package import Edition
package import Measures
package import Values

/// How far apart the values of a measure lie, dimension by dimension: between women and men, ages, municipalities.
package struct EquityBlock: Sendable {
    package let measure: String
    /// In the order of the rows; a dimension that the measure lacks is a row that says so.
    package let by: [String]
    package let period: Period?
    package let filter: Filter
}

extension EquityBlock: BlockContent {
    package static let kind = BlockKind(
        "equity", "Högst, lägst, skillnad och kvot mellan grupper, eller att det inte kan bedömas.", Key.measure,
        BlockKey.required(
            "by", "dimension, eller en lista av dem", "Grupperna: en rad för varje dimension.",
            example: "by: [kon, kommun]"
        ) { reader in
            let names = reader.dimensions("by")
            return names.isEmpty ? nil : names
        },
        Key.period, Key.filter, make: EquityBlock.init)
}
