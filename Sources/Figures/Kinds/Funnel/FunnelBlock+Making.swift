import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension FunnelBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        dots.rows(&asker).map { AskedFunnel(block: self, dots: $0) }
    }
}

struct AskedFunnel: AskedBlock {
    let block: FunnelBlock
    package let dots: AskedDots

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let rows = dots.rows(head, on: page) else { return nil }
        let readings = page.readings(dots.values)
        let (measure, chart) = (rows.measure, rows.chart)
        let funnel = FunnelChart(
            words: chart.words, period: chart.period, noun: chart.noun,
            eventsLabel: measure.eventsLabel ?? FunnelPhrases.numerator,
            sizeLabel: measure.population ?? FunnelPhrases.denominator,
            units: bySize(chart.rows.map { unit($0, measure, readings) }),
            isOverdispersed: block.limits == .overdispersed, example: chart.example)
        if let whose = dots.noShares(readings, on: page) {
            page.tellNoShare(
                whose, at: head.place, hint: "visa måttet i bars eller dots, eller rätta täljaren eller nämnaren")
        }
        let figure = funnel.figure(id: id)
        return MadeBlock(
            body: figure.drawings,
            neutralTitle: FunnelPhrases.title(ChartPhrases.title(measure.label, per: rows.dimension.label)),
            subtitle: page.subtitle(measure, chart.period, axis: figure.axisNote), summary: figure.summary,
            data: figure.table, file: figure.table,
            notes: (funnel.isOfShares ? [block.limits.note] : []) + (measure.footnote.map { [$0] } ?? []),
            isExample: chart.example, datasets: measure.datasets, measures: [measure.name], audit: figure.audit)
    }

    private func unit(_ row: DotsChart.Row, _ measure: Measure, _ readings: [Reading]) -> FunnelChart.Unit {
        let counts = readings.first { $0.key(of: dots.block.by) == row.key }?.shareCounts(of: measure)
        return FunnelChart.Unit(
            key: row.key, label: row.label, datum: row.datum, events: counts?.events, trials: counts?.trials,
            isHighlighted: row.isHighlighted, link: row.link)
    }

    /// From the smallest to the largest, those without counts last; ties in the dimension's order.
    private func bySize(_ units: [FunnelChart.Unit]) -> [FunnelChart.Unit] {
        units.enumerated().sorted { a, b in
            (a.element.trials ?? .max, a.offset) < (b.element.trials ?? .max, b.offset)
        }.map(\.element)
    }
}

extension FunnelBlock.Limits {
    /// What the limits are, below the figure.
    fileprivate var note: String {
        switch self {
        case .exact: FunnelPhrases.exactLimits
        case .overdispersed: FunnelPhrases.adjustedLimits
        }
    }
}
