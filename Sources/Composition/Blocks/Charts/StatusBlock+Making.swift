import Charts
import Edition
import Language
import Markup
import Measures
import Values

extension StatusBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let items = dataset == nil ? recommendations(on: page) : []
        guard !items.isEmpty else { return nil }
        let example = page.definitions.edition.recommendations.contains { $0.example != nil }
        let date = page.book.report.cutoff
        let chart = StatusChart(
            noun: MeasureUnit.Noun("rekommendation", "rekommendationer"), date: date, items: items, example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: "Läget för revisionens rekommendationer",
            subtitle: ["Antal rekommendationer efter status den \(Swedish.date(date))."], summary: figure.summary,
            data: figure.table, file: figure.table, notes: [], isExample: example, datasets: [], measures: [],
            showsEveryValue: true, audit: figure.audit)
    }

    private func recommendations(on page: PageContext) -> [StatusChart.Item] {
        page.definitions.edition.recommendations.map { recommendation in
            let standing = recommendation.standing(on: page.book.report.cutoff)
            return StatusChart.Item(
                key: recommendation.id, label: recommendation.text, status: StatusChart.Status(standing),
                since: recommendation.statusDate, deadline: recommendation.deadline)
        }
    }
}

extension StatusChart.Status {
    init(_ standing: Recommendation.Standing) {
        guard !standing.isLate else {
            self = .delayed
            return
        }
        self =
            switch standing.status {
            case .notStarted: .notStarted
            case .inProgress: .inProgress
            case .done: .done
            case .dropped: .dropped
            }
    }
}
