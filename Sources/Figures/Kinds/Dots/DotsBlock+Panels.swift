import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension DotsBlock: SmallBlock {
    func panels(_ asker: inout Asker) -> (any AskedPanels)? {
        guard asker.definitions.measures[measure] != nil else { return nil }
        let (main, line) = (query(&asker), line(reference, &asker))
        return DotsPanels(block: self, values: asker.ask(asker.faceted(main)), reference: line)
    }
}

private struct DotsPanels: AskedPanels {
    let block: DotsBlock
    let values: Handle<Query>
    let reference: AskedLine?

    func chart(_ own: [Reading], in panels: Panels) -> any PanelChart {
        let page = panels.page
        let dimension = page.definitions.dimensions[block.by]
        let named = page.highlighted(block.highlight, of: block.by)
        let isOfShares = panels.page.readings(values).allSatisfy {
            $0.shareCounts(of: panels.measure)?.isShare ?? true
        }
        let interval = isOfShares || block.interval == .byar ? block.interval : nil
        let rows = (dimension.map(panels.occurring) ?? []).map { value in
            let reading = own.first { $0.key(of: block.by) == value.key }
            return DotsChart.Row(
                key: value.key, label: value.label, datum: panels.datum(reading),
                isHighlighted: named.contains(value.key),
                interval: reading.flatMap { DotsChart.Interval($0, of: panels.measure, by: interval) })
        }
        let period = values.question.periods[0]
        return DotsChart(
            words: panels.words, period: period, noun: dimension?.noun ?? Phrases.row, order: .given,
            rows: rows,
            reference: page.line(reference, block.filter, panels.wording, beside: rows.map(\.label)),
            target: block.target ? panels.goal(values.question) : nil)
    }
}
