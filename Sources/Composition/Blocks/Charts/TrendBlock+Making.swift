import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension TrendBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let measure = page.definitions.measures[measure] else { return nil }
        let wording = Wording(measure, decimals: head.decimals)
        let query = query(measure, in: page.scope, page.definitions)
        let readings = trimmed(page.book.readings[query])
        guard let first = readings.first?.period, let last = query.periods.last else { return nil }
        let span = Period(first.grain, first.first, through: last.last)
        let main = lines(readings, query, wording, on: page)
        let other = referenceLine(measure, span, wording, on: page)
        let example =
            page.book.isExample(readings)
            || (target && measure.targets.contains { $0.example && span.contains($0.from) })
        let chart = TrendChart(
            words: page.words(measure, decimals: head.decimals), span: span, series: main + other,
            targets: target ? measure.steps(in: span, wording) : [], breaks: page.book.marks(of: measure, in: span),
            example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) \(Swedish.period(span))",
            subtitle: page.subtitle(measure, span, axis: figure.axisNote), summary: figure.summary, data: figure.table,
            file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: example,
            datasets: measure.datasets, measures: [measure.name], audit: figure.audit)
    }

    /// Without the periods before the first that has a value: nobody promised those.
    func trimmed(_ readings: [Reading]) -> [Reading] {
        let reported = readings.filter { $0.value != .missing && $0.value != .notApplicable }.map(\.period).min()
        return reported.map { start in readings.filter { $0.period >= start } } ?? []
    }

    private func lines(
        _ readings: [Reading], _ query: Query, _ wording: Wording, on page: PageContext
    ) -> [TrendChart.Series] {
        guard let by, let dimension = page.definitions.dimensions[by] else {
            return [
                TrendChart.Series(
                    label: page.ownLabel(reference, wording.measure), points: readings.map { page.point($0, wording) })
            ]
        }
        let keys = dimension.values.map(\.key).filter { key in readings.contains { $0.key(of: by) == key } }
        let named = highlighted(on: page)
        return keys.prefix(limit ?? keys.count).map { key in
            let own = readings.filter { $0.key(of: by) == key }.map { page.point($0, wording) }
            let isNamed = named.isEmpty ? keys.count <= 4 : named.contains(key)
            return TrendChart.Series(
                label: dimension.value(key)?.label ?? key, points: own, style: isNamed ? .highlight : .context)
        }
    }

    private func highlighted(on page: PageContext) -> [String] {
        if case .values(let keys) = highlight { return keys }
        guard let own = page.scope.value, own.dimension == by else { return [] }
        return [own.key]
    }

    private func referenceLine(
        _ measure: Measure, _ span: Period, _ wording: Wording, on page: PageContext
    ) -> [TrendChart.Series] {
        guard let query = referenceQuery(measure, in: page.scope, page.definitions) else { return [] }
        let points = page.book.readings[query].filter { span.contains($0.period) }.map { page.point($0, wording) }
        guard points.contains(where: { $0.datum.exact != nil }) else { return [] }
        return [
            TrendChart.Series(label: page.referenceLabel(reference, by, measure), points: points, style: .comparison)
        ]
    }
}

extension Reading {
    /// Its key of a dimension; nil when the reading is not split by it.
    func key(of dimension: String) -> String? {
        coordinates.first { $0.dimension == dimension }?.keys.first
    }
}

extension PageContext {
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
    func referenceLabel(_ reference: BlockReference?, _ by: String?, _ measure: Measure) -> String {
        switch reference {
        case .named(let name):
            let term = measure.references.first { $0.name == name }?.filter.terms.first
            guard let term, case .anyOf(let keys) = term.condition, let key = keys.first,
                let dimension = definitions.dimensions[term.name]
            else { return Swedish.capitalised(name) }
            return dimension.total?.key == key ? dimension.total?.label ?? name : dimension.value(key)?.label ?? name
        case .total, nil:
            let names = (by.map { [$0] } ?? []) + (scope.value.map { [$0.dimension] } ?? [])
            return names.compactMap { definitions.dimensions[$0]?.total?.label }.first ?? "Alla"
        }
    }
}

extension Book {
    func marks(of measure: Measure, in span: Period) -> [TrendChart.Mark] {
        breaks(of: measure).filter { span.firstDay < $0.from.firstDay && $0.from.firstDay <= span.lastDay }
            .map { TrendChart.Mark($0.from, $0.label) }
    }
}

extension Measure {
    /// The targets that hold some time of the span.
    func steps(in span: Period, _ wording: Wording) -> [TrendChart.Target] {
        targets.filter { $0.from.firstDay <= span.lastDay && span.firstDay <= $0.to.lastDay }.map { target in
            let first = Swift.max(Period(span.grain, containing: target.from.firstDay).first, span.first)
            let last = Swift.min(Period(span.grain, containing: target.to.lastDay).first, span.last)
            return TrendChart.Target(
                period: Period(span.grain, first, through: last), value: target.value,
                printed: wording.asWritten(target.value).number(target.value),
                label: direction == .decrease ? "Mål högst" : "Mål",
                reading: name + "|target@" + target.from.description)
        }
    }
}
