import Language
import Values

/// What a row must have, or must not have, in another dataset to count: a row of the same values of the dimensions that
/// both have.
struct Join: Hashable, Sendable {
    /// `not_exists`.
    let isNegated: Bool
    let dataset: String
    let filter: Filter
    /// So long, up to the last day of the row's own period; nil: that period, and of a state that day.
    let window: TimeLength?
    /// Names, in the order of the dataset that counts.
    let dimensions: [String]
}

extension DatasetShape {
    /// Where two datasets meet.
    struct Meeting {
        /// What both have as columns, and what `on` says that they meet in.
        var dimensions: [String] = []
        /// What one has as a column and the other only through a register, and nobody has said.
        var unlike: [String] = []
    }

    /// - Parameter on: dimensions in which they meet though they reach them from different columns.
    func meeting(_ other: DatasetShape, on: [String]) -> Meeting {
        let states = [state?.value, other.state?.value].compactMap { $0 }
        let common = dimensions.filter { name in
            other.has(name) && ![route(to: name), other.route(to: name)].contains { states.contains($0?.root ?? "") }
        }
        let columns = common.filter { isOwn($0) && other.isOwn($0) }
        let met = common.filter { columns.contains($0) || on.contains($0) }
        var meeting = Meeting(dimensions: met)
        for name in common where !met.contains(name) && !follows(name, from: met, or: meeting.unlike, other) {
            meeting.unlike.append(name)
        }
        return meeting
    }

    /// Whether what a value belongs to is known when others are the same.
    private func follows(_ name: String, from met: [String], or unlike: [String], _ other: DatasetShape) -> Bool {
        let ways = [route(to: name), other.route(to: name)].compactMap { $0?.steps.dropLast() }
        if ways.contains(where: { way in way.contains(where: met.contains) }) { return true }
        return ways.allSatisfy { way in way.contains(where: unlike.contains) }
    }
}

extension Join {
    /// The periods of the other dataset in which a row may stand, for a period or a day of the one that counts; nil
    /// where they are no whole ones.
    ///
    /// - Parameter grain: of the other's gathered periods.
    func numbers(_ days: ClosedRange<Day>, _ grain: Grain) -> ClosedRange<Int>? {
        let last = Period(grain, containing: days.upperBound)
        guard last.lastDay == days.upperBound else { return nil }
        if let window { return last.ending(months: window.months, grain).map { $0.first...$0.last } }
        let first = Period(grain, containing: days.lowerBound)
        return first.firstDay == days.lowerBound ? first.first...last.first : nil
    }

    func words(_ catalogue: Catalogue) -> String {
        MakingPhrases.exists(
            isNegated, filter.terms.map { $0.words(catalogue) }, in: dataset, months: window.map(\.months))
    }
}
