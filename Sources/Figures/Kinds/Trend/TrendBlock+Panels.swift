import Disclosure
import Edition
import Measures
import Readings
import Values

extension TrendBlock: SmallBlock {
    var sort: BlockSort? { nil }

    func panels(_ asker: inout Asker) -> (any AskedPanels)? {
        guard let measure = asker.definitions.measures[measure] else { return nil }
        let main = query(measure, &asker)
        let line = reference(of: main, measure, asker)
        return TrendPanels(block: self, values: asker.ask(asker.faceted(main)), reference: line.map { asker.ask($0) })
    }
}

private struct TrendPanels: AskedPanels {
    let block: TrendBlock
    let values: Handle<Query>
    /// The line that is the same in every panel.
    let reference: Handle<Query>?

    func chart(_ own: [Reading], in panels: Panels) -> any PanelChart {
        TrendChart(
            words: panels.words, span: panels.span, series: lines(own, panels) + line(panels),
            targets: block.target ? panels.measure.steps(in: panels.span, panels.wording) : [],
            breaks: panels.page.book.marks(of: panels.measure, own, in: panels.span))
    }

    private func lines(_ own: [Reading], _ panels: Panels) -> [TrendChart.Series] {
        guard let by = block.by, let dimension = panels.page.definitions.dimensions[by] else {
            return [TrendChart.Series(label: "", points: panels.points(own))]
        }
        let named = block.highlighted(on: panels.page)
        return panels.occurring(dimension).map { value in
            let points = panels.points(own.filter { $0.key(of: by) == value.key })
            let isNamed = named.isEmpty || named.contains(value.key)
            return TrendChart.Series(label: value.label, points: points, style: isNamed ? .highlight : .context)
        }
    }

    private func line(_ panels: Panels) -> [TrendChart.Series] {
        guard let reference else { return [] }
        let points = panels.points(panels.page.readings(reference))
        guard points.contains(where: { $0.datum.exact != nil }) else { return [] }
        let label = panels.page.referenceLabel(
            block.reference, block.by ?? panels.facet, panels.measure, filter: block.filter,
            showsSome: block.by == nil && panels.showsSome)
        return [TrendChart.Series(label: label, points: points, style: .comparison)]
    }
}
