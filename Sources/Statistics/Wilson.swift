/// The Wilson score interval of a share.
///
/// (2x + z² ∓ z·√(z² + 4x(1 − x/n))) / (2(n + z²)), E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", JASA 22 (1927) 209–212. Unit: a share of 1. Exactly 0 below when x = 0 and exactly 1 above
/// when x = n, where the formula misses by a rounding.
package struct WilsonInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    /// `events` of `trials`; nil when there are no trials, or when the events are fewer than none or more than all.
    package init?(events: Int, trials: Int, confidence: Confidence = .percent95) {
        guard trials > 0, (0...trials).contains(events) else { return nil }
        let (x, n, z) = (Double(events), Double(trials), confidence.deviations)
        let middle = 2 * x + z * z
        let spread = z * (z * z + 4 * x * (1 - x / n)).squareRoot()
        let scale = 2 * (n + z * z)
        lower = events == 0 ? 0 : (middle - spread) / scale
        upper = events == trials ? 1 : (middle + spread) / scale
    }
}

/// How often an interval holds the truth.
package enum Confidence: CaseIterable, Sendable {
    case percent95, percent998

    /// Quantiles 0.975 and 0.999 of the normal distribution.
    package var deviations: Double {
        switch self {
        case .percent95: 1.959_963_984_540_054
        case .percent998: 3.090_232_306_167_813
        }
    }
}
