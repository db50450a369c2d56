/// Byar's limits of a count, as good as the exact ones from about ten.
///
/// lower = O(1 − 1/(9O) − z/(3√O))³, upper = (O + 1)(1 − 1/(9(O + 1)) + z/(3√(O + 1)))³. N. E. Breslow and N. E. Day,
/// "Statistical methods in cancer research", volume II, IARC (1987), page 69. Unit: the count.
package struct ByarInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    /// Nil for a count below 1, of which the lower limit is no count.
    package init?(count: Double, confidence: Confidence = .percent95) {
        guard count >= 1, count.isFinite else { return nil }
        let limit = { (o: Double, z: Double) in
            let root = 1 - 1 / (9 * o) + z / (3 * o.squareRoot())
            return o * root * root * root
        }
        lower = max(0, limit(count, -confidence.deviations))
        upper = limit(count + 1, confidence.deviations)
    }
}

/// A rate as it would be if the groups were as large as in a standard population, with Dobson's limits.
///
/// rate = Σ w·x/n / Σ w; variance = Σ w²·x/n² / (Σ w)²; limits = rate + √(variance / O)·(L − O), O being all events and L
/// Byar's limits of it. A. J. Dobson, K. Kuulasmaa, E. Eberle and J. Scherer, "Confidence intervals for weighted sums of
/// Poisson parameters", Statistics in Medicine 10 (1991) 457–462. Unit: events of one.
package struct StandardisedRate: Hashable, Sendable {
    package let value: Double
    package let lower: Double
    package let upper: Double

    /// Fewer events give no rate: the limits do not hold, and the rate says nothing.
    package static let fewestEvents = 10

    package struct Group {
        let events: Double
        let population: Double
        let weight: Double

        package init(events: Double, population: Double, weight: Double) {
            self.events = events
            self.population = population
            self.weight = weight
        }
    }

    /// Nil with fewer than ten events, with a group that nobody is in, and without weights.
    package init?(_ groups: [Group], confidence: Confidence = .percent95) {
        let weights = groups.reduce(0) { $0 + $1.weight }
        let events = groups.reduce(0) { $0 + $1.events }
        guard weights > 0, events >= Double(StandardisedRate.fewestEvents),
            groups.allSatisfy({ $0.population > 0 && $0.events >= 0 && $0.weight >= 0 }),
            let limits = ByarInterval(count: events, confidence: confidence)
        else { return nil }
        let rate = groups.reduce(0) { $0 + $1.weight * $1.events / $1.population } / weights
        let variance = groups.reduce(0) { sum, group in
            let part = group.weight / group.population / weights
            return sum + part * part * group.events
        }
        let scale = (variance / events).squareRoot()
        value = rate
        lower = rate + scale * (limits.lower - events)
        upper = rate + scale * (limits.upper - events)
    }
}
