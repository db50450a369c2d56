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
        let other = reference(of: main, measure, asker)
        return AskedTrend(
            block: self, measure: measure, lines: asker.ask(main), reference: other.map { asker.ask($0) })
    }

    func reference(of main: Query, _ measure: Measure, _ asker: Asker) -> Query? {
        let whole = by.map { [Slice($0, .total)] } ?? []
        return reference.flatMap { reference in
            main.slicing(main.slice.filter { $0.dimension != by } + whole, by: [])
                .compared(
                    with: reference, measure, wholes: asker.wholes(filter, splitBy: by.map { [$0] } ?? []))
        }
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
    let reference: Handle<Query>?

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let wording = Wording(measure, decimals: head.decimals)
        let readings = page.readings(lines).sinceFirstValue
        // The first line may be of a value that joined later than the others.
        guard let first = readings.map(\.period).min(), let last = lines.question.periods.last else { return nil }
        let span = Period(first.grain, first.first, through: last.last)
        let main = series(readings, in: span, wording, on: page)
        let partial = partial(readings, on: page)
        let other = referenceLine(span, wording, showsSome: partial != nil, on: page)
        let example =
            page.book.isExample(readings)
            || (block.target && measure.targets.contains { $0.example && $0.holds(someOf: span) })
        let chart = TrendChart(
            words: page.words(measure, decimals: head.decimals), span: span, series: main + other,
            targets: block.target ? measure.steps(in: span, wording) : [],
            breaks: page.book.marks(of: measure, readings, in: span), example: example)
        let figure = chart.figure(id: id)
        var made = MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) \(Swedish.period(span))",
            subtitle: page.subtitle(measure, span, axis: figure.axisNote), summary: figure.summary, data: figure.table,
            file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: example,
            datasets: measure.datasets, measures: [measure.name], partial: partial,
            audit: figure.audit)
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
                    label: page.ownLabel(block.reference, measure), points: readings.map { page.point($0, wording) })
            ]
        }
        let keys = keys(of: dimension, readings)
        let named = block.highlighted(on: page)
        return keys.prefix(block.limit ?? keys.count).map { key in
            let own = page.points(readings.filter { $0.key(of: by) == key }, in: span, wording)
            let isNamed = named.isEmpty ? keys.count <= 4 : named.contains(key)
            return TrendChart.Series(
                label: dimension.value(key)?.label ?? key, points: own, style: isNamed ? .highlight : .context)
        }
    }

    private func referenceLine(
        _ span: Period, _ wording: Wording, showsSome: Bool, on page: PageContext
    ) -> [TrendChart.Series] {
        guard let reference else { return [] }
        let points = page.readings(reference).filter { span.contains($0.period) }.map { page.point($0, wording) }
        guard points.contains(where: { $0.datum.exact != nil }) else { return [] }
        let label = page.referenceLabel(
            block.reference, block.by, measure, filter: block.filter, showsSome: showsSome)
        return [TrendChart.Series(label: label, points: points, style: .comparison)]
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

    /// The label of a single line: what it is beside a reference ("Norrbotten" beside "Riket"), else the measure's.
    func ownLabel(_ reference: BlockReference?, _ measure: Measure) -> String {
        switch reference {
        case .named(let name):
            let term = measure.references.first { $0.name == name }?.filter.terms.first
            let dimension = term.flatMap { definitions.dimensions[$0.name] }
            return dimension?.defaultKey.flatMap { dimension?.value($0)?.label } ?? measure.shortLabel
        case .total: return scope.value.map { book.label($0.dimension, $0.key) } ?? measure.shortLabel
        case nil: return measure.shortLabel
        }
    }

    /// "Länet", "Riket": the label of what is compared with.
    ///
    /// - Parameter showsSome: not every row is shown that the whole holds.
    func referenceLabel(
        _ reference: BlockReference?, _ by: String?, _ measure: Measure, filter: Filter, showsSome: Bool = false
    ) -> String {
        switch reference {
        case .named(let name):
            let term = measure.references.first { $0.name == name }?.filter.terms.first
            guard let term, case .anyOf(let keys) = term.condition, let key = keys.first,
                let dimension = definitions.dimensions[term.name]
            else { return Swedish.capitalised(name) }
            return dimension.total?.key == key ? dimension.total?.label ?? name : dimension.value(key)?.label ?? name
        case .total, nil:
            let names = (by.map { [$0] } ?? []) + (scope.value.map { [$0.dimension] } ?? [])
            return names.compactMap { definitions.dimensions[$0]?.total?.label }.first
                ?? all(of: by, filter, showsSome)
        }
    }
}

extension PageContext {
    /// "Alla" are those that are shown; where only some rows are, it is said who they are.
    private func all(of by: String?, _ filter: Filter, _ showsSome: Bool) -> String {
        guard let dimension = by.flatMap({ definitions.dimensions[$0] }),
            showsSome || filter.terms.contains(where: { $0.name == dimension.name })
        else { return Heads.all }
        let isNarrowed = filter.terms.contains { $0.name != dimension.name }
        return TrendPhrases.all(dimension.noun.many, isNarrowed: isNarrowed)
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
    func steps(in span: Period, _ wording: Wording) -> [TrendChart.Target] {
        targets.compactMap { target in
            let held = span.parts.filter(target.covers)
            guard let first = held.first, let last = held.last else { return nil }
            return TrendChart.Target(
                period: Period(span.grain, first.first, through: last.first), value: target.value,
                printed: wording.asWritten(target.value).number(target.value),
                label: direction == .decrease ? Heads.targetAtMost : Heads.target,
                reading: name + "|target@" + target.from.description)
        }
    }
}
