package import Values

/// A measure at two points in time, a line a unit.
package struct SlopeChart: Hashable, Sendable {
    package let words: MeasureWords
    /// The earlier and the later period.
    package let first: Period
    package let last: Period
    /// kommun, kommuner.
    package let noun: MeasureUnit.Noun
    /// In the order of the data table.
    package let lines: [Line]
    /// A break between the two: values stand without lines, and nothing is said of change.
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

        package init(
            key: String, label: String, first: Datum, last: Datum, isHighlighted: Bool = false, link: String? = nil
        ) {
            self.key = key
            self.label = label
            self.first = first
            self.last = last
            self.isHighlighted = isHighlighted
            self.link = link
        }
    }

    package init(
        words: MeasureWords, first: Period, last: Period, noun: MeasureUnit.Noun, lines: [Line],
        seriesBreak: TrendChart.Mark? = nil, example: Bool = false
    ) {
        self.words = words
        self.first = first
        self.last = last
        self.noun = noun
        self.lines = lines
        self.seriesBreak = seriesBreak
        self.example = example
    }
}

extension SlopeChart {
    /// More lines than this are grey, but for the named ones.
    static let mostNamed = 12

    /// The change of a line, when both ends are known and may be compared.
    func change(_ line: Line) -> Exact? {
        guard seriesBreak == nil, let first = line.first.exact, let last = line.last.exact else { return nil }
        return last - first
    }

    /// Lines with their names: all while they are few; else the author's, or the largest rise, the largest fall, and
    /// those that end highest and lowest.
    var named: [Line] {
        guard lines.count > SlopeChart.mostNamed else { return lines }
        let chosen = lines.filter(\.isHighlighted)
        guard chosen.isEmpty else { return chosen }
        let known = lines.filter { $0.last.exact != nil }
        let ends = [known.max { less($0, $1) }, known.min { less($0, $1) }]
        return lines.filter { (ends + [extreme(1), extreme(-1)]).contains($0) }
    }

    private func less(_ a: Line, _ b: Line) -> Bool { (a.last.exact ?? .zero) < (b.last.exact ?? .zero) }

    /// Lines in the colour of the data: the author's, else all while they are few, else those that moved most.
    var strong: [Line] {
        let chosen = lines.filter(\.isHighlighted)
        guard chosen.isEmpty, lines.count > SlopeChart.mostNamed else { return chosen.isEmpty ? lines : chosen }
        return lines.filter { [extreme(1), extreme(-1)].contains($0) }
    }

    /// The line with the largest rise (1) or fall (-1), the first of equals; nil when none went that way.
    func extreme(_ sign: Int) -> Line? {
        var best: (line: Line, change: Exact)?
        for line in lines {
            guard let change = change(line), words.compare(change, .zero) == sign else { continue }
            if let best, words.compare(change, best.change) != sign { continue }
            best = (line, change)
        }
        return best?.line
    }

    var axis: ValueAxis {
        ValueAxis(lines.flatMap { [$0.first, $0.last] }.compactMap(\.double), unit: words.unit)
    }
}
