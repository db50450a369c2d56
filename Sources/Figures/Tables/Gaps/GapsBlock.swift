package import Edition
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

extension GapsBlock: BlockContent {
    package static let kind = BlockKind(
        "gaps", "Vilken enhet som saknar vad, och sedan när.", Key.state,
        BlockKey.required(
            "filter", "urval", "De lägen som räknas som brister.", example: "filter: {lage: saknas}"
        ) { reader in
            let filter = reader.filter()
            return filter.terms.isEmpty ? nil : filter
        },
        BlockKey.optional(
            "since", "datum", absent: "så långt data räcker", "Dagarna räknas tidigast härifrån.",
            example: "since: 2025-01-01"
        ) { $0.day("since") },
        Key.sort.saying("Radernas ordning.", absent: "längst tid först"), Key.limit, make: GapsBlock.init)
}
