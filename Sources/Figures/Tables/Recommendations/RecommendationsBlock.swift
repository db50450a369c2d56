package import Edition

/// The recommendations with their actions.
package struct RecommendationsBlock: Sendable {
    /// Ids in the order to show; all when the author names none.
    package let include: [String]
}

extension RecommendationsBlock: BlockContent {
    package static let kind = BlockKind(
        "recommendations", "Rekommendationerna med åtgärder, tider och belägg.", Key.include,
        make: RecommendationsBlock.init)
}
