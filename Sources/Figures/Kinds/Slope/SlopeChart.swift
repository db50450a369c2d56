package import Language
package import Values

/// A measure at two points in time, a line a unit.
package struct SlopeChart: Hashable, Sendable {
    package let words: MeasureWords
    /// The earlier and the later period.
    package let first: Period
    package let last: Period
    /// kommun, kommuner.
    package let noun: Noun
    /// In the order of the data table.
    package let lines: [Line]
    /// What did not exist or cannot be reckoned at either time: not drawn, but named and in the table.
    package let absent: [Line]
    /// A break of all lines between the two: values stand without lines, and nothing is said of change.
    package let seriesBreak: TrendChart.Mark?
    package let example: Bool

    package struct Line: Hashable, Sendable {
        package let key: String
        package let label: String
        package let first: Datum
        package let last: Datum
        package let isHighlighted: Bool
        /// Relative address of the unit's own page; used in the data table.
        package let link: String?
        /// A break of its own between the two: its values stand without a line.
        let seriesBreak: TrendChart.Mark?

        package init(
            key: String, label: String, first: Datum, last: Datum, isHighlighted: Bool = false, link: String? = nil,
            seriesBreak: TrendChart.Mark? = nil
        ) {
            self.seriesBreak = seriesBreak
            self.key = key
            self.label = label
            self.first = first
            self.last = last
            self.isHighlighted = isHighlighted
            self.link = link
        }
    }

    package init(
        words: MeasureWords, first: Period, last: Period, noun: Noun, lines: [Line], absent: [Line] = [],
        seriesBreak: TrendChart.Mark? = nil, example: Bool = false
    ) {
        self.words = words
        self.first = first
        self.last = last
        self.noun = noun
        self.lines = lines
        self.absent = absent
        self.seriesBreak = seriesBreak
        self.example = example
    }
}

extension SlopeChart {
    /// The change of a line, when both ends are known and may be compared.
    func change(_ line: Line) -> Exact? {
        guard isJoined(line), let first = line.first.exact, let last = line.last.exact else { return nil }
        return last - first
    }

    /// Whether its two values may be compared.
    func isJoined(_ line: Line) -> Bool { seriesBreak == nil && line.seriesBreak == nil }

    /// Which way a line went; nil where its change is not known.
    func way(_ line: Line) -> Phrases.Way? {
        guard change(line) != nil, let first = line.first.exact, let last = line.last.exact else { return nil }
        return words.way(from: first, to: last)
    }

    /// Lines in the colour of the data: the author's, else all.
    var strong: [Line] {
        let chosen = lines.filter(\.isHighlighted)
        return chosen.isEmpty ? lines : chosen
    }

    /// Lines that moved most, either way; none stands out where many moved the same.
    var extremes: [Line] { [1, -1].map(extremes).filter { $0.count <= SlopeChart.mostEqual }.flatMap { $0 } }

    /// As many lines with the same change are named.
    static let mostEqual = 3

    /// The lines with the largest rise (1) or fall (-1), as printed; empty when none went that way.
    func extremes(_ sign: Int) -> [Line] {
        let moved = lines.compactMap { line in change(line).map { (line: line, change: $0) } }
            .filter { way($0.line) == (sign > 0 ? .up : .down) }
        guard let best = moved.map(\.change.magnitude).max() else { return [] }
        return moved.filter { words.compare($0.change.magnitude, best) == 0 }.map(\.line)
    }

    var axis: ValueAxis {
        ValueAxis(lines.flatMap { [$0.first, $0.last] }.compactMap(\.double), unit: words.unit)
    }
}
