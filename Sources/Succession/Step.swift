package import Values

/// The way from one edition's period to the next one's: how times that belong to the edition move.
package struct Step: Hashable, Sendable {
    package let from: Period
    package let to: Period

    package init(from: Period, to: Period) { (self.from, self.to) = (from, to) }

    /// The step to the edition that a folder's name says, `2026`, `2026-t2`; nil when the name is no later time of the
    /// same grain. A span moves as a whole, by the years that its end and the name are apart.
    package init?(from period: Period, toFolder name: String) {
        guard let named = Period(parsing: name.uppercased()), !named.isSpan else { return nil }
        let moved: Period?
        if period.isSpan {
            moved = named.grain == .year ? period.shifted(years: named.first - period.lastDay.year) : nil
        } else {
            moved = named.grain == period.grain ? named : nil
        }
        guard let moved, moved.first > period.first else { return nil }
        self.init(from: period, to: moved)
    }

    /// The time of the grain that holds the end of the new edition.
    func end(_ grain: Grain) -> Period { Period(grain, containing: to.lastDay) }

    /// A time within the old edition's period, or a span that ends with it: the first moves as a whole, of the second the
    /// end moves and the beginning stands, since it is a year that was chosen. Nil: the time stands.
    func moved(_ period: Period) -> Period? {
        if from.contains(period) { return moved(whole: period) }
        guard period.isSpan, period.lastDay == from.lastDay else { return nil }
        return Period(period.grain, period.first, through: period.last + steps(period.grain))
    }

    /// The time as far ahead as the editions are apart.
    func moved(whole period: Period) -> Period {
        let steps = steps(period.grain)
        return Period(period.grain, period.first + steps, through: period.last + steps)
    }

    private func steps(_ grain: Grain) -> Int { end(grain).first - Period(grain, containing: from.lastDay).first }

    /// The end of something that held as long as the old edition and not to the end of the new one.
    func movedEnd(_ period: Period) -> Period? {
        guard period.lastDay >= from.lastDay, period.lastDay < to.lastDay else { return nil }
        return end(period.grain)
    }

    /// The same day of the month as far ahead as the periods are apart; the last day of a month stays the last.
    func moved(_ day: Day) -> Day {
        let months = Period(.month, containing: to.lastDay).first - Period(.month, containing: from.lastDay).first
        let old = Period(.month, containing: day)
        let new = Period(.month, old.first + months)
        let isLast = day == old.lastDay
        return isLast ? new.lastDay : min(new.firstDay.adding(days: day.day - 1), new.lastDay)
    }

    /// Years as digits: the one that titles name, and what it becomes.
    var years: (old: String, new: String) { ("\(from.lastDay.year)", "\(to.lastDay.year)") }
}
