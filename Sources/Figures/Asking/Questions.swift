import Diagnostics
import Edition
package import Measures

/// All that an edition asks of the data, and who asked what: made once, before a data file is opened. What is drawn,
/// what counts as used and what is said to be unsettled all come from it.
package struct Questions: Sendable {
    /// In the order of the files; the same question of two places stands here twice.
    package private(set) var requests: [Request] = []
    package private(set) var states: [StateRequest] = []
    package private(set) var rows: [RowRequest] = []
    private(set) var queries = QuestionList<Query>()
    private(set) var stateQueries = QuestionList<StateQuery>()
    private(set) var rowQueries = QuestionList<RowQuery>()
    private var numbers: [NumberKey: AskedNumber] = [:]
    private var blocks: [BlockKey: PlannedBlock] = [:]
    private var cards: [String: Handle<Query>] = [:]
    /// File of a page → names of the measures that it shows.
    private var measures: [String: Set<String>] = [:]

    private struct NumberKey: Hashable {
        let number: LiveNumber
        let scope: Scope
    }

    /// A block stands at one place, and on the page of each value anew.
    private struct BlockKey: Hashable {
        let place: Place
        let scope: Scope
    }

    mutating func put(_ query: Query, at place: Place, allowsNoValue: Bool, isOfCard: Bool) -> Handle<Query> {
        requests.append(Request(query, at: place, allowsNoValue: allowsNoValue, isOfCard: isOfCard))
        return queries.handle(of: query)
    }

    mutating func put(_ query: StateQuery, at place: Place) -> Handle<StateQuery> {
        states.append(StateRequest(query, at: place))
        return stateQueries.handle(of: query)
    }

    mutating func put(_ query: RowQuery, at place: Place) -> Handle<RowQuery> {
        rows.append(RowRequest(query, at: place))
        return rowQueries.handle(of: query)
    }

    /// The question's handle, when it has been put.
    func known(_ query: Query) -> Handle<Query>? { queries.known(query) }

    mutating func note(_ block: PlannedBlock, at place: Place, in scope: Scope) {
        blocks[BlockKey(place: place, scope: scope)] = block
    }

    mutating func note(_ asked: AskedNumber, for number: LiveNumber, in scope: Scope) {
        numbers[NumberKey(number: number, scope: scope)] = asked
    }

    mutating func note(_ card: Handle<Query>, ofMeasure name: String) { cards[name] = card }

    mutating func note(use measure: String, in file: String) { measures[file, default: []].insert(measure) }
}

extension Questions {
    func block(_ head: BlockHead, in scope: Scope) -> PlannedBlock {
        guard let block = blocks[BlockKey(place: head.place, scope: scope)] else {
            preconditionFailure("a figure or table is made that was not planned")
        }
        return block
    }

    func number(_ number: LiveNumber, in scope: Scope) -> AskedNumber {
        guard let asked = numbers[NumberKey(number: number, scope: scope)] else {
            preconditionFailure("a live number is written that was not planned")
        }
        return asked
    }

    /// The question of the measure's card on the page of measures.
    package func card(ofMeasure name: String) -> Handle<Query> {
        guard let card = cards[name] else { preconditionFailure("a measure has no card") }
        return card
    }

    /// Whether the page shows the measure, in text, figure or table.
    ///
    /// - Parameter file: of the page below the edition, or that of the decisions.
    package func shows(_ measure: String, in file: String) -> Bool { measures[file]?.contains(measure) ?? false }
}

/// A figure or table with what it asked.
struct PlannedBlock: Sendable {
    /// Nil when what the block names is at fault (told).
    let asked: (any AskedBlock)?
    /// Each once.
    let queries: [Handle<Query>]
    let states: [Handle<StateQuery>]
    /// What the filter and the page choose.
    let selection: [Slice]
}
