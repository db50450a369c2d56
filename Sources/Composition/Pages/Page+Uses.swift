import Edition
import Markdown

extension Page {
    /// Whether the page shows the measure, in text, figure or table.
    func uses(_ measure: String) -> Bool {
        blocks.contains { block in
            switch block {
            case .heading(_, let heading): asks(heading.inlines.formulas, measure)
            case .markdown(let block): asks(block.formulas, measure)
            case .chart(let chart): chart.content.measures.contains(measure)
            case .table(let table): table.content.measures.contains(measure)
            }
        }
    }

    private func asks(_ formulas: [Formula], _ measure: String) -> Bool {
        formulas.contains { formula in
            guard case .measure(measure, _) = number(formula)?.subject else { return false }
            return true
        }
    }
}

extension ChartContent {
    var measures: [String] {
        switch self {
        case .trend(let block): [block.measure]
        case .spc(let block): [block.trend.measure]
        case .funnel(let block): [block.dots.measure]
        case .pyramid(let block): [block.dots.measure]
        case .dots(let block): [block.measure]
        case .bars(let block): [block.dots.measure]
        case .tiles(let block): [block.measure]
        case .slope(let block): [block.measure]
        case .multiples(let block): [block.panel.measure]
        case .bullet(let block): block.measures
        case .matrix, .status, .timeline: []
        }
    }
}

extension TableContent {
    var measures: [String] {
        switch self {
        case .values(let block): block.measures
        case .scorecard(let block): block.measures
        case .equity(let block): [block.measure]
        case .gaps, .recommendations: []
        }
    }
}
