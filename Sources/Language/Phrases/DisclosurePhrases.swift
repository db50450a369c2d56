/// What is said of numbers that are too small to be published.
package enum DisclosurePhrases {
    package static func allShown(because reason: String) -> String {
        "Också små tal visas: \(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)."
    }
    package static let allShown = "Alla tal visas, också de minsta."

    /// "Antal 1–4 visas inte, och inte heller andelar med färre än 20 i nämnaren eller tal som skulle röja dem."
    ///
    /// - Parameters:
    ///   - count: the least count that is shown; 1 when all are.
    ///   - denominator: the least denominator of a share that is shown; 1 when all are.
    ///   - complement: also what is so close to all.
    package static func rule(count: Int, denominator: Int, complement: Bool) -> String {
        let counts = count > 2 ? "antal 1–\(count - 1)" : count == 2 ? "antalet 1" : nil
        let shares = denominator > 1 ? "andelar med färre än \(denominator) i nämnaren" : nil
        let kinds = [counts, shares].compactMap { $0 }
        guard let first = kinds.first else { return allShown }
        let others = kinds.dropFirst() + ["tal som skulle röja dem"]
        let rest = complement && counts != nil ? " Detsamma gäller när så få är kvar till alla." : ""
        return Swedish.capitalised(first) + " visas inte, och inte heller " + others.joined(separator: " eller ") + "."
            + rest
    }
}
