package import Values

extension Dimension {
    /// The first of the values that does not exist throughout the period; nil when all do.
    package func absentee(among keys: [String], throughout period: Period) -> Value? {
        keys.lazy.compactMap { self.value($0) }.first { !$0.isValid(throughout: period) }
    }
}

extension Catalogue {
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
