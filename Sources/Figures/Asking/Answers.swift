import Diagnostics
package import Disclosure
package import Measures

/// The protected answers to an edition's questions, where their handles say.
struct Answers: Sendable {
    private let readings: [[Reading]]
    private let states: [StateAnswer?]
    private let rows: [RowAnswer?]

    /// A question without an answer is one that the plan refused, which has been told as an error: nothing is then
    /// published. Only the card of a measure may ask in vain: the measure is then one that is always sliced.
    init(
        _ questions: Questions, _ readings: Readings, _ states: [StateAnswer], _ rows: [RowAnswer],
        _ findings: Findings
    ) {
        let given = Dictionary(states.map { ($0.query, $0) }) { first, _ in first }
        let found = questions.queries.questions.map { readings[$0] }
        self.states = questions.stateQueries.questions.map { given[$0] }
        let listed = Dictionary(rows.map { ($0.query, $0) }) { first, _ in first }
        self.rows = questions.rowQueries.questions.map { listed[$0] }
        let asked = Set(questions.requests.filter { !$0.isOfCard }.map(\.query))
        let isAnswered = zip(questions.queries.questions, found).allSatisfy { $1 != nil || !asked.contains($0) }
        precondition(
            findings.hasErrors
                || (isAnswered && self.states.allSatisfy { $0 != nil } && self.rows.allSatisfy { $0 != nil }),
            "a question that was put has no answer, and nobody has said why")
        self.readings = found.map { $0 ?? [] }
    }

    /// In the order of the question's cells; empty for a refused question.
    subscript(handle: Handle<Query>) -> [Reading] { readings[handle.index] }

    /// Nil for a refused question.
    subscript(handle: Handle<StateQuery>) -> StateAnswer? { states[handle.index] }

    /// Nil for a refused question.
    subscript(handle: Handle<RowQuery>) -> RowAnswer? { rows[handle.index] }
}

extension PageContext {
    /// In the order of the question's cells.
    func readings(_ handle: Handle<Query>) -> [Reading] { book.answers[handle] }

    /// The reading of a question that asks for one; nil for a card whose measure has no value of its own.
    package func reading(_ handle: Handle<Query>) -> Reading? { readings(handle).first }

    func answer(_ handle: Handle<StateQuery>) -> StateAnswer? { book.answers[handle] }

    func answer(_ handle: Handle<RowQuery>) -> RowAnswer? { book.answers[handle] }
}
