package import Measures
package import Values

/// Which unit lacks what, and since when.
package struct GapsBlock: Sendable {
    /// A dataset with a state.
    package let dataset: String
    /// The states that count as lacking.
    package let filter: Filter
    /// Days are counted from here at the earliest.
    package let since: Day?
    package let sort: BlockSort?
    package let limit: Int?
}
