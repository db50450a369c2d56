import Language
import Statistics
import Values

extension SPCChart: Chart {
    package func figure(id: String) -> Figure {
        let note = trend.axis.note
        return Figure(name: name, summary: summary, table: table, axisNote: note) { isNarrow in
            var drawing = SPCDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }

    private var last: (number: Int, datum: Datum)? { values.last { $0.datum.exact != nil } }
    var values: [(number: Int, datum: Datum)] { trend.data(trend.series[0]) }

    /// After the last value that is shown.
    private var later: [Datum] { values.filter { $0.number > (last?.number ?? span.first) }.map(\.datum) }

    private func time(of number: Int) -> String { time(Period(span.grain, number)) }
    private func time(_ period: Period) -> String { Swedish.time(period) }

    /// "Styrdiagram: svarsfrekvens, januari 2023 till december 2025. Senast 87,5 procent, normal variation."
    var name: String {
        var parts = [ChartPhrases.name(ProcessPhrases.kind, words.label), ", \(Swedish.period(span))."]
        if let last {
            parts.append(" " + ProcessPhrases.last(Phrases.ofShown(later), words.spoken(last.datum.text), variation))
        }
        return accessibleName(parts)
    }

    /// What the last point says.
    var variation: String {
        guard let current else { return segments.isEmpty ? ProcessPhrases.tooFew : ProcessPhrases.onBothSides }
        guard current.process != nil else { return ProcessPhrases.tooFew }
        guard let signal = latest else { return ProcessPhrases.normal }
        if signal.isSeasonal { return SeasonPhrases.variation }
        return ProcessPhrases.variation(isGood: isGood(signal), isUpward: signal.signal.isUpward == true)
    }

    /// Why the last point is more than chance; nil when it is not.
    var latest: Signalled? {
        let number = last?.number
        return signals.last { $0.number == number }
    }

    var summary: String {
        var sentences = Sentences()
        if last == nil { sentences.add(Phrases.noValues) }
        sentences.add(pattern)
        sentences.add(season)
        sentences.add(goal, rank: 1)
        sentences.add(level, rank: 2)
        sentences.add(
            last.map {
                ProcessPhrases.last(
                    words.spoken($0.datum.text), time(of: $0.number), ofShown: later.contains(.hidden))
            }, rank: 3)
        sentences.add(broken, rank: 2)
        sentences.addLack(Phrases.missing(times: trend.missingNumbers, of: span.count, span.grain))
        sentences.addLack(Phrases.withheld(values.map(\.datum)))
        return sentences.text
    }

    private var level: String? {
        guard let segment = current, last != nil else { return nil }
        guard let process = segment.process else {
            return ProcessPhrases.needs(ProcessChart.fewest, segment.count, isPart: segments.count > 1)
        }
        let (mean, low, high) = (datum(process.mean), datum(process.lower), datum(process.upper))
        return ProcessPhrases.level(
            words.spoken(mean.text),
            limits: process.lower < process.upper ? (low.text, words.spoken(high.text)) : nil,
            isPart: segments.count > 1, isPreliminary: segment.isPreliminary)
    }

    /// "Inga tecken på annat än normal variation.", or which points are more than chance.
    private var pattern: String? {
        guard segments.contains(where: { $0.process != nil }) else { return nil }
        guard !signals.isEmpty else { return ProcessPhrases.noSignals }
        let signals = signals.filter { !$0.isSeasonal }
        if signals.isEmpty { return nil }
        let groups: [(Bool?, Bool)] = [(true, true), (false, true), (nil, true), (nil, false)]
        let told = groups.compactMap { good, up -> (count: Int, variation: String, when: String)? in
            let own = signals.filter { isGood($0) == good && (good != nil || $0.signal.isUpward == up) }
            let variation = ProcessPhrases.variation(isGood: good, isUpward: up)
            return own.isEmpty ? nil : (own.count, variation, when(own.map(\.number)))
        }
        return ProcessPhrases.signals(told)
    }

    private func when(_ numbers: [Int]) -> String {
        let spans = Period.runs(numbers, span.grain)
        return spans.count <= 2
            ? Swedish.list(spans.map(Swedish.period))
            : ProcessPhrases.latestOf(Swedish.period(Period(span.grain, numbers.max() ?? 0)))
    }

    private var goal: String? {
        guard let assurance, let target else { return nil }
        let value = words.spoken(target.printed)
        return switch assurance {
        case .met: ProcessPhrases.met(value)
        case .missed: ProcessPhrases.missed(value)
        case .varies: ProcessPhrases.varies(value)
        }
    }

    private var broken: String? {
        trend.innerBreaks.last.map(trend.broken)
    }

    // MARK: Table

    var table: DataTable {
        let labels =
            [words.label, Heads.mean, Heads.lowerLimit, Heads.upperLimit] + (targets.isEmpty ? [] : [Heads.target])
        let columns =
            [DataTable.Column(Swedish.capitalised(span.grain.word))]
            + labels.map { DataTable.Column(words.head($0), isNumeric: true) } + [
                DataTable.Column(ProcessPhrases.signs)
            ]
        let rows = values.map { number, datum in
            DataTable.Row(
                [DataTable.Cell(Swedish.period(Period(span.grain, number))), DataTable.Cell(datum)]
                    + limits(number) + goals(number)
                    + [DataTable.Cell(word(number))])
        }
        return DataTable(
            caption: Swedish.capitalised(words.label), columns: columns, rows: rows, remarks: trend.breakNotes)
    }

    private func limits(_ number: Int) -> [DataTable.Cell] {
        let segment = segments.first { $0.numbers.contains(number) }
        guard let process = segment?.process else {
            let why = segment == nil ? ProcessPhrases.onBothSides : ProcessPhrases.noLimits
            return [DataTable.Cell](repeating: DataTable.Cell(why), count: 3)
        }
        return [process.mean, process.lower, process.upper].map { DataTable.Cell(datum($0)) }
    }

    private func goals(_ number: Int) -> [DataTable.Cell] {
        targets.isEmpty ? [] : [DataTable.Cell(trend.goal(number))]
    }

    private func word(_ number: Int) -> String {
        guard let signalled = signals.first(where: { $0.number == number }) else { return "" }
        let kind =
            switch signalled.signal {
            case .common: ""
            case .outside: ProcessPhrases.outside
            case .trend: ProcessPhrases.trend
            case .near: ProcessPhrases.near
            case .run: ProcessPhrases.run
            }
        let sign = ProcessPhrases.sign(kind, isGood: isGood(signalled))
        return signalled.isSeasonal ? SeasonPhrases.sign(sign) : sign
    }
}
