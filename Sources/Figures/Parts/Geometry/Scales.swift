/// Numbers to units of the drawing.
struct LinearScale: Hashable {
    let domain: ClosedRange<Double>
    let start: Double
    let end: Double

    func callAsFunction(_ value: Double) -> Double {
        let width = domain.upperBound - domain.lowerBound
        return width > 0 ? start + (value - domain.lowerBound) / width * (end - start) : (start + end) / 2
    }
}

/// Periods in a row at equal distances, the first and the last a little inside the frame.
struct SlotScale: Hashable {
    /// Number of the first period (`Period.first`).
    let first: Int
    let count: Int
    let start: Double
    let end: Double

    private static let inset = 10.0

    var step: Double { (end - start - 2 * SlotScale.inset) / Double(max(count - 1, 1)) }

    func centre(_ number: Int) -> Double {
        count > 1 ? start + SlotScale.inset + Double(number - first) * step : (start + end) / 2
    }

    /// The line between this period and the one before, within the frame.
    func edge(_ number: Int) -> Double { min(max(centre(number) - step / 2, start), end) }
}
