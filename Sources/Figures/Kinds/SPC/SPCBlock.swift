package import Edition
package import Values

/// A measure over time with its mean and natural limits.
package struct SPCBlock: Sendable {
    /// The line: the same as a trend's.
    package let trend: TrendBlock
    /// Where mean and limits begin anew.
    package let rebase: [Period]
    package let fixed: Int?
}

extension SPCBlock: BlockContent {
    package static let kind = BlockKind(
        "spc", "En serie med medelvärde och gränser, som skiljer slump från verklig förändring.", Key.measure, Key.span,
        Key.grain, Key.filter, Key.target.saying("true visar målet och om det nås stabilt."), rebase, fixed,
        make: { measure, period, grain, filter, target, rebase, fixed in
            let trend = TrendBlock(
                measure: measure, by: nil, period: period, grain: grain, filter: filter, target: target,
                reference: nil, highlight: nil, limit: nil)
            return SPCBlock(trend: trend, rebase: rebase, fixed: fixed)
        })

    private static let rebase = BlockKey.optional(
        "rebase", "en tid, eller en lista av tider", usual: [], absent: "aldrig",
        "Tider där medelvärde och gränser börjar om.", example: "rebase: [2024-Q1]"
    ) { $0.periods("rebase") }

    private static let fixed = BlockKey.optional(
        "fix_after_n_points", "heltal från 12", absent: "alla värden",
        "Gränserna räknas på så många av de första värdena.", example: "fix_after_n_points: 12"
    ) { $0.count("fix_after_n_points", in: 12...1_000) }
}
