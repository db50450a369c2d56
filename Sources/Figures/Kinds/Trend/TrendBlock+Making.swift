import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension TrendBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? { trend(&asker) }

    func trend(_ asker: inout Asker) -> AskedTrend? {
        guard let measure = asker.definitions.measures[measure] else { return nil }
        let main = query(measure, &asker)
        let lines = asker.ask(main)
        return AskedTrend(
            block: self, measure: measure, lines: lines, reference: asker.line(reference, beside: main, filter))
    }

    /// The lines: one, or one for each value of `by`.
    func query(_ measure: Measure, _ asker: inout Asker) -> Query {
        let split = by.map { [$0] } ?? []
        return Query(
            measure: measure.name, slice: asker.select(filter, splitBy: split), by: split,
            periods: periods(measure, asker), isFromStart: period == nil)
    }

    /// Without a period of the author's the last whole one of the edition; the earlier ones are those that the data have.
    private func periods(_ measure: Measure, _ asker: Asker) -> [Period] {
        if let period { return period.split(into: min(grain ?? measure.grain ?? .year, period.grain)) }
        let edition = asker.scope.period
        let usual = Swift.max(measure.grain ?? edition.lineGrain, measure.shownGrain(in: asker.definitions.catalogue))
        return [edition.last(grain ?? usual)]
    }
}

extension TrendBlock {
    /// Keys of the lines that stand out: the author's, else the page's own.
    func highlighted(on page: PageContext) -> [String] {
        if case .values(let keys) = highlight { return keys }
        guard let own = page.scope.value, own.dimension == by else { return [] }
        return [own.key]
    }
}

struct AskedTrend: AskedBlock {
    let block: TrendBlock
    let measure: Measure
    let lines: Handle<Query>
    let reference: AskedLine?

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let wording = Wording(measure, decimals: head.decimals)
        let readings = page.readings(lines).sinceFirstValue
        // The first line may be of a value that joined later than the others.
        guard let first = readings.map(\.period).min(), let last = lines.question.periods.last else { return nil }
        let span = Period(first.grain, first.first, through: last.last)
        let (breaks, main) = series(readings, in: span, wording, on: page).partingBreaks()
        if let dimension = block.by.flatMap({ page.definitions.dimensions[$0] }) {
            let all = keys(of: dimension, readings)
            let shown = Array(all.prefix(block.limit ?? all.count))
            page.tell(IdleKey.unseen(block.highlight, shown, of: all, dimension), head)
        }
        if block.target { page.tellIdleTarget(measure, lines.question, in: span, head) }
        let partial = partial(readings, on: page)
        let other = referenceLine(span, wording, beside: main, breaks, on: page)
        let example =
            page.book.isExample(readings)
            || (block.target && measure.hasExampleTarget(of: lines.question, in: span))
        let chart = TrendChart(
            words: page.words(measure, decimals: head.decimals), span: span, series: main + other,
            targets: block.target ? measure.steps(of: lines.question, in: span, wording) : [],
            breaks: breaks, example: example)
        let figure = chart.figure(id: id)
        var made = MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) \(Swedish.period(span))",
            subtitle: page.subtitle(measure, span, axis: figure.axisNote), summary: figure.summary, data: figure.table,
            file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: example,
            datasets: measure.datasets, measures: [measure.name], partial: partial,
            lines: other.map(\.label), audit: figure.audit)
        if block.by != nil, chart.series.count == 1 { made.speak(of: chart.series[0].label) }
        return made
    }

    private func partial(_ readings: [Reading], on page: PageContext) -> String? {
        guard let by = block.by, let dimension = page.definitions.dimensions[by] else { return nil }
        let all = keys(of: dimension, readings).count
        return dimension.noun.some(min(block.limit ?? all, all), of: all)
    }

    /// The values that have a line unless the author's limit leaves them out.
    private func keys(of dimension: Dimension, _ readings: [Reading]) -> [String] {
        dimension.values.map(\.key).filter { key in readings.contains { $0.key(of: dimension.name) == key } }
    }

    private func series(
        _ readings: [Reading], in span: Period, _ wording: Wording, on page: PageContext
    ) -> [TrendChart.Series] {
        guard let by = block.by, let dimension = page.definitions.dimensions[by] else {
            return [
                TrendChart.Series(
                    label: page.ownName(beside: reference, lines.question, measure),
                    points: readings.map { page.point($0, wording) },
                    breaks: page.book.marks(of: measure, readings, in: span), leaves: reference?.dimensions ?? [])
            ]
        }
        let keys = keys(of: dimension, readings)
        let named = block.highlighted(on: page)
        return keys.prefix(block.limit ?? keys.count).map { key in
            let own = readings.filter { $0.key(of: by) == key }
            let isNamed = named.isEmpty ? keys.count <= 4 : named.contains(key)
            return TrendChart.Series(
                label: dimension.value(key)?.label ?? key, points: page.points(own, in: span, wording),
                style: isNamed ? .highlight : .context, breaks: page.book.marks(of: measure, own, in: span))
        }
    }

    private func referenceLine(
        _ span: Period, _ wording: Wording, beside lines: [TrendChart.Series], _ breaks: [TrendChart.Mark],
        on page: PageContext
    ) -> [TrendChart.Series] {
        guard let reference else { return [] }
        let readings = page.readings(reference.values).filter { span.contains($0.period) }
        let name = page.name(of: reference, block.filter, isRow: false)
        return page.series(
            reference, name, readings, wording, in: span, beside: lines.map(\.label), breaks)
    }
}

extension Period {
    /// The grain of a line that ends with the period: years where it ends a year, else its own.
    fileprivate var lineGrain: Grain {
        Period(.year, containing: lastDay).lastDay == lastDay
            && Period(.year, containing: firstDay).firstDay == firstDay
            ? .year : grain
    }

    /// The last whole period of a grain that does not end after this one.
    fileprivate func last(_ grain: Grain) -> Period {
        let last = Period(grain, containing: lastDay)
        return last.lastDay > lastDay ? last.previous : last
    }
}

extension [Reading] {
    /// Without the periods before the first that has a value: nobody promised those.
    var sinceFirstValue: [Reading] {
        let reported = filter { $0.value.number != nil || $0.value == .hidden }.map(\.period).min()
        // Of a measure that is nowhere comparable there is that to say.
        let first = reported ?? filter { $0.value.refusal != nil }.map(\.period).min()
        return first.map { start in filter { $0.period >= start } } ?? []
    }
}

extension Reading {
    /// Its key of a dimension; nil when the reading is not split by it.
    func key(of dimension: String) -> String? {
        coordinates.first { $0.dimension == dimension }?.keys.first
    }
}

extension PageContext {
    /// The readings of one value along an axis: a period without any is one in which it did not exist.
    func points(_ readings: [Reading], in span: Period, _ wording: Wording) -> [TrendChart.Point] {
        let own = readings.filter { span.contains($0.period) }
        let there = Set(own.map(\.period))
        let absent = span.parts.filter { part in !there.contains(part) && own.contains { $0.period.grain == part.grain }
        }
        return (own.map { point($0, wording) } + absent.map { TrendChart.Point($0, .notApplicable) })
            .sorted { $0.period < $1.period }
    }

    func point(_ reading: Reading, _ wording: Wording) -> TrendChart.Point {
        TrendChart.Point(reading.period, datum(reading, wording))
    }

    /// The line of comparison of some lines over time, with the breaks that are its own; one without values is told to lack them.
    ///
    /// - Parameters:
    ///   - lines: the labels of the lines that it stands beside.
    ///   - breaks: those of the lines themselves.
    func series(
        _ line: AskedLine, _ name: String, _ readings: [Reading], _ wording: Wording, in span: Period,
        beside lines: [String], _ breaks: [TrendChart.Mark]
    ) -> [TrendChart.Series] {
        guard let measure = definitions.measures[line.values.question.measure] else { return [] }
        let own = book.marks(of: measure, readings, in: span).filter { !breaks.contains($0) }
        return [
            TrendChart.Series(
                label: lines.contains(name) ? ChartPhrases.comparison(name) : name,
                points: readings.map { point($0, wording) },
                style: .comparison, breaks: own, leaves: line.dimensions)
        ]
    }
}

extension Book {
    /// The breaks that concern some of the readings, and that some value of the span goes over or lies after another.
    func marks(of measure: Measure, _ readings: [Reading], in span: Period) -> [TrendChart.Mark] {
        unique(readings.flatMap { breaks(of: measure, slice: $0.slice) }).compactMap { found in
            guard found.from.firstDay <= span.lastDay else { return nil }
            let begins = Period(span.grain, containing: found.from.firstDay)
            let parts = Period(span.grain, begins.first, through: span.last).parts
            let resumes =
                parts.first { measure.isWholly(after: found, $0, in: definitions.catalogue) }
                ?? Period(span.grain, span.last + 1)
            return resumes.first > span.first ? TrendChart.Mark(found.from, found.label, resumes: resumes) : nil
        }
    }
}

extension Book {
    /// "Serien bryts 2023: Nytt system.", for each break between the first and the last of some readings.
    func breakNotes(of measure: Measure, _ readings: [Reading]) -> [String] {
        let shown = readings.filter { !$0.value.isMissing }
        let periods = shown.map(\.period)
        guard let first = periods.min(by: { $0.firstDay < $1.firstDay }),
            let last = periods.max(by: { $0.lastDay < $1.lastDay })
        else { return [] }
        let found = readings.flatMap {
            measure.breaks(between: first, and: last, slice: $0.slice, in: definitions.catalogue)
        }
        return unique(found)
            .map { Phrases.breakNote(Swedish.period($0.from), $0.label) + "." }
    }
}

extension Measure {
    /// The targets that hold the whole of some time of the span, each with the times that it holds: the rule is that of
    /// the status, so that figure, scorecard and text have the same target.
    func steps(of query: Query, in span: Period, _ wording: Wording) -> [TrendChart.Target] {
        let found = span.parts.map { (period: $0, target: target(of: query, in: $0).target) }
        return targets.compactMap { target in
            let held = found.filter { $0.target?.place == target.place }.map(\.period)
            guard let first = held.first, let last = held.last else { return nil }
            return TrendChart.Target(
                period: Period(span.grain, first.first, through: last.first), value: target.value,
                printed: wording.asWritten(target.value).number(target.value),
                label: direction == .decrease ? Heads.targetAtMost : Heads.target,
                reading: name + "|target@" + target.from.description)
        }
    }
}
