import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Statistics
import Values

extension SPCBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        trend.trend(&asker).map { AskedSPC(block: self, trend: $0) }
    }
}

struct AskedSPC: AskedBlock {
    let block: SPCBlock
    package let trend: AskedTrend

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let measure = trend.measure
        let wording = Wording(measure, decimals: head.decimals)
        let readings = page.readings(trend.lines).sinceFirstValue
        guard let first = readings.map(\.period).min(), let last = readings.map(\.period).max() else { return nil }
        let span = Period(first.grain, first.first, through: last.last)
        let example =
            page.book.isExample(readings)
            || (block.trend.target && measure.hasExampleTarget(of: trend.lines.question, in: span))
        let chart = SPCChart(
            words: page.words(measure, decimals: head.decimals), span: span,
            points: readings.map { page.point($0, wording) },
            targets: block.trend.target ? measure.steps(of: trend.lines.question, in: span, wording) : [],
            breaks: page.book.marks(of: measure, readings, in: span), rebase: block.rebase, fixed: block.fixed,
            example: example)
        page.tell(chart.idle, head)
        if block.trend.target { page.tellIdleTarget(measure, trend.lines.question, in: span, head) }
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) \(Swedish.period(span))",
            subtitle: page.subtitle(measure, span, axis: figure.axisNote), summary: figure.summary, data: figure.table,
            file: figure.table,
            notes: [
                ProcessPhrases.limits(isScreened: chart.segments.contains { $0.process?.isScreened == true })
            ],
            isExample: example, datasets: measure.datasets, measures: [measure.name], audit: figure.audit)
    }
}
