import Language
import Values

/// The scale of a measure: its ends, its round numbers and their texts.
struct ValueAxis: Hashable {
    let domain: ClosedRange<Double>
    let ticks: [Tick]
    /// Said beside the drawing when the axis does not begin at 0.
    let note: String?

    struct Tick: Hashable {
        let value: Double
        /// Without unit.
        let text: String
    }

    /// An axis for lines and dots: a share near the top begins higher up, small shares end lower, all else as the
    /// values have it, with 0 as soon as that costs less than half of the drawing.
    init(_ values: [Double], unit: MeasureUnit, count: Double = 4, headroom: Double = 0) {
        self.init(ValueAxis.domain(values.filter(\.isFinite), unit, count, headroom), unit, count)
    }

    /// For dots of shares, in percent, whose distances are what matters: from the ten below the lowest, or 0 where that
    /// costs less than three tens, to the ten above the highest.
    init(around shares: [Double]) {
        guard let low = shares.min(), let high = shares.max() else {
            self.init(shares, unit: .percent)
            return
        }
        let start = max(0, ((low - 1) / 10).rounded(.down) * 10)
        let end = min(100, max((high / 10).rounded(.up) * 10, start + 10))
        self.init((start < 30 ? 0 : start)...end, .percent, 4)
    }

    private init(_ domain: ClosedRange<Double>, _ unit: MeasureUnit, _ count: Double) {
        let span = domain.upperBound - domain.lowerBound
        let wanted = unit.kind == .count ? min(count, max(1, span)) : count
        let isWholeShare = unit.kind == .share && domain == 0...100
        let numbers = Figures.ticks(domain.lowerBound, domain.upperBound, isWholeShare ? 5 : wanted)
        let decimals = ValueAxis.decimals(of: numbers)
        self.domain = domain
        ticks = numbers.map { Tick(value: $0, text: ValueAxis.text($0, decimals)) }
        let start = ValueAxis.text(domain.lowerBound, decimals)
        note = domain.lowerBound > 0 ? ChartPhrases.axis(from: start + unit.sign) : nil
    }

    init(domain: ClosedRange<Double>, ticks: [Tick]) {
        (self.domain, self.ticks, note) = (domain, ticks, nil)
    }

    private static func domain(_ values: [Double], _ unit: MeasureUnit, _ count: Double, _ headroom: Double)
        -> ClosedRange<Double>
    {
        let limit = 1e15
        let low = min(max(values.min() ?? 0, -limit), limit)
        let top = min(max(values.max() ?? 0, -limit), limit)
        // What differs by a rounding of the computer alone is one value: its ticks would print alike.
        let high = top - low <= 1e-9 * max(abs(low), abs(top)) ? low : top
        if unit.kind == .share, low >= 0, high <= 100 { return share(low, high + headroom, isEmpty: values.isEmpty) }
        let needsZero = low <= 0 || low < 0.6 * high || low == high || (unit.kind == .count && high <= 20)
        // Without zero, some air below, so that no mark lies on the edge.
        let (a, b) = needsZero ? (min(low, 0), max(high, 0)) : (max(0, low - (high - low) / 10), high)
        let (start, end) = a == b ? (0, 1) : nice(a, b, unit.kind == .count ? min(count, max(1, b - a)) : count)
        return start...max(start, end)
    }

    /// Charts of shares: 0–100 as a rule; from a ten below the lowest when that is 50 or more, up to `headroom` beyond the highest; to a round end when
    /// the highest is 40 or less.
    private static func share(_ low: Double, _ high: Double, isEmpty: Bool) -> ClosedRange<Double> {
        if isEmpty { return 0...100 }
        if low >= 50 {
            let start = max(50, ((low - 1) / 10).rounded(.down) * 10)
            return start...min(100, max(start + 10, (high / 10).rounded(.up) * 10))
        }
        if high > 42 { return 0...100 }
        return 0...(low == high && high == 0 ? 10 : nice(0, high, 5).1)
    }

    /// The least number of decimals, at most 6, that tells the ticks apart.
    private static func decimals(of ticks: [Double]) -> Int {
        guard ticks.count > 1 else { return 0 }
        var step = ticks[1] - ticks[0]
        var decimals = 0
        while decimals < 6, abs(step - step.rounded()) > 1e-6 * step {
            step *= 10
            decimals += 1
        }
        return decimals
    }

    private static func text(_ value: Double, _ decimals: Int) -> String {
        let scale = Double(Exact.powerOfTen(decimals))
        return Swedish.number(
            Exact(mantissa: Int128((value * scale).rounded()), decimals: decimals), decimals: decimals)
    }
}
