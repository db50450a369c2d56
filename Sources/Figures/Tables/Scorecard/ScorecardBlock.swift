package import Edition
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

extension ScorecardBlock: BlockContent {
    package static let kind = BlockKind(
        "scorecard", "Flera mått mot sina mål och mot en tidigare tid.", takesDecimals: false, Key.measures, Key.period,
        Key.filter, Key.compare,
        BlockKey.optional(
            "by", "dimension", absent: "ingen sådan kolumn",
            "Dimensionen bland vars värden det som är längst från målet nämns.", example: "by: kommun"
        ) { $0.dimension("by") },
        make: ScorecardBlock.init)
}
