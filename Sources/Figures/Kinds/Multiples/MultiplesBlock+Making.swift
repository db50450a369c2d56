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
        return panel.panels(&asker).map {
            AskedMultiples(block: self, measure: measure, dimension: dimension, panels: $0)
        }
    }
}

struct AskedMultiples: AskedBlock {
    let block: MultiplesBlock
    let measure: Measure
    let dimension: Dimension
    let panels: any AskedPanels

    private var facet: String { block.facet }
    private var filter: Filter { block.panel.filter }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let wording = Wording(measure, decimals: head.decimals)
        let span = span(of: filter.keeps(page.readings(panels.values), of: dimension), on: page)
        let readings = filter.keeps(page.readings(panels.values), of: dimension).filter { span.contains($0.period) }
        // A panel of which nothing can be reckoned is not drawn.
        let all = keys(readings) { $0.value != .notApplicable }
        let shown = all.prefix(block.limit ?? all.count)
        let common = Panels(
            measure: measure, wording: wording, facet: facet, span: span, readings: readings, filter: filter,
            page: page)
        // What is never drawn has its sign in the table, as the rows of dots and bars have.
        let others = block.limit == nil ? keys(readings) { _ in true }.filter { !all.contains($0) } : []
        let (drawn, absent) = (shown.map { panel($0, common) }, others.map { panel($0, common) })
        guard !drawn.isEmpty else { return nil }
        let example = page.book.isExample(readings) || hasExampleTarget(in: span)
        let chart = MultiplesChart(
            words: page.words(measure, decimals: head.decimals), noun: dimension.noun, panels: drawn, absent: absent,
            example: example)
        if block.panel.target { page.tellIdleTarget(measure, panels.values.question, in: span, head) }
        page.tell(drawn[0].chart.idleKeys.filter { key in drawn.allSatisfy { $0.chart.idleKeys.contains(key) } }, head)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: ChartPhrases.title(measure.label, per: dimension.label),
            subtitle: page.subtitle(measure, span, axis: figure.axisNote), summary: figure.summary,
            data: figure.table, file: figure.table, notes: measure.footnote.map { [$0] } ?? [], isExample: example,
            datasets: measure.datasets, measures: [measure.name],
            partial: block.limit == nil
                ? nil : dimension.noun.some(drawn.count, of: keys(readings) { _ in true }.count),
            lines: unique(drawn.flatMap(\.chart.comparisons).map(\.label)), audit: figure.audit)
    }

    private func panel(_ key: String, _ common: Panels) -> MultiplesChart.Panel {
        let own = common.readings.filter { $0.key(of: facet) == key }
        return MultiplesChart.Panel(
            label: dimension.value(key)?.label ?? key, chart: panels.chart(own, in: common),
            link: common.page.book.directory.value(facet, key).flatMap(common.page.address),
            strangers: strangers(own, common))
    }

    /// The values of the other dimensions of which the panel has no reading.
    private func strangers(_ own: [Reading], _ common: Panels) -> [String] {
        panels.values.question.by.filter { $0 != facet }.compactMap { common.page.definitions.dimensions[$0] }
            .flatMap { dimension in
                common.occurring(dimension).filter { value in
                    !own.contains { $0.key(of: dimension.name) == value.key }
                }.map(\.label)
            }
    }

    private func hasExampleTarget(in span: Period) -> Bool {
        block.panel.target && measure.hasExampleTarget(of: panels.values.question, in: span)
    }

    /// From the first period that any panel has reported to the last asked for.
    private func span(of readings: [Reading], on page: PageContext) -> Period {
        let asked = panels.values.question.periods
        let reported = readings.filter { $0.value.number != nil || $0.value == .hidden }.map(\.period).min()
        guard let first = reported ?? asked.first, let last = asked.last else { return page.scope.period }
        return Period(first.grain, first.first, through: last.last)
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
