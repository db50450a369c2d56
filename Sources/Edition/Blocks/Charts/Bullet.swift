package import Measures
package import Values

/// Several measures with their targets and an earlier value.
package struct BulletBlock: Sendable {
    /// At least one, in the order written.
    package let measures: [String]
    package let period: Period?
    package let filter: Filter
    /// The earlier value; nil = the period before.
    package let compare: BlockComparison?
}

extension BulletBlock {
    static let kind = BlockKind<ChartContent>(
        "bullet", "Flera mått med mål, tidigare värde och läge.", required: ["measures"],
        optional: ["period", "filter", "compare"]
    ) { reader in
        let (measures, period, filter) = (reader.measures(), reader.period(), reader.filter())
        let compare = reader.compare()
        if compare.filter({ $0 != .target }).count > 1 {
            reader.tell(
                .blockCombination, "bullet jämför med en tidigare period", "compare", hint: "ange en period")
        }
        guard !measures.isEmpty else { return nil }
        return .bullet(
            BulletBlock(
                measures: measures, period: period, filter: filter, compare: compare.first { $0 != .target }))
    }
}
