import Declarations
package import Values

/// Two points in time and a line for each value of a dimension.
package struct SlopeBlock: Sendable {
    /// The rows at the later time.
    package let dots: DotsBlock
    package let earlier: Period
}

extension SlopeBlock {
    static let kind = BlockKind<ChartContent>(
        "slope", "Två tidpunkter med en linje för varje värde.", required: ["measure", "by", "period"],
        optional: ["filter", "limit", "highlight"]
    ) { reader in
        let periods = reader.periods("period")
        let dots = DotsBlock.read(&reader, period: periods.last)
        guard periods.count == 2, periods[0].lastDay < periods[1].firstDay else {
            if reader.fields.node("period") != nil {
                reader.tell(
                    .blockCombination, "period ska vara två tider, den tidigare först", "period",
                    hint: "skriv period: [2022, 2025]")
            }
            return nil
        }
        return dots.map { .slope(SlopeBlock(dots: $0, earlier: periods[0])) }
    }
}
