import Language
import Values

/// Lines of the same standing are told alike: two by their courses and the gap between them, more by who is highest and
/// lowest at the end.
extension TrendChart {
    func compare(_ lines: [Series], _ sentences: inout Sentences) {
        let mark = innerBreaks.last
        if let mark { sentences.add(broken(mark)) }
        let starts = lines.map { innerBreaks($0).last.map(resumption) ?? span.first }
        let known = zip(lines, starts).map { line, start in
            data(line).filter { $0.number >= start }.compactMap { Known($0.number, $0.datum) }
        }
        guard starts.allSatisfy({ $0 > span.last }) || known.contains(where: { !$0.isEmpty }) else {
            return sentences.add(Phrases.noValues)
        }
        if lines.count == 2 {
            sentences.add(gap(lines, known), rank: 1)
            for (line, known) in zip(lines, known) { sentences.add(course(line, known), rank: 2) }
        } else {
            sentences.add(ends(lines).spread(Swedish.time(Period(span.grain, span.last))), rank: 1)
        }
        sentences.add(ends(lines).reached(goal), rank: 3)
    }

    /// "2025: kvinnor högst 87,8 procent, män lägst 83,7.", for the accessible name.
    func endsOfAll(_ lines: [Series]) -> String? {
        let time = Swedish.capitalised(Swedish.time(Period(span.grain, span.last)))
        return ends(lines).ends.map { TrendPhrases.subject(time) + $0 + "." }
    }

    private func course(_ line: Series, _ known: [Known]) -> String? {
        guard let first = known.first, let last = known.last else { return nil }
        let label = Swedish.withoutSoftHyphens(line.label)
        return first.number == last.number
            ? TrendPhrases.subject(label) + end(last) + "."
            : TrendPhrases.course(label, from: end(first), to: end(last))
    }

    /// Between two lines at the last and at the first time that both have a value.
    private func gap(_ lines: [Series], _ known: [[Known]]) -> Told? {
        let pairs = known[0].compactMap { one in
            known[1].first { $0.number == one.number }.map { (one: one, other: $0) }
        }
        guard let first = pairs.first, let last = pairs.last else { return nil }
        let names = lines.map { Swedish.nameInSentence(Swedish.withoutSoftHyphens($0.label)) }
        let time = Swedish.time(period(last.one))
        let way = words.compare(last.one.value, last.other.value)
        guard way != 0 else { return Told(TrendPhrases.level(names[0], names[1], time)) }
        let isSameWay = first.one.number < last.one.number && words.compare(first.one.value, first.other.value) == way
        return TrendPhrases.gap(
            names[0], names[1], size(last), time, before: isSameWay ? size(first) : nil, Swedish.time(period(first.one))
        )
    }

    private func size(_ pair: (one: Known, other: Known)) -> Told {
        let sides = [pair.one.value, pair.other.value].sorted()
        return words.difference(from: sides[0], to: sides[1])
    }

    /// The values at the end of the axis.
    private func ends(_ lines: [Series]) -> UnitSentences {
        UnitSentences(
            words: words, noun: Phrases.value,
            items: lines.enumerated().map { index, line in
                UnitSentences.Item(
                    key: String(index), label: line.label,
                    datum: data(line).last { $0.number == span.last }?.datum ?? .missing)
            })
    }

    private var goal: NamedDatum? {
        target(at: span.last).map { target in
            NamedDatum(
                label: target.label, datum: .value(target.value, printed: target.printed, reading: target.reading))
        }
    }
}
