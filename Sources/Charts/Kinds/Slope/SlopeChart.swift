import Language
import Markup
package import Values

/// Two points in time and a line between them for each row.
package struct SlopeChart: Hashable, Sendable {
    /// The later values, with the earlier ones as `comparison`; its table is this chart's.
    package let rows: DotsChart
    package let earlier: Period

    package init(rows: DotsChart, earlier: Period) {
        self.rows = rows
        self.earlier = earlier
    }

    /// More lines than this are grey, all but those that are named.
    static let mostNamed = 12
}

extension SlopeChart {
    typealias Pair = (row: DotsChart.Row, then: Exact, now: Exact)

    /// Rows with both values.
    var pairs: [Pair] {
        rows.rows.compactMap { row in
            row.datum.exact.flatMap { now in row.comparison?.exact.map { (row, $0, now) } }
        }
    }

    /// Whether the row has a name in the drawing.
    func isNamed(_ row: DotsChart.Row) -> Bool {
        pairs.count <= SlopeChart.mostNamed || row.isHighlighted || extremes.contains(row.key)
    }

    /// Keys of those that changed the most either way, and of the highest and lowest now.
    private var extremes: Set<String> {
        let change = pairs.sorted { $0.now - $0.then < $1.now - $1.then }
        let level = pairs.sorted { $0.now < $1.now }
        return Set([change.first, change.last, level.first, level.last].compactMap { $0?.row.key })
    }

    var axis: ValueAxis {
        ValueAxis(pairs.flatMap { [$0.then.double, $0.now.double] }, unit: rows.words.unit)
    }
}

extension SlopeChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (SlopeDrawing(self, isNarrow: false), SlopeDrawing(self, isNarrow: true))
        let drawings = (wide.finished(id: id), narrow.finished(id: id))
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary, table: rows.table,
            axisNote: nil, audit: unique(drawings.0.audit + drawings.1.audit))
    }

    private var words: MeasureWords { rows.words }
    private var times: String { "\(Swedish.period(earlier)) och \(Swedish.period(rows.period))" }

    var name: String {
        let rising = pairs.count { words.compare($0.now, $0.then) > 0 }
        return accessibleName([
            "Lutningsdiagram: \(inSentence(words.label)) per \(rows.noun.one), \(times).",
            pairs.isEmpty ? "" : " Värdet ökade för \(rising) av \(pairs.count).",
        ])
    }

    var summary: String {
        var sentences = Sentences()
        let count = rows.rows.count
        let who = count == 1 ? "en \(rows.noun.one)" : "\(Swedish.number(Exact(count))) \(rows.noun.many)"
        sentences.add("Diagrammet visar \(words.phrase) \(times) för \(who).")
        guard !pairs.isEmpty else {
            sentences.add("Inga värden finns att jämföra.")
            return sentences.text
        }
        sentences.add(largest)
        sentences.add(spread, rank: 2)
        sentences.add(pairs.count < count ? "För \(count - pairs.count) av dem går det inte att jämföra." : nil)
        return sentences.text
    }

    /// "Störst ökning: Pajala, 9,1 procentenheter. Minst: Luleå, 2,0."
    private var largest: String? {
        let sorted = pairs.sorted { $0.now - $0.then < $1.now - $1.then }
        guard let low = sorted.first, let high = sorted.last else { return nil }
        let size = { (pair: Pair) in words.spokenDifference(pair.now - pair.then) }
        let label = { (pair: Pair) in withoutSoftHyphens(pair.row.label) }
        if pairs.count == 1 {
            return "\(label(high)): \(words.change(from: high.then, to: high.now))."
        }
        let up =
            words.compare(high.now, high.then) > 0
            ? "Störst ökning: \(label(high)), \(size(high))." : "Inget värde ökade."
        let down =
            words.compare(low.now, low.then) < 0
            ? " Störst minskning: \(label(low)), \(size(low))." : " Inget värde minskade."
        return up + down
    }

    private var spread: String? {
        let (then, now) = (pairs.map(\.then), pairs.map(\.now))
        guard pairs.count > 2, let a = then.max(), let b = then.min(), let c = now.max(), let d = now.min() else {
            return nil
        }
        let (before, after) = (a - b, c - d)
        let verb = words.compare(after, before) == 0 ? "är oförändrad" : after > before ? "ökade" : "minskade"
        return "Skillnaden mellan högst och lägst \(verb), från \(words.spokenDifference(before)) till "
            + "\(words.spokenDifference(after))."
    }
}
