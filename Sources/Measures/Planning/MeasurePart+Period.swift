import Values

extension MeasurePart {
    /// The period that the part is read for when the whole is asked for `period`; nil when that is no whole periods of
    /// the part's finest grain.
    func period(for period: Period, _ grain: Grain) -> Period? {
        switch time {
        case .same: period
        case .earlier(let length): period.shifted(months: -length.months)
        case .window(let length): period.ending(months: length.months, grain)
        case .yearToDate: period.fromNewYear(grain)
        }
    }
}
