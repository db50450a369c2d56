package import Measures
package import Values

/// The state of every combination of two dimensions.
package struct MatrixBlock: Sendable {
    package let dataset: String
    package let rows: String
    package let columns: String
    /// The dimension shown in the cells; nil = the state's own.
    package let value: String?
    /// A parent dimension of `rows` whose values head groups of rows.
    package let group: String?
    package let only: Rows
    package let period: Period?
    package let filter: Filter

    package enum Rows: String, CaseIterable, Sendable {
        case all
        /// Only the rows where something is lacking.
        case gaps
    }
}
