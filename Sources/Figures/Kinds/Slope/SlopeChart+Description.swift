import Language
import Values

extension SlopeChart {
    private var times: String { ChartPhrases.times(Swedish.period(first), Swedish.period(last)) }
    private var changes: [Exact] { lines.compactMap(change) }

    /// "Lutningsdiagram: andel inloggade per kommun, 2021 och 2025. Värdet ökade för alla 14 kommuner."
    var name: String {
        accessibleName([
            ChartPhrases.name(isPairs ? DotsPhrases.kind : SlopePhrases.kind, words.label, per: noun.one),
            ", \(times).",
            direction.map { " \($0)" } ?? "",
        ])
    }

    var summary: String {
        var sentences = Sentences()
        if lines.allSatisfy({ $0.first.exact == nil && $0.last.exact == nil }) {
            sentences.add(Phrases.noValues)
        }
        if let seriesBreak {
            sentences.add(SlopePhrases.broken(Swedish.time(seriesBreak.period), seriesBreak.label))
        }
        for sentence in ownBreaks { sentences.add(sentence) }
        sentences.add(direction)
        sentences.add(largest(ChartPhrases.largest(.up, scope), extremes(1)), rank: 1)
        sentences.add(largest(ChartPhrases.largest(.down, scope), extremes(-1)), rank: 1)
        sentences.add(smallest, rank: 4)
        for line in lines where line.isHighlighted && !extremes.contains(line) {
            sentences.add(sentence("", line), rank: 2)
        }
        sentences.add(spread, rank: 3)
        sentences.addLack(missing)
        for sentence in incomparable { sentences.addLack(sentence) }
        sentences.addLack(Phrases.noValue(for: absent.map(\.label), noun))
        sentences.addLack(Phrases.withheld(lines.flatMap { [$0.first, $0.last] }))
        return sentences.text
    }

    /// The breaks of some lines alone.
    private var ownBreaks: [String] {
        guard seriesBreak == nil else { return [] }
        return unique(lines.compactMap(\.seriesBreak)).map { mark in
            let who = lines.filter { $0.seriesBreak == mark }.map { Swedish.withoutSoftHyphens($0.label) }
            return SlopePhrases.broken(Swedish.time(mark.period), mark.label, for: Phrases.few(who, noun))
        }
    }

    /// "Värdet ökade för 12 av 14 kommuner."
    private var direction: String? {
        let ways = lines.compactMap(way)
        guard ways.count > 1 else { return nil }
        for way in [Phrases.Way.up, .down, .level] {
            let count = ways.filter { $0 == way }.count
            guard 2 * count > ways.count else { continue }
            let isNearly = way == .level && changes.count(where: words.isNothing) < count
            return ChartPhrases.changed(words.subject, way, isNearly: isNearly, for: among.some(count, noun))
        }
        let (rising, falling) = (ways.count { $0 == .up }, ways.count { $0 == .down })
        guard rising > 0, falling > 0 else {
            return ChartPhrases.changed(
                words.subject, rising > 0 ? .up : .down, for: among.some(max(rising, falling), noun))
        }
        return SlopePhrases.mixed(words.subject, rising: rising, falling: among.some(falling, noun))
    }

    /// Those whose change is known.
    private var among: Among { Among(changes.count, of: lines.count, having: Among.comparable) }

    /// After a superlative, where not all changes are known.
    private var scope: String {
        let hidden = Phrases.ofShown(lines.flatMap { [$0.first, $0.last] })
        return hidden.isEmpty ? among.among : hidden
    }

    /// "Störst ökning: Arvidsjaur och Överkalix, 37,5 procentenheter."; one alone with its values.
    private func largest(_ lead: String, _ lines: [Line]) -> Told? {
        guard let first = lines.first, let a = first.first.exact, let b = first.last.exact else { return nil }
        if lines.count == 1 { return sentence(lead, first) }
        let who = Phrases.few(lines.map(\.label), noun, most: SlopeChart.mostEqual)
        return ChartPhrases.largest(lead, who, by: words.difference(from: a, to: b))
    }

    /// "Minst ökning: Boden, från 68,8 till 79,2 procent, 10,4 procentenheter.": where all went the same way.
    private var smallest: Told? {
        guard let way = lines.first.flatMap(way), way != .level, lines.allSatisfy({ self.way($0) == way }),
            let least = changes.map(\.magnitude).min(), let most = changes.map(\.magnitude).max(),
            words.compare(least, most) != 0
        else { return nil }
        let own = lines.filter { change($0).map { words.compare($0.magnitude, least) == 0 } ?? false }
        return largest(ChartPhrases.smallest(way), own)
    }

    /// "Störst ökning: Pajala, från 74,6 till 80,1 procent, en ökning med 5,5 procentenheter."
    private func sentence(_ lead: String, _ line: Line) -> Told? {
        guard change(line) != nil, case .value(let a, let from, _) = line.first,
            case .value(let b, let to, _) = line.last
        else { return nil }
        let size = lead.isEmpty ? words.change(from: a, to: b) : words.difference(from: a, to: b)
        return ChartPhrases.largest(
            lead, Swedish.withoutSoftHyphens(line.label), from: from, to: words.spoken(to), size)
    }

    /// "Spridningen minskade från 15,2 till 13,6 procentenheter.": of the lines that have both values.
    private var spread: String? {
        let whole = lines.filter { change($0) != nil }
        guard whole.count > 2, let a = range(whole.compactMap(\.first.exact)),
            let b = range(whole.compactMap(\.last.exact))
        else { return nil }
        let texts = [a, b].map(words.number)
        let last = words.unit.difference.with(texts[1])
        let who = among.isWhole ? nil : among.some(whole.count, noun)
        let way: Phrases.Way = texts[0] == texts[1] ? .level : b < a ? .down : .up
        // Less than what is called a change of the values is none of their spread, nor is it where none of them changed.
        let isTold = words.way(from: a, to: b) == way && whole.contains { self.way($0) != .level }
        guard way == .level || isTold else { return nil }
        return SlopePhrases.spread(way, among: who, from: texts[0], to: last)
    }

    private func range(_ values: [Exact]) -> Exact? {
        guard let low = values.min(), let high = values.max() else { return nil }
        return high - low
    }

    private var missing: String? {
        let labels = lines.filter { $0.first == .missing || $0.last == .missing }.map {
            Swedish.withoutSoftHyphens($0.label)
        }
        return labels.isEmpty ? nil : Phrases.missing(for: Phrases.few(labels, noun))
    }

    /// There was nothing to count at one of the times, or at both. What is missing besides is told as that.
    private var incomparable: [String] {
        let halves = lines.filter { line in
            let sides = [line.first, line.last]
            return sides.count { $0 == .notApplicable } == 1 && !sides.contains(.missing)
        }
        let empty = lines.filter { $0.first == .notApplicable && $0.last == .notApplicable }
        let told = [(halves, SlopePhrases.half), (empty, SlopePhrases.neither)]
        return told.filter { !$0.0.isEmpty }.map { lines, sentence in
            sentence(Phrases.few(lines.map { Swedish.withoutSoftHyphens($0.label) }, noun))
        }
    }

    var table: DataTable {
        let difference = words.unit.difference.many
        let heads =
            [first, last].map { words.head(Swedish.capitalised(Swedish.compact($0))) }
            + (seriesBreak == nil ? [Heads.change + (difference.isEmpty ? "" : ", " + difference)] : [])
        let rows = (lines + absent).map { line in
            DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(line.label), link: line.link)]
                    + [line.first, line.last].map { DataTable.Cell($0) }
                    + (seriesBreak == nil ? [DataTable.Cell(changeDatum(line))] : []))
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(times)",
            columns: [DataTable.Column(Swedish.capitalised(noun.one))]
                + heads.map { DataTable.Column($0, isNumeric: true) },
            rows: rows,
            signs: lines.allSatisfy(isJoined) ? SignWords() : SignWords(notApplicable: Phrases.notCompared),
            remarks: ownBreaks + roundingNotes)
    }

    private var roundingNotes: [String] {
        Subtraction.notes(
            lines.filter { change($0) != nil }.compactMap { line in
                guard let a = line.first.exact, let b = line.last.exact else { return nil }
                return Subtraction(from: a, to: b, decimals: words.decimals)
            })
    }

    func changeDatum(_ line: Line) -> Datum {
        if let change = change(line) {
            let sources = line.last.reading.flatMap { now in line.first.reading.map { now + "|" + $0 } }
            return .value(change, printed: Swedish.signed(change, decimals: words.decimals), reading: sources)
        }
        let sides = [line.first, line.last]
        if !isJoined(line), sides.allSatisfy({ $0.exact != nil }) { return .notApplicable }
        return sides.contains(.hidden) ? .hidden : sides.first { $0.exact == nil } ?? .missing
    }
}
