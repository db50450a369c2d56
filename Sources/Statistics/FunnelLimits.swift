#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The limits within which a unit's share lies by chance alone, when its true share is the common one.
///
/// Exact binomial limits, interpolated: r is the smallest count with F(r) ≥ q, α = (F(r) − q) / (F(r) − F(r − 1)), and
/// the limit is (r − α) / n. D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
/// Medicine 24 (2005) 1185–1202, appendix A.1.1. Unit: a share of 1. The interpolation of a small unit may end below 0,
/// which is drawn as 0.
///
/// Complexity: O(√n).
package struct FunnelLimits: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    /// - Parameters:
    ///   - share: the common share, 0...1.
    ///   - trials: the unit's size; nil for none.
    package init?(share: Double, trials: Int, confidence: Confidence = .percent95) {
        guard trials > 0, (0...1).contains(share) else { return nil }
        guard share > 0, share < 1 else {
            (lower, upper) = (share, share)
            return
        }
        let tail = confidence.tail
        let distribution = Binomial(share, trials)
        lower = distribution.limit(tail)
        upper = distribution.limit(1 - tail)
    }

    private init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    /// The limits by which a unit is judged: it lies outside exactly when chance alone gives so few events, or so many,
    /// with a probability below what the confidence leaves on that side.
    ///
    /// The lower limit is the published one; the upper is what remains beside the lower limit of the other outcome. The
    /// published upper limit is one count lower, and would judge small units wrongly: 10 of 10 at a common share of 0.83
    /// lies above its 0.984, though chance gives it in 16 cases of 100. Both may end outside 0...1.
    package static func judging(share: Double, trials: Int, confidence: Confidence = .percent95) -> FunnelLimits? {
        guard let events = FunnelLimits(share: share, trials: trials, confidence: confidence),
            let others = FunnelLimits(share: 1 - share, trials: trials, confidence: confidence)
        else { return nil }
        return FunnelLimits(lower: events.lower, upper: 1 - others.lower)
    }
}

extension Confidence {
    /// The probability left outside on either side.
    package var tail: Double {
        switch self {
        case .percent95: 0.025
        case .percent998: 0.001
        }
    }
}

/// The cumulative binomial distribution over the counts that have any probability to speak of: fifteen standard
/// deviations around the mean.
private struct Binomial {
    private let first: Int
    private let cumulative: [Double]
    private let trials: Int

    init(_ share: Double, _ trials: Int) {
        let mean = share * Double(trials)
        let reach = 15 * (mean * (1 - share)).squareRoot() + 15
        let mode = min(trials, Int((Double(trials) + 1) * share))
        let low = max(0, Int(mean - reach))
        let high = min(trials, Int(mean + reach) + 1)
        let odds = share / (1 - share)
        // Outwards from the most likely count, whose weight is 1; no logarithm of a factorial is taken.
        var below: [Double] = []
        var weight = 1.0
        for k in stride(from: mode, to: low, by: -1) {
            weight *= Double(k) / (Double(trials - k + 1) * odds)
            below.append(weight)
        }
        var weights = Array(below.reversed()) + [1.0]
        weight = 1
        for k in mode..<max(mode, high) {
            weight *= Double(trials - k) * odds / Double(k + 1)
            weights.append(weight)
        }
        let total = weights.reduce(0, +)
        var sum = 0.0
        cumulative = weights.map { part in
            sum += part / total
            return sum
        }
        first = low
        self.trials = trials
    }

    func limit(_ probability: Double) -> Double {
        let index = cumulative.firstIndex { $0 >= probability } ?? cumulative.count - 1
        let before = index > 0 ? cumulative[index - 1] : 0
        let step = cumulative[index] - before
        let alpha = step > 0 ? (cumulative[index] - probability) / step : 0
        return (Double(first + index) - alpha) / Double(trials)
    }
}

/// Limits that allow for units differing by more than chance: without it nearly every large unit lies outside.
///
/// On the scale y = asin √p, with s = 1 / (2√n) and z = (y − asin √π) / s, winsorised at 10 and 90 % (R's quantile type
/// 7): φ = mean z²; τ² = max(0, (kφ − (k − 1)) / (Σw − Σw² / Σw)) with w = 1 / s², and 0 when kφ < k − 1. Limits are
/// sin²(asin √π ± z √(s² + τ²)). Spiegelhalter 2005, section 4.2; the winsorising as in the R package FunnelPlotR 0.6.
package struct Overdispersion: Hashable, Sendable {
    /// The common share, all events of all trials.
    package let share: Double
    package let phi: Double
    package let tauSquared: Double

    /// Nil with fewer than two units, or when a unit has no trials or more events than trials.
    package init?(_ units: [(events: Int, trials: Int)]) {
        guard units.count > 1, units.allSatisfy({ $0.trials > 0 && (0...$0.trials).contains($0.events) }) else {
            return nil
        }
        let share = Double(units.reduce(0) { $0 + $1.events }) / Double(units.reduce(0) { $0 + $1.trials })
        let centre = asin(share.squareRoot())
        let scores = units.map { unit in
            (asin((Double(unit.events) / Double(unit.trials)).squareRoot()) - centre) * 2
                * Double(unit.trials).squareRoot()
        }
        guard let low = quantile(scores, at: 0.1), let high = quantile(scores, at: 0.9) else { return nil }
        let count = Double(units.count)
        let phi = scores.map { min(max($0, low), high) }.reduce(0) { $0 + $1 * $1 } / count
        let weights = units.map { 4 * Double($0.trials) }
        let sum = weights.reduce(0, +)
        let spread = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
        self.share = share
        self.phi = phi
        tauSquared = count * phi < count - 1 || spread <= 0 ? 0 : max(0, (count * phi - (count - 1)) / spread)
    }

    /// The limits for a unit of so many trials; nil for none.
    package func limits(trials: Int, confidence: Confidence = .percent95) -> (lower: Double, upper: Double)? {
        limits(trials: trials, deviations: confidence.deviations)
    }

    /// The same for any number of standard deviations.
    package func limits(trials: Int, deviations: Double) -> (lower: Double, upper: Double)? {
        guard trials > 0 else { return nil }
        let reach = deviations * (1 / (4 * Double(trials)) + tauSquared).squareRoot()
        let centre = asin(share.squareRoot())
        let side = { (angle: Double) in
            let sine = sin(min(max(angle, 0), .pi / 2))
            return sine * sine
        }
        return (side(centre - reach), side(centre + reach))
    }
}
