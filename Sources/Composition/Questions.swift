import Diagnostics
import Edition
import Markdown
package import Measures
import Values

/// All that an edition asks of the data.
package struct Questions: Sendable {
    package private(set) var requests: [Request] = []
    package private(set) var states: [StateRequest] = []

    init() {}

    mutating func ask(_ queries: [Query], at place: Place, allowsNoValue: Bool) {
        requests += queries.map { Request($0, at: place, allowsNoValue: allowsNoValue) }
    }

    mutating func ask(_ query: StateQuery, at place: Place) { states.append(StateRequest(query, at: place)) }
}

/// What a block asks of the data.
protocol Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query]
    func states(in scope: Scope, _ definitions: Definitions) -> [StateQuery]
}

extension Asking {
    func queries(in scope: Scope, _ definitions: Definitions) -> [Query] { [] }
    func states(in scope: Scope, _ definitions: Definitions) -> [StateQuery] { [] }
}

extension Definitions {
    /// Everything that the pages, the minutes and the page of measures will ask, in the order of the files.
    package func questions() -> Questions {
        var walk = QuestionWalk(definitions: self)
        for page in edition.chapters + (edition.minutes.map { [$0] } ?? []) { walk.page(page, in: reportScope) }
        for page in edition.valuePages {
            for scope in scopes(of: page) { walk.page(page, in: scope) }
        }
        for decision in edition.decisions { walk.text(decision.text, in: reportScope) }
        walk.measures(measuresInOrder)
        return walk.questions
    }

    var reportScope: Scope { Scope(period: report.period, value: nil) }

    /// One for each value that gets a page: those valid on the last day of the period.
    func scopes(of page: Page) -> [Scope] {
        guard case .values(let name) = page.kind, let dimension = dimensions[name] else { return [] }
        return page.values(of: dimension, in: hierarchy, on: report.period.lastDay)
            .map { Scope(period: report.period, value: Slice(name, .values([$0.key]))) }
    }
}

private struct QuestionWalk {
    let definitions: Definitions
    var questions = Questions()

    mutating func page(_ page: Page, in scope: Scope) {
        text(page.title, in: scope)
        text(page.frontMatter.description ?? [], in: scope)
        for block in page.blocks { self.block(block, of: page, in: scope) }
        for note in page.document.footnotes { formulas(note.blocks.flatMap(\.formulas), of: page, in: scope) }
    }

    private mutating func block(_ block: PageBlock, of page: Page, in scope: Scope) {
        switch block {
        case .heading(_, let heading): formulas(heading.inlines.formulas, of: page, in: scope)
        case .markdown(let block): formulas(block.formulas, of: page, in: scope)
        case .chart(let chart): asking(chart.content.making, chart.head, in: scope)
        case .table(let table): asking(table.content.making, table.head, in: scope)
        }
    }

    private mutating func asking(_ content: any Asking, _ head: BlockHead, in scope: Scope) {
        for part in [head.title, head.subtitle, head.description, head.note, head.empty] { text(part ?? [], in: scope) }
        questions.ask(content.queries(in: scope, definitions), at: head.place, allowsNoValue: true)
        for query in content.states(in: scope, definitions) { questions.ask(query, at: head.place) }
    }

    private mutating func formulas(_ formulas: [Formula], of page: Page, in scope: Scope) {
        for formula in formulas {
            guard let number = page.number(formula) else { continue }
            self.number(number, at: page.document.source.place(formula.range), in: scope)
        }
    }

    mutating func text(_ parts: [TextPart], in scope: Scope) {
        for case .number(let number, let place) in parts { self.number(number, at: place, in: scope) }
    }

    private mutating func number(_ number: LiveNumber, at place: Place, in scope: Scope) {
        guard case .measure(let name, let part) = number.subject, part?.needsData ?? true,
            let measure = definitions.measures[name]
        else { return }
        let queries = NumberQueries(number, of: measure, in: scope).all
        questions.ask(queries, at: place, allowsNoValue: number.fallback != nil || scope.value != nil)
    }

    /// The card of a measure shows its value for the period of the report. What the text has asked is not asked again.
    mutating func measures(_ measures: [Measure]) {
        let asked = Set(questions.requests.map(\.query))
        for measure in measures {
            let query = measure.cardQuery(definitions.report.period)
            if !asked.contains(query) { questions.ask([query], at: measure.place, allowsNoValue: true) }
        }
    }
}

extension Measure {
    /// The question of the measure's card on the page of measures.
    func cardQuery(_ period: Period) -> Query { Query(measure: name, periods: [period]) }
}

extension LiveNumber.MeasurePart {
    /// Whether the data must be asked; the rest stands in the declarations.
    var needsData: Bool { self == .numerator || self == .denominator || self == .status }
}
