import Edition
import Language
import Markup
import Measures
import Tables
import Values

extension StatusBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        AskedStatus(block: self, states: dataset.map { asker.ask(states: $0, period, filter) })
    }
}

struct AskedStatus: AskedBlock {
    let block: StatusBlock
    /// Nil for the recommendations.
    let states: Handle<StateQuery>?

    private var by: String? { block.by }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        if let states { return made(states, id: id, on: page) }
        let items = recommendations(on: page)
        guard !items.isEmpty else { return nil }
        let example = page.definitions.edition.recommendations.contains { $0.example != nil }
        let date = page.book.report.cutoff
        let chart = StatusChart(
            noun: ActionPhrases.recommendation, date: date, items: items, example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: ActionPhrases.recommendationsTitle,
            subtitle: [ActionPhrases.byStatus(Swedish.date(date))], summary: figure.summary,
            data: figure.table, file: figure.table, notes: [], isExample: example, datasets: [], measures: [],
            showsEveryValue: true, audit: figure.audit)
    }

    /// Each combination of the state's key is counted once; those of a page's value, or that the filter leaves.
    private func made(_ states: Handle<StateQuery>, id: String, on page: PageContext) -> MadeBlock? {
        let query = states.question
        guard let answer = page.answer(states),
            let state = page.definitions.data.resource(query.dataset)?.meaning.state,
            let values = page.definitions.dimensions[state.value],
            let last = answer.dimensions.last.flatMap({ page.definitions.dimensions[$0] })
        else { return nil }
        let wanted = block.filter.terms.filter { $0.name == state.value }
        let entries = answer.entries.filter { entry in wanted.allSatisfy { $0.allows(entry.state) } }
        guard !entries.isEmpty else { return nil }
        let keyed = entries.map { ($0, group($0, answer.dimensions, query.day, on: page)) }
        let chart = StatusChart(
            noun: last.noun, date: query.day, items: ordered(keyed, on: page).map { item($0, $1, values, on: page) },
            labels: labels(values), example: answer.lineage.isExample)
        let figure = chart.figure(id: id)
        let split = by.flatMap { page.definitions.dimensions[$0] }.map { ActionPhrases.split(by: $0.label) }
        return MadeBlock(
            body: figure.drawings, neutralTitle: values.label + (split ?? ""),
            subtitle: [ActionPhrases.byState(last.noun.many, split ?? "", Swedish.date(query.day))],
            summary: figure.summary, data: figure.table, file: figure.table, notes: [],
            isExample: answer.lineage.isExample, datasets: [query.dataset], measures: [], audit: figure.audit)
    }

    /// The key of `by` that an entry belongs to, by itself or by its parents on the day.
    private func group(
        _ entry: StateAnswer.Entry, _ dimensions: [String], _ day: Day, on page: PageContext
    ) -> String? {
        guard let by else { return nil }
        return zip(dimensions, entry.keys).lazy.compactMap { dimension, key in
            page.definitions.hierarchy.ancestor(of: key, in: dimension, among: by, on: day)
        }.first
    }

    /// In the order of the dimension `by`; those without a value of it last.
    private func ordered(
        _ entries: [(StateAnswer.Entry, String?)], on page: PageContext
    ) -> [(StateAnswer.Entry, String?)] {
        guard let dimension = by.flatMap({ page.definitions.dimensions[$0] }) else { return entries }
        let found = dimension.values.flatMap { value in entries.filter { $0.1 == value.key } }
        return found + entries.filter { $0.1 == nil }
    }

    private func item(
        _ entry: StateAnswer.Entry, _ key: String?, _ values: Dimension, on page: PageContext
    ) -> StatusChart.Item {
        StatusChart.Item(
            key: entry.keys.joined(separator: "/"), label: "",
            status: StatusChart.Status(values.matrixStatus(entry.state)), since: entry.since,
            group: by.map { by in key.map { page.book.label(by, $0) } ?? Heads.missing })
    }

    /// The author's words; states of one meaning share a segment.
    private func labels(_ values: Dimension) -> [StatusChart.Status: String] {
        var labels: [StatusChart.Status: String] = [:]
        for value in values.values {
            let status = StatusChart.Status(values.matrixStatus(value.key))
            labels[status] = labels[status].map { ActionPhrases.or($0, value.label) } ?? value.label
        }
        return labels
    }

    private func recommendations(on page: PageContext) -> [StatusChart.Item] {
        page.definitions.edition.recommendations.map { recommendation in
            let standing = recommendation.standing(on: page.book.report.cutoff)
            return StatusChart.Item(
                key: recommendation.id, label: recommendation.text, status: StatusChart.Status(standing),
                since: recommendation.statusDate, plan: recommendation.plan ?? Deadline(nil, revised: nil))
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

extension StatusChart.Status {
    init(_ state: MatrixChart.Status) {
        self =
            switch state {
            case .done: .done
            case .partly: .partly
            case .no: .lacking
            case .notApplicable: .notApplicable
            case .unknown: .unknown
            }
    }
}
