/// How sure a change of a share is: Newcombe's interval of a difference, worked out once more from the two counts.
///
/// With l and u of each share (Wilson's): d ± √(distance² + distance²), each distance from the share to the limit that
/// lies the way of the interval's end. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10. In percent.
package struct ReckonedInterval: Sendable {
    package let lower: Double
    package let upper: Double
    package let decimals: Int

    /// Counts of few enough for chance to matter.
    static let mostTrials = 5_000

    init?(_ later: Reckoned, minus earlier: Reckoned, decimals: Int) {
        guard let now = WilsonLimits(later), let before = WilsonLimits(earlier) else { return nil }
        let difference = now.share - before.share
        let down = hypotenuse(now.share - now.lower, before.upper - before.share)
        let up = hypotenuse(now.upper - now.share, before.share - before.lower)
        lower = (difference - down) * 100
        upper = (difference + up) * 100
        self.decimals = decimals
    }
}

private func hypotenuse(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }

/// The roots of (p − x)² = z² x (1 − x) / n, the two x that lie z standard errors from the share.
private struct WilsonLimits {
    let share: Double
    let lower: Double
    let upper: Double

    init?(_ reckoned: Reckoned) {
        guard reckoned.value.number != nil, let events = reckoned.numerator?.count,
            let trials = reckoned.denominator?.count, trials > 0, trials < ReckonedInterval.mostTrials,
            (0...trials).contains(events)
        else { return nil }
        let (p, n) = (Double(events) / Double(trials), Double(trials))
        // Of the normal distribution, 97.5 percent below it.
        let z = 1.959963984540054
        let (a, b) = (1 + z * z / n, 2 * p + z * z / n)
        let root = (b * b - 4 * a * p * p).squareRoot()
        share = p
        lower = (b - root) / (2 * a)
        upper = (b + root) / (2 * a)
    }
}

extension Outcome {
    fileprivate var count: Int? { number.flatMap { $0.isWhole ? Int($0.plain(0)) : nil } }
}

extension Reckoner {
    /// Nil where there is no change to be sure of, and for what is no plain share.
    func interval(_ question: Question, _ earlier: Span, _ measure: Measure, decimals: Int?) -> ReckonedInterval? {
        guard measure.unit == .percent, change(question, earlier, measure) != nil else { return nil }
        if case .standardised = measure.kind { return nil }
        return ReckonedInterval(
            answer(question), minus: answer(question.at(earlier)), decimals: decimals ?? measure.usualDecimals)
    }
}
