/// A quantile of raw values: R's type 7, which spreadsheets use too.
///
/// h = (n − 1)·p + 1; between the values ranked ⌊h⌋ and ⌈h⌉ in proportion. Hyndman and Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996) 361–365, definition 7. Nil for no values, values that
/// are not finite, or a `p` outside 0...1.
///
/// Complexity: O(n log n).
package func quantile(_ values: [Double], at p: Double) -> Double? {
    guard !values.isEmpty, (0...1).contains(p), values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    let position = Double(sorted.count - 1) * p
    let below = Int(position.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}

/// The middle value, or the mean of the two in the middle.
package func median(_ values: [Double]) -> Double? { quantile(values, at: 0.5) }
