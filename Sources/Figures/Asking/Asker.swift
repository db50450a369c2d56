import Diagnostics
import Edition
import Measures
import Values

/// A kind of block as its author wrote it. This is the only place where its questions are made.
protocol Asking {
    /// Puts the questions; nil when what the block names is at fault (told).
    func asked(_ asker: inout Asker) -> (any AskedBlock)?
}

/// A block that has put its questions: what it shows comes from the handles that it holds.
protocol AskedBlock: Sendable {
    /// Nil when there is nothing to show.
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock?
}

/// Takes the questions of one block or formula after the other.
package struct Asker {
    let definitions: Definitions
    private(set) var questions = Questions()
    /// What the page speaks of by itself.
    private(set) var scope: Scope
    private var place: Place
    private var allowsNoValue = true
    private var isOfCard = false
    private var queries: [Handle<Query>] = []
    private var states: [Handle<StateQuery>] = []
    private var selection: [Slice] = []
    /// Dimensions that the questions are split by beside their own: those of small charts.
    var facets: [String] = []

    init(_ definitions: Definitions) {
        self.definitions = definitions
        scope = definitions.reportScope
        place = definitions.report.place
    }

    mutating func ask(_ query: Query) -> Handle<Query> {
        let handle = questions.put(query, at: place, allowsNoValue: allowsNoValue, isOfCard: isOfCard)
        queries.append(handle)
        return handle
    }

    mutating func ask(_ query: StateQuery) -> Handle<StateQuery> {
        let handle = questions.put(query, at: place)
        states.append(handle)
        return handle
    }

    mutating func ask(_ query: RowQuery) -> Handle<RowQuery> { questions.put(query, at: place) }

    /// The slices of a block's filter and of its page, without those on the dimensions that the question is split by.
    ///
    /// What is chosen here is named wherever the block's numbers stand: there is no other way to a slice. Of the
    /// dimensions that split, the author's own choice is named: it leaves only some rows.
    mutating func select(_ filter: Filter, splitBy split: [String] = []) -> [Slice] {
        // The page's own value gives way to a split; what the author leaves of the dimension does not.
        let chosen = scope.slices(filter, splitBy: split + facets, definitions)
        selection += chosen
        return chosen
    }
}

extension Asker {
    /// - Parameter file: of the page on which the block stands.
    mutating func block(_ content: any Asking, _ head: BlockHead, in scope: Scope, of file: String) {
        begin(at: head.place, in: scope, allowsNoValue: true)
        let asked = content.asked(&self)
        let block = PlannedBlock(
            asked: asked, queries: unique(queries), states: unique(states), selection: unique(selection))
        questions.note(block, at: head.place, in: scope)
        for query in block.queries { questions.note(use: query.question.measure, in: file) }
    }

    /// - Parameter file: nil for a text that belongs to no page.
    mutating func number(_ number: LiveNumber, at place: Place, in scope: Scope, of file: String?) {
        if case .report(let part) = number.subject, part.isCount {
            return count(number, at: place, in: scope, of: file)
        }
        guard case .measure(let name, let part) = number.subject, let measure = definitions.measures[name] else {
            return
        }
        begin(at: place, in: scope, allowsNoValue: number.fallback != nil || scope.value != nil)
        let asked = part?.needsData ?? true ? AskedNumber(number, of: measure, &self) : .declared
        questions.note(asked, for: number, in: scope)
        if let file { questions.note(use: name, in: file) }
    }

    /// The measures of the scorecard are counted as it judges them, wherever the text stands.
    private mutating func count(_ number: LiveNumber, at place: Place, in scope: Scope, of file: String?) {
        begin(at: place, in: definitions.reportScope, allowsNoValue: true)
        let asked = definitions.firstScorecard?.block.questions(&self)
        questions.note(.scorecard(asked), for: number, in: scope)
        for row in asked?.rows ?? [] {
            if let file { questions.note(use: row.measure.name, in: file) }
        }
    }

    /// The card of a measure shows its value for the period of the report. What the text has asked is not asked again.
    mutating func card(of measure: Measure) {
        begin(at: measure.place, in: definitions.reportScope, allowsNoValue: true)
        isOfCard = true
        let query = Query(measure: measure.name, periods: [definitions.report.period])
        questions.note(questions.known(query) ?? ask(query), ofMeasure: measure.name)
    }

    private mutating func begin(at place: Place, in scope: Scope, allowsNoValue: Bool) {
        self.place = place
        self.scope = scope
        self.allowsNoValue = allowsNoValue
        isOfCard = false
        queries = []
        states = []
        selection = []
        facets = []
    }
}

extension LiveNumber.MeasurePart {
    /// Whether the data must be asked; the rest stands in the declarations.
    fileprivate var needsData: Bool { self == .numerator || self == .denominator || self == .status }
}
