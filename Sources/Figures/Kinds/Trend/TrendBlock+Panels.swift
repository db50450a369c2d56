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
        return TrendPanels(
            block: self, values: asker.ask(asker.faceted(main)), reference: asker.line(reference, beside: main, filter))
    }
}

private struct TrendPanels: AskedPanels {
    let block: TrendBlock
    let values: Handle<Query>
    /// The line that is the same in every panel.
    let reference: AskedLine?

    func chart(_ own: [Reading], in panels: Panels) -> any PanelChart {
        let (breaks, lines) = lines(own, panels).partingBreaks()
        return TrendChart(
            words: panels.words, span: panels.span, series: lines + line(panels, beside: lines, breaks),
            targets: block.target ? panels.measure.steps(of: values.question, in: panels.span, panels.wording) : [],
            breaks: breaks)
    }

    private func lines(_ own: [Reading], _ panels: Panels) -> [TrendChart.Series] {
        guard let by = block.by, let dimension = panels.page.definitions.dimensions[by] else {
            return [TrendChart.Series(label: "", points: panels.points(own), breaks: marks(own, panels))]
        }
        let named = block.highlighted(on: panels.page)
        let values = panels.occurring(dimension)
        let isNamed = { (value: Dimension.Value) in named.isEmpty || named.contains(value.key) }
        let strokes = strokes(values.filter(isNamed).map(\.key), by, panels)
        return values.map { value in
            let own = own.filter { $0.key(of: by) == value.key }
            var series = TrendChart.Series(
                label: value.label, points: points(own, panels), style: isNamed(value) ? .highlight : .context,
                breaks: marks(own, panels))
            series.stroke = strokes[value.key]
            return series
        }
    }

    /// One stroke for a line in all panels: the first that none has beside which it stands in some panel.
    private func strokes(_ keys: [String], _ by: String, _ panels: Panels) -> [String: Int] {
        let places = Dictionary(grouping: panels.readings, by: { $0.key(of: by) ?? "" })
            .mapValues { Set($0.compactMap { $0.key(of: panels.facet) }) }
        return keys.enumerated().reduce(into: [:]) { strokes, line in
            let own = places[line.element] ?? []
            let taken = Set(strokes.filter { !own.isDisjoint(with: places[$0.key] ?? []) }.values)
            strokes[line.element] = (0..<TrendChart.strokes).first { !taken.contains($0) } ?? line.offset
        }
    }

    /// What has no reading is not asked for in this panel: a unit of another municipality.
    private func points(_ own: [Reading], _ panels: Panels) -> [TrendChart.Point] {
        own.isEmpty ? panels.span.parts.map { TrendChart.Point($0, .notApplicable) } : panels.points(own)
    }

    private func marks(_ readings: [Reading], _ panels: Panels) -> [TrendChart.Mark] {
        panels.page.book.marks(of: panels.measure, readings, in: panels.span)
    }

    private func line(_ panels: Panels, beside lines: [TrendChart.Series], _ breaks: [TrendChart.Mark])
        -> [TrendChart.Series]
    {
        guard let reference else { return [] }
        let readings = panels.page.readings(reference.values).filter { panels.span.contains($0.period) }
        let name = panels.page.name(of: reference, block.filter, isRow: true)
        return panels.page.series(
            reference, name, readings, panels.wording, in: panels.span, beside: lines.map(\.label), breaks)
    }
}
