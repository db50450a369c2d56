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

extension EquityBlock {
    static let kind = BlockKind<TableContent>(
        "equity", "Högst, lägst, skillnad och kvot mellan grupper, eller att det inte kan bedömas.",
        required: ["measure", "by"], optional: ["period", "filter"]
    ) { reader in
        let (measure, by) = (reader.measure(), reader.dimensions("by"))
        let (period, filter) = (reader.period(), reader.filter())
        guard let measure, !by.isEmpty else { return nil }
        return .equity(EquityBlock(measure: measure, by: by, period: period, filter: filter))
    }
}
