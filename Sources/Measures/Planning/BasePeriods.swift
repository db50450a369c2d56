import Tables
import Values

extension InputPlan {
    /// Grain in which rows are gathered before periods are combined. Dates are gathered in months, since a day
    /// without a row says nothing, but by day where the last or the mean of dates is asked for.
    var baseGrain: Grain {
        guard let grain = shape.grain, grain != .day else { return usesDays ? .day : .month }
        return grain
    }

    private var usesDays: Bool { combination == .last || combination == .mean }

    /// Whether the period consists of whole base periods.
    func fits(_ period: Period) -> Bool {
        guard let grain = shape.grain, grain != .day else { return true }
        guard grain <= period.grain, let parts = wholeParts(of: period, grain) else { return false }
        return !parts.isEmpty
    }

    /// The base periods of a period; for dates by day all days, of which only those with data are read.
    func baseNumbers(_ period: Period) -> ClosedRange<Int> {
        let first = Period(baseGrain, containing: period.firstDay).first
        return first...max(first, Period(baseGrain, containing: period.lastDay).first)
    }
}

/// The periods of a finer grain that fill a period exactly; nil when they do not (quarters of a tertial).
func wholeParts(of period: Period, _ grain: Grain) -> [Period]? {
    let parts = period.split(into: grain)
    guard parts.first?.firstDay == period.firstDay, parts.last?.lastDay == period.lastDay else { return nil }
    return parts
}
