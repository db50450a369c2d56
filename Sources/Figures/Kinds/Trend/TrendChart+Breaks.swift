import Language
import Values

/// A break, and the lines that alone have it: none where all do.
struct BrokenLines: Hashable {
    let mark: TrendChart.Mark
    let lines: [String]
}

extension TrendChart {
    /// The breaks of some lines and not of them all, in order of time.
    var ownBreaks: [BrokenLines] { ownBreaks(of: series) }

    /// The last break of the panel's own lines, and each that only some of them have.
    var brokenLines: [BrokenLines] {
        (innerBreaks.last.map { [BrokenLines(mark: $0, lines: [])] } ?? []) + ownBreaks(of: own)
    }

    private func ownBreaks(of series: [Series]) -> [BrokenLines] {
        inner(unique(series.flatMap(\.breaks))).map { mark in
            BrokenLines(mark: mark, lines: series.filter { $0.breaks.contains(mark) }.map(\.label))
        }
    }

    /// "Serien bryts 2023 (Nytt system) för Åby"
    func told(_ broken: BrokenLines) -> String {
        let names = broken.lines.map { Swedish.nameInSentence(Swedish.withoutSoftHyphens($0)) }
        return Phrases.broken(
            Swedish.time(moment(broken.mark)), broken.mark.label, for: Phrases.few(names, TrendPhrases.line))
    }
}
