/// A length of time as authors write it, in whole months: `12 months`, `1 year`.
package struct TimeLength: Hashable, Sendable {
    /// At least 1.
    package let months: Int
    /// As it was written.
    package let text: String

    private static let units = ["month": 1, "quarter": 3, "tertial": 4, "year": 12]

    /// A number from 1 to 1200 and a unit, one or many; nil for anything else.
    package init?(parsing text: String) {
        let words = text.split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (1...1200).contains(count), words[0].first?.isNumber == true
        else { return nil }
        let unit = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
        guard let length = TimeLength.units[String(unit)] else { return nil }
        months = count * length
        self.text = text
    }
}

extension Period {
    /// The same period so many months later (or earlier); nil where that is no whole periods of its grain, and for days.
    package func shifted(months: Int) -> Period? {
        guard let n = grain.perYear, months % (12 / n) == 0 else { return nil }
        let steps = months / (12 / n)
        return Period(grain, first + steps, through: last + steps)
    }

    /// The so many months that end with the period, in periods of `grain`; nil when they are no whole ones.
    package func ending(months: Int, _ grain: Grain) -> Period? {
        guard let n = grain.perYear, months % (12 / n) == 0 else { return nil }
        let last = Period(grain, containing: lastDay)
        guard last.lastDay == lastDay else { return nil }
        return Period(grain, last.first - months / (12 / n) + 1, through: last.first)
    }

    /// The periods of `grain` from the first of the year to the end of this one; nil when they are no whole ones.
    package func fromNewYear(_ grain: Grain) -> Period? {
        guard let n = grain.perYear else { return nil }
        let last = Period(grain, containing: lastDay)
        guard last.lastDay == lastDay else { return nil }
        return Period(grain, lastDay.year * n, through: last.first)
    }
}

extension Day {
    /// The same day of the month so many months later, or the month's last day where it has no such day.
    package func adding(months: Int) -> Day {
        let number = year * 12 + month - 1 + months
        let later = Period(.month, number)
        return min(later.firstDay.adding(days: day - 1), later.lastDay)
    }
}
