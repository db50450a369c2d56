import Disclosure
import Edition
import Measures
import Readings
import Values

extension SPCBlock: SmallBlock {
    var measure: String { trend.measure }
    var filter: Filter { trend.filter }
    var target: Bool { trend.target }
    var sort: BlockSort? { nil }
    var limit: Int? { nil }

    func panels(_ asker: inout Asker) -> (any AskedPanels)? {
        guard let measure = asker.definitions.measures[measure] else { return nil }
        return SPCPanels(block: self, values: asker.ask(asker.faceted(trend.query(measure, &asker))))
    }
}

private struct SPCPanels: AskedPanels {
    let block: SPCBlock
    let values: Handle<Query>

    func chart(_ own: [Reading], in panels: Panels) -> any PanelChart {
        SPCChart(
            words: panels.words, span: panels.span, points: panels.points(own),
            targets: block.target ? panels.measure.steps(of: values.question, in: panels.span, panels.wording) : [],
            breaks: panels.page.book.marks(of: panels.measure, own, in: panels.span), rebase: block.rebase,
            fixed: block.fixed)
    }
}
