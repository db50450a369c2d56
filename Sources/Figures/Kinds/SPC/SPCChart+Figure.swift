import Language
import Statistics
import Values

extension SPCChart: Chart {
    package func figure(id: String) -> Figure {
        let note = trend.axis.note
        return Figure(name: name, summary: summary(note: note), table: table, axisNote: note) { isNarrow in
            var drawing = SPCDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }

    private var last: (number: Int, datum: Datum)? { values.last { $0.datum.exact != nil } }
    private var values: [(number: Int, datum: Datum)] { trend.data(trend.series[0]) }

    /// After the last value that is shown.
    private var later: [Datum] { values.filter { $0.number > (last?.number ?? span.first) }.map(\.datum) }

    private func time(of number: Int) -> String { time(Period(span.grain, number)) }
    private func time(_ period: Period) -> String { Swedish.time(period) }

    /// "Styrdiagram: svarsfrekvens, januari 2023 till december 2025. Senast 87,5 procent, normal variation."
    var name: String {
        var parts = ["Styrdiagram: \(Swedish.inSentence(words.label))", ", \(Swedish.period(span))."]
        if let last { parts.append(" Senast\(Phrases.ofShown(later)) \(words.spoken(last.datum.text)), \(variation).") }
        return accessibleName(parts)
    }

    /// What the last point says.
    var variation: String {
        guard segments.last?.process != nil else { return "för få värden för gränser" }
        guard let signal = latest else { return "normal variation" }
        return switch isGood(signal) {
        case true?: "förbättring"
        case false?: "försämring"
        case nil: signal.isUpward == true ? "högre än väntat" : "lägre än väntat"
        }
    }

    /// Why the last point is more than chance; nil when it is not.
    var latest: ProcessChart.Signal? {
        let number = last?.number
        return signals.last { $0.number == number }?.signal
    }

    func summary(note: String?) -> String {
        var sentences = Sentences()
        let limits = segments.contains { $0.process != nil } ? ", med medelvärde och processgränser" : ""
        sentences.add("Diagrammet visar \(words.phrase) per \(span.grain.word) \(Swedish.stretch(span))\(limits).")
        if last == nil { sentences.add("Inga värden finns att visa.") }
        sentences.add(pattern)
        sentences.add(level)
        sentences.add(goal)
        let shown = later.contains(.hidden) ? " som visas" : ""
        sentences.add(
            last.map { "Senaste värdet\(shown) är \(words.spoken($0.datum.text)) \(time(of: $0.number))." }, rank: 3)
        sentences.add(broken, rank: 2)
        sentences.add(Phrases.missing(times: trend.missingNumbers, of: span.count, span.grain))
        sentences.add(Phrases.withheld(values.map(\.datum)))
        sentences.add(note)
        return sentences.text
    }

    private var level: String? {
        guard let segment = segments.last, last != nil else { return nil }
        guard let process = segment.process else {
            return "Gränser kräver minst \(ProcessChart.fewest) värden, och här finns \(segment.count)."
        }
        let (mean, low, high) = (datum(process.mean), datum(process.lower), datum(process.upper))
        let lead = segments.count > 1 ? "I den sista delen är medelvärdet" : "Medelvärdet är"
        let limits =
            process.lower < process.upper ? " och gränserna \(low.text) till \(words.spoken(high.text))" : ""
        return "\(lead) \(words.spoken(mean.text))\(limits)."
            + (segment.isPreliminary ? " Gränserna är preliminära." : "")
    }

    /// "Inga tecken på annat än normal variation.", or which points are more than chance.
    private var pattern: String? {
        guard segments.contains(where: { $0.process != nil }) else { return nil }
        guard !signals.isEmpty else { return "Inga tecken på annat än normal variation." }
        let groups: [(Bool?, Bool?, String)] = [
            (true, nil, "förbättring"), (false, nil, "försämring"), (nil, true, "högre än väntat"),
            (nil, false, "lägre än väntat"),
        ]
        let words = groups.compactMap { good, up, word -> String? in
            let own = signals.filter { isGood($0.signal) == good && (good != nil || $0.signal.isUpward == up) }
            return own.isEmpty ? nil : "\(own.count) som \(word) (\(when(own.map(\.number))))"
        }
        let points = signals.count == 1 ? "En punkt" : "\(Swedish.capitalised(Swedish.word(signals.count))) punkter"
        return "\(points) avviker mer än slumpen: \(Swedish.list(words))."
    }

    private func when(_ numbers: [Int]) -> String {
        let spans = Period.runs(numbers, span.grain)
        return spans.count <= 2
            ? Swedish.list(spans.map(Swedish.period))
            : "senast \(Swedish.period(Period(span.grain, numbers.max() ?? 0)))"
    }

    private var goal: String? {
        guard let assurance, let target else { return nil }
        let name = "Målet \(words.spoken(target.printed))"
        return switch assurance {
        case .met: "\(name) nås stabilt."
        case .missed: "\(name) nås inte med den variation som är nu."
        case .varies: "\(name) nås ibland och ibland inte."
        }
    }

    private var broken: String? {
        trend.innerBreaks.last.map {
            "Serien bryts \(time(trend.moment($0))) (\(Swedish.withoutSoftHyphens($0.label)))."
        }
    }

    // MARK: Table

    var table: DataTable {
        let labels =
            [words.label, Heads.mean, Heads.lowerLimit, Heads.upperLimit] + (target == nil ? [] : [Heads.target])
        let columns =
            [DataTable.Column(Swedish.capitalised(span.grain.word))]
            + labels.map { DataTable.Column(words.head($0), isNumeric: true) } + [DataTable.Column("Tecken")]
        let rows = values.map { number, datum in
            DataTable.Row(
                [DataTable.Cell(Swedish.period(Period(span.grain, number))), DataTable.Cell(datum)]
                    + limits(number) + goals(number)
                    + [DataTable.Cell(word(number))])
        }
        let notes = trend.innerBreaks.map {
            "Serien bryts \(time(trend.moment($0))): \(Swedish.withoutSoftHyphens($0.label))"
        }
        return DataTable(
            caption: Swedish.capitalised(words.label), columns: columns, rows: rows, remarks: notes)
    }

    private func limits(_ number: Int) -> [DataTable.Cell] {
        guard let process = segments.first(where: { $0.numbers.contains(number) })?.process else {
            return [DataTable.Cell](repeating: DataTable.Cell("för få värden"), count: 3)
        }
        return [process.mean, process.lower, process.upper].map { DataTable.Cell(datum($0)) }
    }

    private func goals(_ number: Int) -> [DataTable.Cell] {
        guard target != nil else { return [] }
        let goal = trend.target(at: number)
        return [
            goal.map { DataTable.Cell(.value($0.value, printed: $0.printed, reading: $0.reading)) }
                ?? DataTable.Cell(.notApplicable)
        ]
    }

    private func word(_ number: Int) -> String {
        guard let signal = signals.first(where: { $0.number == number })?.signal else { return "" }
        let kind =
            switch signal {
            case .common: ""
            case .outside: "utanför gräns"
            case .trend: "sju i följd åt samma håll"
            case .near: "två av tre nära gräns"
            case .run: "sju i följd på samma sida"
            }
        let good = isGood(signal).map { $0 ? "förbättring, " : "försämring, " } ?? ""
        return good + kind
    }
}
