/// A question that has been put, with the place of its answer: who holds it need not look for the answer and cannot
/// miss it.
package struct Handle<Question: Hashable & Sendable>: Hashable, Sendable {
    let question: Question
    let index: Int
}

/// Questions of one kind, each once, in the order first put.
struct QuestionList<Question: Hashable & Sendable>: Sendable {
    private(set) var questions: [Question] = []
    private var handles: [Question: Handle<Question>] = [:]

    func known(_ question: Question) -> Handle<Question>? { handles[question] }

    mutating func handle(of question: Question) -> Handle<Question> {
        if let known = handles[question] { return known }
        let handle = Handle(question: question, index: questions.count)
        questions.append(question)
        handles[question] = handle
        return handle
    }
}
