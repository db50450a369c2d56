package import Measures
package import Values

/// A dot for each value of a dimension.
package struct DotsBlock: Sendable {
    package let measure: String
    package let by: String
    package let interval: Interval?
    /// A parent dimension of `by` whose values head groups of rows.
    package let group: String?
    package let period: Period?
    package let filter: Filter
    package let sort: BlockSort?
    package let limit: Int?
    package let target: Bool
    package let reference: BlockReference?
    package let highlight: BlockHighlight?

    /// The confidence interval drawn.
    package enum Interval: String, CaseIterable, Sendable { case wilson, none }
}

extension DotsBlock {
    static let kind = BlockKind<ChartContent>(
        "dots", "En punkt för varje värde av en dimension, ordnade.", required: ["measure", "by"],
        optional: [
            "interval", "group", "period", "filter", "sort", "limit", "target", "reference", "highlight",
        ]
    ) { reader in
        read(&reader).map { .dots($0) }
    }

    /// The keys that every chart with one row a value shares; what a kind does not take is absent.
    static func read(_ reader: inout BlockReader, period fixed: Period? = nil) -> DotsBlock? {
        let (measure, by) = (reader.measure(), reader.dimension("by"))
        let interval = reader.word("interval", ["wilson": Interval.wilson, "none": .none])
        let unit = reader.context.vocabulary.measures.first { $0.name == measure }?.unit
        if interval == .wilson, let unit, unit != .percent {
            reader.tell(
                .blockCombination, "konfidensintervall enligt Wilson finns bara för andelar", "interval",
                hint: "ta bort interval, eller skriv none")
        }
        let (group, period, filter) = (reader.group(above: "by"), fixed ?? reader.period(), reader.filter())
        let (sort, limit, target) = (reader.sort(), reader.limit(), reader.flag("target"))
        let (reference, highlight) = (reader.reference(of: measure), reader.highlight(by: by))
        guard let measure, let by else { return nil }
        return DotsBlock(
            measure: measure, by: by, interval: interval, group: group, period: period, filter: filter, sort: sort,
            limit: limit, target: target, reference: reference, highlight: highlight)
    }
}
