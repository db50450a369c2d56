import Values

/// A quantile of numbers in order, exactly: R's type 7, which spreadsheets use too.
///
/// h = (n − 1)·p; between the numbers at ⌊h⌋ and the next in proportion. Hyndman and Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996) 361–365, definition 7. Nil for no numbers.
///
/// - Parameter p: 0...1.
func quantile(_ sorted: [Exact], at p: Exact) -> Exact? {
    guard let last = sorted.last else { return nil }
    let position = Exact(sorted.count - 1) * p
    guard let below = position.floor, below + 1 < sorted.count else { return last }
    return sorted[below] + (position - Exact(below)) * (sorted[below + 1] - sorted[below])
}

extension Exact {
    /// The greatest whole number that is not above a number from 0; nil when it does not fit.
    fileprivate var floor: Int? {
        let whole = rounded(to: 0)
        return (whole > self ? whole - Exact(1) : whole).integer
    }
}
