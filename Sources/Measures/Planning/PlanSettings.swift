package import Values

/// What the edition reports, and the last day of its data.
package struct PlanSettings: Hashable, Sendable {
    /// Later periods are refused.
    package let period: Period
    /// Rows after this day are told and never used.
    package let cutoff: Day

    /// - Parameter cutoff: the last day of `period` when the edition does not say.
    package init(period: Period, cutoff: Day? = nil) {
        self.period = period
        self.cutoff = cutoff ?? period.lastDay
    }
}
