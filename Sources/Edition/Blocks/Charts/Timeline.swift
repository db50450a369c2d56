/// Plan and outcome of the recommendations along an axis of time.
package struct TimelineBlock: Sendable {
    /// Ids in the order to show; all when the author names none.
    package let include: [String]
}

extension TimelineBlock {
    static let kind = BlockKind<ChartContent>(
        "timeline", "Plan och utfall för rekommendationerna längs en tidsaxel.", optional: ["include"]
    ) { reader in
        .timeline(TimelineBlock(include: reader.recommendations()))
    }
}
