package import Measures
package import Values

/// Outcome, target, difference, earlier outcome and status of several measures.
package struct ScorecardBlock: Sendable {
    package let measures: [String]
    package let period: Period?
    package let filter: Filter
    package let compare: [BlockComparison]
    /// The dimension among whose values the one furthest from the target is named.
    package let by: String?
}

extension ScorecardBlock {
    static let kind = BlockKind<TableContent>(
        "scorecard", "Flera mått mot sina mål och mot en tidigare tid.", required: ["measures"],
        optional: ["period", "filter", "compare", "by"], takesDecimals: false
    ) { reader in
        let (measures, period) = (reader.measures(), reader.period())
        let (filter, compare) = (reader.filter(), reader.compare())
        let by = reader.dimension("by")
        guard !measures.isEmpty else { return nil }
        return .scorecard(
            ScorecardBlock(measures: measures, period: period, filter: filter, compare: compare, by: by))
    }
}
