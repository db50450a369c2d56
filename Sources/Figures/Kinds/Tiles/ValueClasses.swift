import Language
import Values

/// Equal classes with round bounds, judged on values rounded as printed.
struct ValueClasses: Hashable {
    /// From the lowest; no value that they hold lies between two.
    let classes: [Class]
    let decimals: Int

    struct Class: Hashable {
        /// The least and the greatest value, as printed, that it holds.
        let lower: Exact
        let upper: Exact
        let shade: Shade
    }

    struct Shade: Hashable {
        /// Class of the fill.
        let fill: String
        /// Step of the text on it.
        let text: Int
    }

    /// At most `most` classes that hold all values; none without values, one when all are equal.
    init(_ values: [Exact], most: Int, decimals: Int) {
        self.decimals = decimals
        let rounded = values.map { $0.rounded(to: decimals) }
        guard let low = rounded.min(), let high = rounded.max() else {
            classes = []
            return
        }
        if low.isNegative, high > .zero {
            classes = ValueClasses.diverging(rounded, most, decimals)
            return
        }
        let distinct = Set(rounded).count
        let edges =
            low < high ? ValueClasses.edges(low, high, most: max(2, min(most, distinct)), decimals) : [low, high]
        classes = ValueClasses.classes(edges ?? [low, high], decimals)
    }

    /// From each edge to just below the next; the last holds its upper end.
    private static func classes(_ edges: [Exact], _ decimals: Int) -> [Class] {
        let finest = Exact(mantissa: 1, decimals: decimals)
        let steps = [[3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]]
        let count = edges.count - 1
        return (0..<count).map { index in
            let step = (1...5).contains(count) ? steps[count - 1][index] : 3
            return Class(
                lower: edges[index], upper: index == count - 1 ? edges[index + 1] : edges[index + 1] - finest,
                shade: Shade(fill: "k\(step)", text: step))
        }
    }

    /// Multiples of the least round step that needs no more than `most` classes, from at or below `low` to at or above
    /// `high`.
    private static func edges(_ low: Exact, _ high: Exact, most: Int, _ decimals: Int) -> [Exact]? {
        let finest = Exact(mantissa: 1, decimals: decimals)
        guard let range = (high - low) / finest, range < Exact(Int128(1) << 60) else { return nil }
        var power = Exact(1)
        while power * Exact(10 * most) < range { power = power * Exact(10) }
        // In tenths of the power, so that 2.5 is among them; a step is a whole number of the finest.
        for tenths in [10, 20, 25, 30, 40, 50, 100, 200] {
            guard let count = Exact(Int128(tenths), over: 10).map({ $0 * power }), count.isInteger else { continue }
            let step = count * finest
            guard let first = (low / step)?.floor.integer, let end = (high / step)?.floor.integer else { continue }
            let last = Exact(end) * step == high ? end : end + 1
            if last - first <= most { return (first...last).map { Exact($0) * step } }
        }
        return nil
    }

    var count: Int { classes.count }

    /// Number of the class of a value, from 0.
    func index(_ value: Exact) -> Int? {
        let rounded = value.rounded(to: decimals)
        return classes.firstIndex { $0.lower <= rounded && rounded <= $0.upper }
    }

    func shade(_ index: Int) -> Shade { classes[index].shade }

    /// "75,0–79,9": the values as printed that the class holds.
    func label(_ index: Int) -> String {
        let (lower, upper) = (classes[index].lower, classes[index].upper)
        let texts = [lower, upper].map { Swedish.number($0, decimals: decimals) }
        if texts[0] == texts[1] { return texts[0] }
        return TilesPhrases.bounds(texts[0], texts[1], isSigned: lower.isNegative || upper.isNegative)
    }
}
