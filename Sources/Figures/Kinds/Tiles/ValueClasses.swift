import Language
import Values

/// Equal classes with round bounds, judged on values rounded as printed.
struct ValueClasses: Hashable {
    /// The lower bound of each class, and the upper end of the last.
    let edges: [Exact]
    let decimals: Int

    /// At most `most` classes that hold all values; none without values, one when all are equal.
    init(_ values: [Exact], most: Int, decimals: Int) {
        self.decimals = decimals
        let rounded = values.map { $0.rounded(to: decimals) }
        guard let low = rounded.min(), let high = rounded.max() else {
            edges = []
            return
        }
        guard low < high else {
            edges = [low, high]
            return
        }
        let distinct = Set(rounded.map { $0.rounded(to: decimals) }).count
        edges = ValueClasses.edges(low, high, most: max(2, min(most, distinct)), decimals) ?? [low, high]
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

    var count: Int { max(edges.count - 1, 0) }

    /// Number of the class of a value, from 0; the last holds its upper end.
    func index(_ value: Exact) -> Int? {
        guard count > 0 else { return nil }
        let rounded = value.rounded(to: decimals)
        return min(max((edges.firstIndex { rounded < $0 } ?? edges.count) - 1, 0), count - 1)
    }

    /// The fill of a class, `k1` to `k5`: as far apart as their number allows.
    func step(_ index: Int) -> Int {
        let steps = [[3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]]
        guard (1...5).contains(count), steps[count - 1].indices.contains(index) else { return 3 }
        return steps[count - 1][index]
    }

    /// "75,0–79,9": the values as printed that the class holds.
    func label(_ index: Int) -> String {
        let (lower, upper) = (edges[index], edges[index + 1])
        let isLast = index == count - 1
        let last = isLast ? upper : upper - Exact(mantissa: 1, decimals: decimals)
        let texts = [lower, last].map { Swedish.number($0, decimals: decimals) }
        if texts[0] == texts[1] { return texts[0] }
        return TilesPhrases.bounds(texts[0], texts[1], isSigned: lower.isNegative || last.isNegative)
    }
}
