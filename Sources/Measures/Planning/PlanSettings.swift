package import Values

/// What the edition reports, and the last day of its data.
package struct PlanSettings: Hashable, Sendable {
    /// Later periods are refused.
    package let period: Period
    /// Rows after this day are told and never used.
    package let cutoff: Day
    /// A joined cube may have this many cells; more, and two cubes are gathered side by side. No number depends on it.
    package let joinLimit: Int

    /// - Parameter cutoff: the last day of `period` when the edition does not say.
    package init(period: Period, cutoff: Day? = nil, joinLimit: Int = 1 << 18) {
        self.period = period
        self.joinLimit = joinLimit
        self.cutoff = cutoff ?? period.lastDay
    }
}
