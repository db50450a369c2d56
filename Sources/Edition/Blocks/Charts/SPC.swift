package import Values

/// A measure over time with its mean and natural limits.
package struct SPCBlock: Sendable {
    /// The line: the same as a trend's.
    package let trend: TrendBlock
    /// Where mean and limits begin anew.
    package let rebase: [Period]
    package let fixed: Int?
}

extension SPCBlock {
    static let kind = BlockKind<ChartContent>(
        "spc", "En serie med medelvärde och gränser, som skiljer slump från förändring.", required: ["measure"],
        optional: ["period", "grain", "filter", "target", "rebase", "fix_after_n_points"]
    ) { reader in
        let (measure, period, grain) = (reader.measure(), reader.period(), reader.grain())
        let (filter, target) = (reader.filter(), reader.flag("target"))
        let (rebase, fixed) = (reader.periods("rebase"), reader.count("fix_after_n_points", in: 12...1_000))
        guard let measure else { return nil }
        let trend = TrendBlock(
            measure: measure, by: nil, period: period, grain: grain, filter: filter, target: target, reference: nil,
            highlight: nil, limit: nil)
        return .spc(SPCBlock(trend: trend, rebase: rebase, fixed: fixed))
    }
}
