import Language
import Markup
import Values

/// Two series, a row for each age: counts as bars back to back, all else as two dots.
package struct PyramidChart: Hashable, Sendable {
    /// Rows with exactly two series; its sentences and table are this chart's.
    package let bars: BarsChart

    package init(bars: BarsChart) { self.bars = bars }
}

extension PyramidChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(name: name, summary: bars.summary, table: table, axisNote: axisNote) { isNarrow in
            if isPairs {
                var drawing = PairsDrawing(pairs, isNarrow: isNarrow)
                return drawing.finished(id: id, name: name)
            }
            var drawing = PyramidDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }

    /// Labels of the sides, in the middle of a sentence.
    var sides: [String] { labels.map(Swedish.nameInSentence) }

    /// "Pyramid: andel inloggade per åldersgrupp, kvinnor och män, 2025. Högst 96,7 procent: 25–44 år, kvinnor."
    var name: String {
        accessibleName([
            ChartPhrases.name(isPairs ? DotsPhrases.kind : BarsPhrases.pyramid, bars.words.label, per: bars.noun.one),
            ", \(Swedish.list(sides))",
            ", \(Swedish.period(bars.period)).", highest.map { " \($0)." } ?? "",
        ])
    }

    private var highest: String? {
        let all = bars.rows.flatMap { row in
            zip(row.data, sides).compactMap { datum, side in
                datum.exact.map {
                    (value: $0, text: datum.text, who: "\(Swedish.withoutSoftHyphens(row.label)), \(side)")
                }
            }
        }
        guard let top = all.max(by: { bars.words.compare($0.value, $1.value) < 0 }),
            all.count(where: { bars.words.compare($0.value, top.value) == 0 }) == 1
        else { return nil }
        return BarsPhrases.highest(Phrases.ofShown(bars.rows.flatMap(\.data)), bars.words.spoken(top.text), top.who)
    }
}
