package import Measures

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
}

/// What protection must know of a dataset whose numbers are published.
package struct ProtectedDataset: Sendable {
    /// Nil when its rows do not count people, or when the protection is lifted with a reason.
    package var rules: DisclosureRules?
    /// Dimensions that stand as columns; others reach the data through a register's parents.
    package var columns: Set<String>
    /// How each field of numbers combines over time; nil for one that does not.
    package var periods: [String: Input.FieldPeriods]
    /// How a count of rows combines over time.
    package var rowPeriods: Input.FieldPeriods
    /// Fields that may not be summed over any dimension (unique persons).
    package var nonAdditive: Set<String>

    package init(
        rules: DisclosureRules?, columns: Set<String> = [], periods: [String: Input.FieldPeriods] = [:],
        rowPeriods: Input.FieldPeriods = .sum, nonAdditive: Set<String> = []
    ) {
        self.rules = rules
        self.columns = columns
        self.periods = periods
        self.rowPeriods = rowPeriods
        self.nonAdditive = nonAdditive
    }
}
