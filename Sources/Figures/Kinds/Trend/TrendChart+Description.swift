import Language
import Values

extension TrendChart {
    /// "Linjediagram: andel inloggade, 2016–2025. Från 31 till 86,5 procent."
    var name: String {
        let equals = self.equals
        // The course of one line is not that of the others.
        let told = equals.count > 1 ? nil : main
        let known = told.map { data($0).compactMap { Known($0.number, $0.datum) } } ?? []
        var parts = [ChartPhrases.name(TrendPhrases.kind, words.label), ", \(Swedish.period(span))."]
        if equals.count > 1 {
            parts.append(endsOfAll(equals).map { " " + $0 } ?? "")
        } else if let first = known.first, let last = known.last, first.number < last.number,
            told.map(innerBreaks)?.isEmpty == true
        {
            // The ends of the line that are known, which need not be those of the axis.
            let isWhole = first.number == span.first && last.number == span.last
            let ends = [first, last].map(end)
            let route =
                isWhole
                ? ChartPhrases.from(first.printed, to: words.spoken(last.printed))
                : ChartPhrases.from(ends[0], to: ends[1])
            parts.append(" \(subject.isEmpty ? Swedish.capitalised(route) : subject + route).")
        } else if let last = known.last {
            parts.append(" \(Swedish.capitalised(Swedish.time(period(last)))): \(words.spoken(last.printed)).")
        }
        if let target = lastTarget { parts.append(" \(target.label) \(target.printed).") }
        if let people = words.population { parts.insert(", \(people)", at: 1) }
        return accessibleName(parts)
    }

    /// Pattern, statistics, then what is not there.
    var summary: String {
        var sentences = Sentences()
        let equals = self.equals
        if equals.count > 1 { compare(equals, &sentences) } else if let main { describe(main, &sentences) }
        for other in series where other != main && other.style == .comparison {
            sentences.add(latest(other), rank: 3)
        }
        let told = equals.count > 1 ? nil : main.flatMap { innerBreaks($0).last }
        for broken in ownBreaks where broken.mark != told { sentences.add(self.told(broken) + ".", rank: 3) }
        for reference in references { sentences.add(spoken(reference), rank: 3) }
        for sentence in missing { sentences.addLack(sentence) }
        sentences.addLack(Phrases.notThere(series.flatMap(data).count { $0.datum == .notApplicable }))
        sentences.addLack(Phrases.withheld(series.flatMap { data($0) }.map(\.datum)))
        return sentences.text
    }

    /// The lines of the same standing: those that are named, else all that are drawn alike.
    private var equals: [Series] {
        let named = series.filter { $0.style == .highlight }
        return named.isEmpty ? series.filter { $0.style == .context } : named
    }

    /// "Mål" is a heading; in a sentence it is "målet", and "mål högst" is "målet högst".
    private func describe(_ series: Series, _ sentences: inout Sentences) {
        let all = data(series).compactMap { Known($0.number, $0.datum) }
        let last = innerBreaks(series).last
        let start = last.map(resumption) ?? span.first
        let known = all.filter { $0.number >= start }
        if let last, !all.isEmpty {
            let own = ownBreaks.first { $0.mark == last }
            sentences.add(own.map { told($0) + "." } ?? broken(last))
            let before = sides(of: series).last { $0.upperBound < number(last.period) }
            sentences.add(earlier(all.filter { before?.contains($0.number) ?? false }), rank: 2)
        }
        if start > span.last, let value = all.last {
            sentences.add(TrendPhrases.only("", words.spoken(value.printed), Swedish.time(period(value))))
        } else {
            course(known, isAfterBreak: last != nil, isWhole: known.count == span.last - start + 1, &sentences)
        }
        let isHidden = data(series).contains { $0.number >= start && $0.datum == .hidden }
        sentences.add(extremes(known, isHidden: isHidden), rank: 4)
        sentences.add(againstTarget(known.last), rank: 1)
    }

    /// From where to where, and in which manner.
    private func course(_ known: [Known], isAfterBreak: Bool, isWhole: Bool, _ sentences: inout Sentences) {
        let start = isAfterBreak ? TrendPhrases.afterwards(who) : subject
        guard let first = known.first, let last = known.last else {
            sentences.add(TrendPhrases.nothing(start))
            return
        }
        if first.number == last.number {
            let value = words.spoken(last.printed)
            sentences.add(
                span.isSpan
                    ? TrendPhrases.only(start, value, Swedish.time(period(last))) : TrendPhrases.only(start, value))
        } else {
            let manner = isWhole ? pattern(known) : nil
            if manner == TrendPhrases.constant(words.subject, span.grain) {
                sentences.add(TrendPhrases.constant(start, words.subject, span.grain, words.spoken(last.printed)))
            } else {
                let change = words.change(from: first.value, to: last.value)
                sentences.add(TrendPhrases.course(start, manner, from: end(first), to: end(last), change))
            }
        }
        sentences.add(isWhole ? levelling(known) : nil, rank: 5)
        sentences.add(isWhole ? greatest(known) : nil, rank: 6)
    }

    /// Whose values are spoken of, when there are several lines.
    private var subject: String { who.map(TrendPhrases.subject) ?? "" }

    private var who: String? {
        guard series.count > 1, let label = main?.label, !label.isEmpty else { return nil }
        return Swedish.withoutSoftHyphens(label)
    }

    /// "31 procent 2016"
    func end(_ known: Known) -> String { "\(words.spoken(known.printed)) \(Swedish.time(period(known)))" }

    /// "värdet ökade varje år", when it did in all or in three quarters of the steps.
    private func pattern(_ known: [Known]) -> String? {
        let steps = zip(known, known.dropFirst()).map { words.way(from: $0.value, to: $1.value) }
        guard steps.count >= 2 else { return nil }
        for way in [Phrases.Way.up, .down] {
            let count = steps.filter { $0 == way }.count
            if count == steps.count { return TrendPhrases.steady(words.subject, way, span.grain) }
            if steps.count >= 4, 4 * count >= 3 * steps.count {
                return TrendPhrases.mostly(words.subject, way, count, of: steps.count, span.grain)
            }
        }
        let isConstant = known.allSatisfy { words.compare($0.value, known[0].value) == 0 }
        return isConstant ? TrendPhrases.constant(words.subject, span.grain) : nil
    }

    /// "Störst ökning: 2022, med 4,2 procentenheter.": of the steps that make the pattern, when it is one alone.
    private func greatest(_ known: [Known]) -> Told? {
        guard known.count >= 4, pattern(known) != nil, let first = known.first, let last = known.last,
            !words.isNothing(last.value - first.value)
        else { return nil }
        let way: Phrases.Way = last.value < first.value ? .down : .up
        let steps = zip(known, known.dropFirst()).filter { words.way(from: $0.value, to: $1.value) == way }
        let size = { (step: (Known, Known)) in (step.1.value - step.0.value).magnitude }
        guard let most = steps.map(size).max() else { return nil }
        let best = steps.filter { words.compare(size($0), most) == 0 }
        guard best.count == 1, let (before, after) = best.first else { return nil }
        return TrendPhrases.greatest(
            way, Swedish.time(period(after)), words.difference(from: before.value, to: after.value))
    }

    /// The last step less than a third of the mean step, in the same direction.
    private func levelling(_ known: [Known]) -> String? {
        guard known.count >= 4, pattern(known) != nil, let first = known.first, let last = known.last else {
            return nil
        }
        let whole = last.value - first.value
        let step = last.value - known[known.count - 2].value
        let steps = Exact(known.count - 1)
        guard !words.isNothing(whole), step.isNegative == whole.isNegative || step.isZero,
            (step * Exact(3) * steps).magnitude < whole.magnitude
        else { return nil }
        return TrendPhrases.levelled(whole.isNegative ? .down : .up)
    }

    /// The last break, and which values lie on neither side of it.
    func broken(_ mark: Mark) -> String {
        [Phrases.broken(Swedish.time(moment(mark)), mark.label) + ".", onBothSides(mark)].compactMap { $0 }
            .joined(separator: " ")
    }

    /// "Värdena för juli 2024–maj 2025 räknas på tider både före och efter brottet och jämförs inte."
    func onBothSides(_ mark: Mark) -> String? {
        let across = across(mark)
        let numbers = series.flatMap { data($0) }.filter { across.contains($0.number) && $0.datum.exact != nil }
            .map(\.number)
        guard let first = numbers.min(), let last = numbers.max() else { return nil }
        let span = Period(span.grain, first, through: last)
        return Phrases.onBothSides(numbers.count, Swedish.period(span))
    }

    private func earlier(_ known: [Known]) -> String? {
        guard let first = known.first, let last = known.last, first.number < last.number else { return nil }
        return TrendPhrases.before(who, from: end(first), to: end(last))
    }

    /// Nothing when they are the ends of the line or all are equal.
    private func extremes(_ known: [Known], isHidden: Bool) -> String? {
        guard known.count > 2, let top = known.max(by: { words.compare($0.value, $1.value) < 0 }),
            let bottom = known.min(by: { words.compare($0.value, $1.value) < 0 }),
            words.compare(top.value, bottom.value) != 0
        else { return nil }
        let (highest, lowest) = (ties(known, top), ties(known, bottom))
        let ends = Set([known.first?.number, known.last?.number])
        if [highest, lowest].allSatisfy({ $0.contains { ends.contains($0.number) } }) { return nil }
        // A hidden value may be beyond those that are shown.
        return TrendPhrases.ends(
            words.spoken(top.printed), when(highest), words.spoken(bottom.printed), when(lowest), ofShown: isHidden)
    }

    private func ties(_ known: [Known], _ one: Known) -> [Known] {
        known.filter { words.compare($0.value, one.value) == 0 }
    }

    private func when(_ known: [Known]) -> String {
        TrendPhrases.times(known.map { Swedish.time(period($0)) }, span.grain)
    }

    private func againstTarget(_ last: Known?) -> Told? {
        guard let last, let target = target(at: last.number) else { return nil }
        let goal = ChartPhrases.goal(words.spoken(target.printed))
        return TrendPhrases.stood(
            words.subject, Swedish.time(period(last)), words.stand(last.value, against: target.value, goal))
    }

    /// "Uppgift saknas för 2017–2019."; of several lines whose it is, and how many where the lines are many.
    private var missing: [String] {
        let lines = series.map { line in (line: line, numbers: data(line).filter { $0.datum == .missing }.map(\.number))
        }
        .filter { !$0.numbers.isEmpty }
        if series.count == 1 {
            return lines.compactMap { Phrases.missing(times: $0.numbers, of: span.count, span.grain) }
        }
        if lines.count <= 3 {
            return lines.compactMap { line, numbers in
                let label = Swedish.nameInSentence(Swedish.withoutSoftHyphens(line.label))
                return numbers.count == span.count
                    ? Phrases.missing(for: label)
                    : Phrases.missing(times: numbers, of: span.count, span.grain, label: label)
            }
        }
        return [
            TrendPhrases.missing(lines.map(\.numbers.count).reduce(0, +), in: lines.count, of: series.count)
        ]
    }

    /// "Riket 2025: 88,5 procent."
    private func latest(_ series: Series) -> String? {
        guard let last = data(series).compactMap({ Known($0.number, $0.datum) }).last else { return nil }
        return "\(Swedish.capitalised(series.label)) \(Swedish.time(period(last))): \(words.spoken(last.printed))."
    }

    private func spoken(_ reference: NamedDatum) -> String? {
        guard case .value(_, let printed, _) = reference.datum else { return nil }
        return "\(Swedish.capitalised(reference.label)): \(words.spoken(printed))."
    }

    func period(_ known: Known) -> Period { Period(span.grain, known.number) }
}

/// A value that may be spoken of, with the number of its period.
struct Known {
    package let number: Int
    let value: Exact
    let printed: String

    init?(_ number: Int, _ datum: Datum) {
        guard case .value(let value, let printed, _) = datum else { return nil }
        (self.number, self.value, self.printed) = (number, value, printed)
    }
}
