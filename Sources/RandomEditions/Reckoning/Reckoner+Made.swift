/// Measures that are made of others: each part is asked for by itself, in its own time.
extension Reckoner {
    func answer(_ made: Measure.Made, _ measure: Measure, _ question: Question) -> Reckoned {
        let parts = made.parts.map { part in answer(part, made, question) }
        guard made.form != .window, made.form != .yearToDate else { return parts[0] ?? Reckoned(value: .missing) }
        if isBroken(made, measure, question) { return Reckoned(value: .missing) }
        let values = zip(made.parts, parts).map { part, reckoned -> Outcome in
            guard let reckoned, let number = reckoned.value.number else { return reckoned?.value ?? .missing }
            return Outcome(number / part.measure.unit.factor)
        }
        let result = Reckoner.combined(made.form, values[0], values[1])
        return Reckoned(value: result.number.map { .number($0 * measure.unit.factor) } ?? result)
    }

    private func answer(_ part: Measure.Made.Part, _ made: Measure.Made, _ question: Question) -> Reckoned? {
        guard let span = made.span(part, question.span, grain: world.grain(part.measure)) else { return nil }
        let condition = part.condition.map { [Question.Choice($0.dimension, [$0.key])] } ?? []
        return answer(Question(part.measure.name, question.choices + condition, span))
    }

    /// A new series begins between the time of a part and the time asked for.
    private func isBroken(_ made: Measure.Made, _ measure: Measure, _ question: Question) -> Bool {
        let breaks = allBreaks(measure)
        return made.parts.contains { part in
            part.monthsBefore > 0
                && breaks.contains { question.span.first - part.monthsBefore < $0 && $0 <= question.span.last }
        }
    }

    func allBreaks(_ measure: Measure) -> [Int] {
        let datasets = measure.kind.inputs.flatMap { [$0.dataset] + $0.joins.map(\.dataset) } + measure.kind.others
        return measure.allBreaks + datasets.compactMap(world.dataset).flatMap(\.breaks)
    }

    /// The first month that the number of a span is made of.
    func firstMonth(_ span: Span, _ measure: Measure) -> Int {
        let parts = measure.made?.parts ?? []
        let own = parts.compactMap { part in
            measure.made?.span(part, span, grain: world.grain(part.measure)).map { firstMonth($0, part.measure) }
        }
        return min(span.first, own.min() ?? span.first)
    }

    static func combined(_ form: Measure.Made.Form, _ a: Outcome, _ b: Outcome) -> Outcome {
        if form == .change { return divided(combined(.difference, a, b), b) }
        if form == .quotient { return divided(a, b) }
        guard let first = a.number, let second = b.number else { return without(a, b) }
        return .number(form == .sum ? first + second : first - second)
    }

    private static func divided(_ a: Outcome, _ b: Outcome) -> Outcome {
        if let divisor = b.number, divisor.isZero { return .notApplicable }
        guard let first = a.number, let second = b.number else { return without(a, b) }
        return Outcome(first / second)
    }

    /// Missing unless all that lacks a number has nothing to count.
    private static func without(_ a: Outcome, _ b: Outcome) -> Outcome {
        [a, b].allSatisfy { $0.number != nil || $0 == .notApplicable } ? .notApplicable : .missing
    }
}
