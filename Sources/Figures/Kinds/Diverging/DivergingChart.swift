import Language
import Values

/// Shares of answers on a scale for each row, the middle of the scale under each other.
package struct DivergingChart: Hashable, Sendable {
    /// Rows with a series for each answer, from the negative end to the positive; its table is this chart's.
    package let bars: BarsChart
    /// Whether the scale has an answer in its middle.
    package let hasMiddle: Bool

    package init(bars: BarsChart, hasMiddle: Bool) {
        self.bars = bars
        self.hasMiddle = hasMiddle
    }
}

extension DivergingChart {
    /// Answers on each side.
    var side: Int { bars.series.count / 2 }
    /// Numbers of the answers, from the negative end.
    var negative: Range<Int> { 0..<side }
    var positive: Range<Int> { (bars.series.count - side)..<bars.series.count }

    /// What a row's answers of one side come to, unrounded; nil when one of them is not shown.
    func sum(_ row: BarsChart.Row, _ answers: Range<Int>) -> Exact? {
        let values = answers.compactMap { row.data[$0].exact }
        return values.count == answers.count ? values.reduce(.zero, +) : nil
    }

    /// The shades of the answers, 1 to 5 from the negative end, 3 in the middle.
    var shades: [Int] {
        let left = side == 1 ? [2] : [1, 2]
        return left + (hasMiddle ? [3] : []) + left.reversed().map { 6 - $0 }
    }
}

extension DivergingChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(name: name, summary: summary, table: bars.table) { isNarrow in
            var drawing = DivergingDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }

    /// "Svarsskala: andelen som har svarat, per kommun, 2025. Störst andel positiva svar: Åby med 63 procent."
    var name: String {
        accessibleName([
            ChartPhrases.name(DivergingPhrases.kind, bars.words.label, per: bars.noun.one),
            ", \(Swedish.period(bars.period)).", most.map { " \($0)" } ?? "",
        ])
    }

    private var summary: String {
        var sentences = Sentences()
        sentences.add(only ?? most, rank: 1)
        sentences.add(fewest, rank: 2)
        let data = bars.rows.flatMap(\.data)
        if !data.contains(where: { $0.exact != nil }) { sentences.add(Phrases.noValues) }
        let missing = bars.rows.count { $0.data.contains(.missing) }
        if missing > 0 { sentences.addLack(Phrases.missing(for: bars.noun.counted(missing))) }
        sentences.addLack(Phrases.withheld(data))
        return sentences.text
    }

    /// Of a single row all three: "Positiva svar 63 procent, neutrala 20 procent, negativa 17 procent."
    private var only: String? {
        guard bars.rows.count == 1, let row = bars.rows.first else { return nil }
        let middle = side..<(bars.series.count - side)
        let shares = [positive, middle, negative].map { $0.isEmpty ? nil : sum(row, $0).map(spoken) }
        return DivergingPhrases.only(positive: shares[0], neutral: shares[1], negative: shares[2])
    }

    private var known: [(label: String, value: Exact)] {
        bars.rows.compactMap { row in sum(row, positive).map { (Swedish.withoutSoftHyphens(row.label), $0) } }
    }

    private var most: String? { extreme(Heads.largest, known.map(\.value).max()) }

    private var fewest: String? {
        guard let least = known.map(\.value).min(), let most = known.map(\.value).max(),
            bars.words.compare(least, most) != 0
        else { return nil }
        return extreme(Heads.least, least)
    }

    /// "Störst andel positiva svar: Åby och Boda med 63 procent."; of the rows whose answers are all shown.
    private func extreme(_ word: String, _ value: Exact?) -> String? {
        guard known.count > 1, let value else { return nil }
        let equal = known.filter { bars.words.compare($0.value, value) == 0 }.map(\.label)
        let who = Phrases.few(equal, bars.noun, most: 2)
        return DivergingPhrases.extreme(word, who, spoken(value), ofShown: known.count < bars.rows.count)
    }

    private func spoken(_ value: Exact) -> String { bars.words.spoken(bars.words.number(value)) }
}
