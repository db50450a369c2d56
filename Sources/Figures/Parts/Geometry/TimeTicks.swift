import Values

/// Round moments on an axis of time, in minutes since 1970-01-01 00:00 UTC. The method of d3-time (`utcTicks`, ISC):
/// the interval whose length is nearest, in proportion, to a `count`-th of the span.
func timeTicks(_ start: Int, _ stop: Int, _ count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let (low, high) = (min(start, stop), max(start, stop))
    let rising = TimeInterval(near: Double(high - low) / Double(count), low, high, count).range(low, high)
    return stop < start ? rising.reversed() : rising
}

/// An interval of whole minutes, hours, days, weeks, months or years.
private struct TimeInterval {
    let unit: Unit
    let every: Int

    enum Unit { case minute, hour, day, week, month, year }

    private static let day = 1440
    private static let year = 365 * day
    private static let all: [(TimeInterval, minutes: Int)] = [
        (TimeInterval(.minute, 1), 1), (TimeInterval(.minute, 5), 5), (TimeInterval(.minute, 15), 15),
        (TimeInterval(.minute, 30), 30), (TimeInterval(.hour, 1), 60), (TimeInterval(.hour, 3), 180),
        (TimeInterval(.hour, 6), 360), (TimeInterval(.hour, 12), 720), (TimeInterval(.day, 1), day),
        (TimeInterval(.day, 2), 2 * day), (TimeInterval(.week, 1), 7 * day), (TimeInterval(.month, 1), 30 * day),
        (TimeInterval(.month, 3), 90 * day), (TimeInterval(.year, 1), year),
    ]

    private init(_ unit: Unit, _ every: Int) {
        self.unit = unit
        self.every = every
    }

    init(near target: Double, _ start: Int, _ stop: Int, _ count: Int) {
        let after = TimeInterval.all.firstIndex { Double($0.minutes) > target } ?? TimeInterval.all.count
        if after == TimeInterval.all.count {
            let years = { (minutes: Int) in Double(minutes) / Double(TimeInterval.year) }
            let step = tickStep(years(start), years(stop), Double(count))
            self.init(.year, step.isFinite ? max(1, Int(step)) : 1)
            return
        }
        let before = max(0, after - 1)
        let (short, long) = (Double(TimeInterval.all[before].minutes), Double(TimeInterval.all[after].minutes))
        self = TimeInterval.all[target / short < long / target ? before : after].0
    }

    /// The moments of the interval within `start...stop`; at most 10 000.
    func range(_ start: Int, _ stop: Int) -> [Int] {
        var moments: [Int] = []
        var index = floorIndex(start)
        while let moment = moment(index), moment <= stop, moments.count < 10_000 {
            if moment >= start { moments.append(moment) }
            index += every
        }
        return moments
    }

    /// Number, counted in units and divisible by `every`, of the interval that holds the moment.
    private func floorIndex(_ minutes: Int) -> Int {
        let days = floorDivision(minutes, TimeInterval.day)
        let day = Day(ordinal: days)
        let units =
            switch unit {
            case .minute: minutes
            case .hour: floorDivision(minutes, 60)
            case .day: days
            case .week: floorDivision(days + 4, 7)
            case .month: day.year * 12 + day.month - 1
            case .year: day.year
            }
        return floorDivision(units, every) * every
    }

    private func moment(_ index: Int) -> Int? {
        switch unit {
        case .minute: index
        case .hour: index * 60
        case .day: index * TimeInterval.day
        case .week: (index * 7 - 4) * TimeInterval.day
        case .month: firstOfMonth(index)
        case .year: firstOfMonth(index * 12)
        }
    }

    private func firstOfMonth(_ index: Int) -> Int? {
        // Years before 1 have no Day; the range then begins at the first that has.
        let (year, month) = (floorDivision(index, 12), index - floorDivision(index, 12) * 12 + 1)
        guard year >= 1 else { return Int.min / 2 }
        return Day(year: year, month: month, day: 1).map { $0.ordinal * TimeInterval.day }
    }

    private func floorDivision(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
}
