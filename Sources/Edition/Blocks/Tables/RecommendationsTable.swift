/// The recommendations with their actions.
package struct RecommendationsBlock: Sendable {
    /// Ids in the order to show; all when the author names none.
    package let include: [String]
}

extension RecommendationsBlock {
    static let kind = BlockKind<TableContent>(
        "recommendations", "Rekommendationerna med åtgärder, tider och belägg.", optional: ["include"]
    ) { reader in
        .recommendations(RecommendationsBlock(include: reader.recommendations()))
    }
}
