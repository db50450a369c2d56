import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension BarsBlock: SmallBlock {
    var measure: String { dots.measure }
    var filter: Filter { dots.filter }
    var target: Bool { dots.target }
    var sort: BlockSort? { dots.sort }
    var limit: Int? { dots.limit }

    func panels(_ asker: inout Asker) -> (any AskedPanels)? {
        guard asker.definitions.measures[measure] != nil else { return nil }
        let main = dots.query(&asker, also: series.map { [$0] } ?? [])
        let line = dots.line(dots.reference, &asker, beside: series)
        return BarsPanels(block: self, values: asker.ask(asker.faceted(main)), reference: line)
    }
}

private struct BarsPanels: AskedPanels {
    let block: BarsBlock
    let values: Handle<Query>
    let reference: AskedLine?

    func chart(_ own: [Reading], in panels: Panels) -> any PanelChart {
        let (page, dots) = (panels.page, block.dots)
        let dimension = page.definitions.dimensions[dots.by]
        let parts = block.series.flatMap { page.definitions.dimensions[$0] }.map(panels.occurring) ?? []
        let named = page.highlighted(dots.highlight, of: dots.by)
        let rows = (dimension.map(panels.occurring) ?? []).map { value in
            let mine = own.filter { $0.key(of: dots.by) == value.key }
            let data =
                block.series.map { name in
                    parts.map { part in panels.datum(mine.first { $0.key(of: name) == part.key }) }
                } ?? [panels.datum(mine.first)]
            return BarsChart.Row(
                key: value.key, label: value.label, data: data, isHighlighted: named.contains(value.key))
        }
        let period = values.question.periods[0]
        return BarsChart(
            words: panels.words, period: period, noun: dimension?.noun ?? Phrases.row, order: .given,
            series: parts.map(\.label), rows: rows,
            reference: page.line(reference, dots.filter, panels.wording, beside: rows.map(\.label)),
            target: block.target ? panels.goal(values.question) : nil)
    }
}
