package import Values

extension Dimension {
    /// The first of the values that does not exist throughout the period; nil when all do.
    package func absentee(among keys: [String], throughout period: Period) -> Value? {
        keys.lazy.compactMap { self.value($0) }.first { !$0.isValid(throughout: period) }
    }
}

/// How much of a period a value belonged to another.
package enum Belonging: Sendable {
    case always, sometimes, never
}

extension Catalogue {
    /// Whether a value belonged to some of the wanted on every day of a period on which it existed, on some, or on none;
    /// on every where its dimension does not roll up to theirs.
    package func belonging(
        _ key: String, of child: String, to wanted: [String], of parent: String, in period: Period
    ) -> Belonging {
        guard let dimension = dimension(child), let above = self.dimension(parent),
            let index = dimension.index(of: key),
            let route = hierarchy.routes(from: [child]).first(where: { $0.steps.last == parent })
        else { return .always }
        let all = period.firstDay...period.lastDay
        let rollUp = hierarchy.rollUp(route)
        let own = rollUp.days(of: index, under: wanted.compactMap { above.index(of: $0) }, within: all)
        let whole = rollUp.days(of: index, under: Array(0...above.none), within: all)
        guard !whole.isEmpty else { return .always }
        guard !own.isEmpty else { return .never }
        return days(own) == days(whole) ? .always : .sometimes
    }

    private func days(_ spans: [ClosedRange<Day>]) -> Int {
        spans.map { $0.upperBound.ordinal - $0.lowerBound.ordinal + 1 }.reduce(0, +)
    }

    /// The first value of a slice that does not exist throughout every one of the periods: a sum of a unit that
    /// closed in June is no year.
    package func absentee(
        in slice: [Slice], throughout periods: [Period]
    ) -> (dimension: Dimension, value: Dimension.Value, period: Period)? {
        for part in slice {
            guard case .values(let keys) = part.choice, let dimension = dimension(part.dimension) else { continue }
            for period in periods {
                if let value = dimension.absentee(among: keys, throughout: period) { return (dimension, value, period) }
            }
        }
        return nil
    }
}
