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

extension GapsBlock {
    static let kind = BlockKind<TableContent>(
        "gaps", "Vilken enhet som saknar vad, och sedan när.", required: ["dataset", "filter"],
        optional: ["since", "sort", "limit"]
    ) { reader in
        let (dataset, filter, since) = (reader.state(), reader.filter(), reader.day("since"))
        let (sort, limit) = (reader.sort(), reader.limit())
        guard let dataset, !filter.terms.isEmpty else { return nil }
        return .gaps(GapsBlock(dataset: dataset, filter: filter, since: since, sort: sort, limit: limit))
    }
}
