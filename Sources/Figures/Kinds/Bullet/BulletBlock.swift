package import Edition
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

extension BulletBlock: BlockContent {
    package static let kind = BlockKind(
        "bullet", "Flera mått under varandra: utfallet som stapel, målet som streck, ett tidigare värde som ring.",
        Key.measures, Key.period, Key.filter, earlier, make: BulletBlock.init)

    private static let earlier = BlockKey.optional(
        "compare", "previous eller en tid", absent: "föregående period", "Det tidigare värdet: ringen.",
        example: "compare: previous"
    ) { reader in
        let compare = reader.compare()
        if compare.count > 1 {
            reader.tell(
                .blockCombination, "bullet jämför med en tidigare period", "compare", hint: "ange en period")
        }
        return compare.first
    }
}
