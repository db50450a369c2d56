package import Edition

/// Plan and outcome of the recommendations along an axis of time.
package struct TimelineBlock: Sendable {
    /// Ids in the order to show; all when the author names none.
    package let include: [String]
}

extension TimelineBlock: BlockContent {
    package static let kind = BlockKind(
        "timeline", "Plan och utfall för varje rekommendation längs en tidsaxel, med styrelsens beslut och läget.",
        Key.include, make: TimelineBlock.init)
}
