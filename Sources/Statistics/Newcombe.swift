/// The interval of a difference between two shares of different people, from Wilson's of each.
///
/// d = p₁ − p₂; lower = d − √((p₁ − l₁)² + (u₂ − p₂)²), upper = d + √((u₁ − p₁)² + (p₂ − l₂)²). R. G. Newcombe, "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873–890, method 10.
/// Unit: a share of 1.
package struct NewcombeInterval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    /// Events and trials of the two; nil when either is no share.
    package init?(
        _ first: (events: Int, trials: Int), minus second: (events: Int, trials: Int),
        confidence: Confidence = .percent95
    ) {
        guard
            let a = WilsonInterval(events: first.events, trials: first.trials, confidence: confidence),
            let b = WilsonInterval(events: second.events, trials: second.trials, confidence: confidence)
        else { return nil }
        let (p, q) = (
            Double(first.events) / Double(first.trials), Double(second.events) / Double(second.trials)
        )
        func distance(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        lower = p - q - distance(p - a.lower, b.upper - q)
        upper = p - q + distance(a.upper - p, q - b.lower)
    }
}
