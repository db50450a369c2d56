/// Which texts along an axis may stand so that no two meet: every first, second, fourth, eighth … from the one at
/// `anchor`. An axis with one number is no scale, so at least the end furthest from it stands too, when it does not touch it.
///
/// - Parameters:
///   - texts: their middles, in order along the axis either way, and widths.
///   - gap: the least room between two.
/// - Returns: Indices, ascending.
func fitting(_ texts: [(middle: Double, width: Double)], from anchor: Int = 0, gap: Double) -> [Int] {
    guard texts.indices.contains(anchor) else { return [] }
    let meet = { (a: Int, b: Int, gap: Double) in
        abs(texts[a].middle - texts[b].middle) < (texts[a].width + texts[b].width) / 2 + gap
    }
    let kept = { (step: Int) in texts.indices.filter { ($0 - anchor) % step == 0 } }
    var step = 1
    var found = kept(step)
    while found.count > 1, zip(found, found.dropFirst()).contains(where: { meet($0, $1, gap) }) {
        step *= 2
        found = kept(step)
    }
    let end = anchor > texts.count / 2 ? 0 : texts.count - 1
    return found.count == 1 && end != anchor && !meet(anchor, end, 0) ? [anchor, end].sorted() : found
}

/// A number of a lower axis, where it stands.
struct AxisNumber: Hashable {
    /// Of its tick.
    let index: Int
    let text: String
    let middle: Double
}

extension ValueAxis {
    /// The numbers of a lower axis that no other meets, each below its tick as far as the frame lets it.
    ///
    /// - Parameters:
    ///   - sign: the unit, which stands once, at the number with the index `signed`; the steps are counted from there.
    func numbers(
        _ scale: LinearScale, sign: String, signed: Int = 0, within frame: ClosedRange<Double>, gap: Double = 6,
        on canvas: Canvas
    ) -> [AxisNumber] {
        // Texts of one axis are given the same room, so that they stand evenly.
        let widest = ticks.map { canvas.room($0.text, .axis) }.max() ?? 0
        let texts = ticks.enumerated().map { index, tick in
            let text = index == signed ? tick.text + sign : tick.text
            let half = canvas.measure(text, .axis) / 2
            let middle = max(min(scale(tick.value), frame.upperBound - half), frame.lowerBound + half)
            return (text: text, middle: middle, width: max(widest, canvas.room(text, .axis)))
        }
        return fitting(texts.map { ($0.middle, $0.width) }, from: signed, gap: gap).map {
            AxisNumber(index: $0, text: texts[$0].text, middle: texts[$0].middle)
        }
    }
}

extension Canvas {
    mutating func numbers(_ numbers: [AxisNumber], baseline: Double) {
        for number in numbers { text(number.text, at: Point(number.middle, baseline), .axis, .middle) }
    }
}
