package import Measures
package import Values

/// Outcome, target, difference, earlier outcome and status of several measures.
package struct ScorecardBlock: Sendable {
    package let measures: [String]
    package let period: Period?
    package let filter: Filter
    package let compare: [BlockComparison]
}
