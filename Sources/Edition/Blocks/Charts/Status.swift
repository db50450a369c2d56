package import Measures
package import Values

/// How many stand where: recommendations, or the values of a state.
package struct StatusBlock: Sendable {
    /// Nil = the recommendations.
    package let dataset: String?
    package let by: String?
    package let period: Period?
    package let filter: Filter
}
