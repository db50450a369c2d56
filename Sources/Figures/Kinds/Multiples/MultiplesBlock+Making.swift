import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension MultiplesBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let measure = asker.definitions.measures[panel.measure],
            let dimension = asker.definitions.dimensions[facet]
        else { return nil }
        asker.facets = [facet]
        let (inner, line) = panel.queries(measure, &asker)
        let query = inner.slicing(inner.slice, by: [facet] + inner.by)
        return AskedMultiples(
            block: self, measure: measure, dimension: dimension, values: asker.ask(query),
            reference: line.map { asker.ask($0) })
    }
}

extension MultiplesBlock.Panel {
    /// The question of the kind inside, and that of the line which is the same in every panel.
    fileprivate func queries(_ measure: Measure, _ asker: inout Asker) -> (Query, Query?) {
        switch self {
        case .trend(let block):
            let main = block.query(measure, &asker)
            return (main, block.reference(of: main, measure, asker))
        case .spc(let block): return (block.trend.query(measure, &asker), nil)
        case .bars(let block):
            let also = block.series.map { [$0] } ?? []
            let main = block.dots.query(&asker, also: also)
            return (main, block.dots.query(block.dots.reference, of: measure, &asker, beside: block.series))
        case .dots(let block):
            let main = block.query(&asker)
            return (main, block.query(block.reference, of: measure, &asker))
        }
    }
}

struct AskedMultiples: AskedBlock {
    let block: MultiplesBlock
    let measure: Measure
    let dimension: Dimension
    let values: Handle<Query>
    let reference: Handle<Query>?

    private var panel: MultiplesBlock.Panel { block.panel }
    private var facet: String { block.facet }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let wording = Wording(measure, decimals: head.decimals)
        let span = span(of: filter.keeps(page.readings(values), of: dimension), on: page)
        let readings = filter.keeps(page.readings(values), of: dimension).filter { span.contains($0.period) }
        // A panel of which nothing can be reckoned is not drawn.
        let all = keys(readings) { $0.value != .notApplicable }
        let shown = all.prefix(block.limit ?? all.count)
        let maker = PanelMaker(
            block: block, measure: measure, wording: wording, asked: self, span: span, readings: readings,
            showsSome: shown.count < all.count, page: page)
        // What is never drawn has its sign in the table, as the rows of dots and bars have.
        let others = block.limit == nil ? keys(readings) { _ in true }.filter { !all.contains($0) } : []
        let (panels, absent) = (shown.map { panel($0, maker, on: page) }, others.map { panel($0, maker, on: page) })
        guard !panels.isEmpty else { return nil }
        let example = page.book.isExample(readings) || maker.hasExampleTarget
        let chart = MultiplesChart(
            words: page.words(measure, decimals: head.decimals), noun: dimension.noun, panels: panels, absent: absent,
            example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) per \(Swedish.inSentence(dimension.label))",
            subtitle: page.subtitle(measure, span, axis: figure.axisNote), summary: figure.summary,
            data: figure.table, file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: example,
            datasets: measure.datasets, measures: [measure.name],
            partial: block.limit == nil ? nil : dimension.noun.some(panels.count, of: keys(kept).count),
            audit: figure.audit)
    }

    private func panel(_ key: String, _ maker: PanelMaker, on page: PageContext) -> MultiplesChart.Panel {
        MultiplesChart.Panel(
            label: dimension.value(key)?.label ?? key,
            content: maker.content(maker.readings.filter { $0.key(of: facet) == key }),
            link: page.book.directory.value(facet, key).flatMap(page.address))
    }

    /// From the first period that any panel has reported to the last asked for.
    private func span(of readings: [Reading], on page: PageContext) -> Period {
        let asked = values.question.periods
        let reported = readings.filter { !$0.value.isMissing && $0.value != .notApplicable }.map(\.period).min()
        guard let first = reported ?? asked.first, let last = asked.last else { return page.scope.period }
        return Period(first.grain, first.first, through: last.last)
    }

    fileprivate var filter: Filter {
        switch panel {
        case .trend(let block): block.filter
        case .bars(let block): block.dots.filter
        case .dots(let block): block.filter
        case .spc(let block): block.trend.filter
        }
    }

    /// The panels' keys, of those that have a wanted reading; by value means the last value of a panel's first line or
    /// row.
    private func keys(_ readings: [Reading], where isWanted: (Reading) -> Bool) -> [String] {
        let values = dimension.values.compactMap { value -> Reading? in
            let own = readings.filter { $0.key(of: facet) == value.key }
            guard own.contains(where: isWanted) else { return nil }
            return own.last { $0.coordinates == own.first?.coordinates }
        }
        return sorted(values, by: block.sort ?? .order, dimension).compactMap { $0.key(of: facet) }
    }
}

/// Makes what stands in a panel of the readings that belong to it; all panels have the same periods and rows.
private struct PanelMaker {
    let block: MultiplesBlock
    let measure: Measure
    let wording: Wording
    let asked: AskedMultiples
    /// That of every panel.
    let span: Period
    /// Of all panels, within the span.
    let readings: [Reading]
    /// Not every panel is shown that has a value.
    let showsSome: Bool
    let page: PageContext

    /// A new kind of panel is a line here.
    func content(_ own: [Reading]) -> MultiplesChart.Content {
        switch block.panel {
        case .trend(let trend): .trend(self.trend(trend, own))
        case .spc(let spc): .spc(self.spc(spc, own))
        case .bars(let bars): .bars(self.bars(bars, own))
        case .dots(let dots): .dots(self.dots(dots, own))
        }
    }

    private var words: MeasureWords { page.words(measure, decimals: wording.decimals) }

    // MARK: Along time

    private func points(_ readings: [Reading]) -> [TrendChart.Point] {
        readings.filter { span.contains($0.period) }.map { page.point($0, wording) }
    }

    private func trend(_ block: TrendBlock, _ own: [Reading]) -> TrendChart {
        TrendChart(
            words: words, span: span, series: lines(block, own) + reference(block),
            targets: block.target ? measure.steps(in: span, wording) : [],
            breaks: page.book.marks(of: measure, own, in: span))
    }

    private func lines(_ block: TrendBlock, _ own: [Reading]) -> [TrendChart.Series] {
        guard let by = block.by, let dimension = page.definitions.dimensions[by] else {
            return [TrendChart.Series(label: "", points: points(own))]
        }
        return occurring(dimension).map { value in
            TrendChart.Series(label: value.label, points: points(own.filter { $0.key(of: by) == value.key }))
        }
    }

    private func reference(_ block: TrendBlock) -> [TrendChart.Series] {
        guard let reference = asked.reference else { return [] }
        let points = points(page.readings(reference))
        guard points.contains(where: { $0.datum.exact != nil }) else { return [] }
        let label = page.referenceLabel(
            block.reference, block.by ?? self.block.facet, measure, filter: block.filter,
            showsSome: block.by == nil && showsSome)
        return [TrendChart.Series(label: label, points: points, style: .comparison)]
    }

    private func spc(_ block: SPCBlock, _ own: [Reading]) -> SPCChart {
        SPCChart(
            words: words, span: span, points: points(own),
            target: block.trend.target ? measure.steps(in: span, wording).last : nil,
            breaks: page.book.marks(of: measure, own, in: span), rebase: block.rebase, fixed: block.fixed)
    }

    var hasExampleTarget: Bool {
        let isShown =
            switch block.panel {
            case .trend(let block): block.target
            case .bars(let block): block.dots.target
            case .dots(let block): block.target
            case .spc(let block): block.trend.target
            }
        return isShown && measure.targets.contains { $0.example && $0.overlaps(span) }
    }

    // MARK: Rows

    /// The values of a dimension that some panel has, in its order.
    private func occurring(_ dimension: Dimension) -> [Dimension.Value] {
        let kept = asked.filter.keeps(readings, of: dimension)
        return dimension.values.filter { value in kept.contains { $0.key(of: dimension.name) == value.key } }
    }

    private func goal(_ isShown: Bool) -> NamedDatum? {
        guard isShown, let period = asked.values.question.periods.first else { return nil }
        return measure.target(covering: period).map { page.goal($0, measure, wording) }
    }

    private func datum(_ reading: Reading?) -> Datum { reading.map { page.datum($0, wording) } ?? .notApplicable }

    private func bars(_ block: BarsBlock, _ own: [Reading]) -> BarsChart {
        let (by, dimension) = (block.dots.by, page.definitions.dimensions[block.dots.by])
        let parts = block.series.flatMap { page.definitions.dimensions[$0] }.map(occurring) ?? []
        let rows = (dimension.map(occurring) ?? []).map { value in
            let mine = own.filter { $0.key(of: by) == value.key }
            let data =
                block.series.map { name in
                    parts.map { part in datum(mine.first { $0.key(of: name) == part.key }) }
                } ?? [datum(mine.first)]
            return BarsChart.Row(key: value.key, label: value.label, data: data)
        }
        return BarsChart(
            words: words, period: asked.values.question.periods[0],
            noun: dimension?.noun ?? Noun("rad", "rader"),
            order: .given, series: parts.map(\.label), rows: rows,
            reference: line(block.dots, block.dots.reference), target: goal(block.dots.target))
    }

    private func dots(_ block: DotsBlock, _ own: [Reading]) -> DotsChart {
        let dimension = page.definitions.dimensions[block.by]
        let rows = (dimension.map(occurring) ?? []).map { value in
            let reading = own.first { $0.key(of: block.by) == value.key }
            return DotsChart.Row(
                key: value.key, label: value.label, datum: datum(reading),
                interval: block.interval == .wilson ? reading.flatMap(DotsChart.Interval.init) : nil)
        }
        return DotsChart(
            words: words, period: asked.values.question.periods[0],
            noun: dimension?.noun ?? Noun("rad", "rader"),
            order: .given, rows: rows, reference: line(block, block.reference), target: goal(block.target))
    }

    private func line(_ block: some UnitBlock, _ reference: BlockReference?) -> NamedDatum? {
        page.line(asked.reference, reference, block.by, measure, wording, filter: block.filter)
    }
}
