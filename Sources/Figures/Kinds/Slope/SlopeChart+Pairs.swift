import Language

extension SlopeChart {
    /// With more lines than this, lines and names lie on each other: each has a row of its own instead, with two dots.
    static let mostLines = 8

    var isPairs: Bool { lines.count > SlopeChart.mostLines }

    /// Every line as a row: the earlier value a ring, the later a disc.
    var pairs: PairsPicture {
        PairsPicture(
            words: words, axis: axis, first: Swedish.capitalised(Swedish.compact(first)),
            last: Swedish.capitalised(Swedish.compact(last)),
            difference: seriesBreak == nil ? Heads.change : nil, isBackground: true,
            note: seriesBreak.map { "\(Swedish.withoutSoftHyphens($0.label)) \(Swedish.period($0.period))" },
            rows: lines.map { line in
                PairsPicture.Row(
                    label: line.label, isHighlighted: line.isHighlighted, first: line.first, last: line.last,
                    isJoined: isJoined(line),
                    difference: seriesBreak == nil ? changeDatum(line).text : "", tip: tip(line))
            }, isExample: example)
    }

    /// "Luleå: 87,1 % 2021, 89,4 % 2025".
    func tip(_ line: Line) -> String {
        let (then, now) = (words.drawn(line.first), words.drawn(line.last))
        return "\(line.label): \(then) \(Swedish.compact(first)), \(now) \(Swedish.compact(last))"
    }
}
