/// When a number about people is too small to be published.
///
/// The defaults follow SCB, "Handbok i statistisk röjandekontroll" (2015): thresholds of 3 or 5 are usual.
package struct DisclosureRules: Hashable, Sendable {
    /// Counts from 1 up to, not including, this are hidden; also the least width of what can be computed about a
    /// hidden count. At least 1.
    package var minimumCount: Int
    /// Shares of fewer than this are hidden.
    package var minimumDenominator: Int
    /// Hides also when those who are *not* counted are between 1 and `minimumCount`.
    package var complement: Bool

    package init(minimumCount: Int = 5, minimumDenominator: Int = 20, complement: Bool = true) {
        self.minimumCount = max(1, minimumCount)
        self.minimumDenominator = max(0, minimumDenominator)
        self.complement = complement
    }

    /// The rules that hide whatever either hides.
    package func stricter(_ other: DisclosureRules) -> DisclosureRules {
        DisclosureRules(
            minimumCount: max(minimumCount, other.minimumCount),
            minimumDenominator: max(minimumDenominator, other.minimumDenominator),
            complement: complement || other.complement)
    }

    /// Above zero and below the least count.
    func isSmall(_ number: Double) -> Bool { number > 0 && number < Double(minimumCount) }
}
