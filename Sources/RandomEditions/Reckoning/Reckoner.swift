/// Answers every question once more, row by row and by the words of the formats alone. It shares nothing with the
/// program: neither its numbers nor its calendar, its files nor its order of work.
package struct Reckoner: Sendable {
    package let world: World
    private let tables: [String: [Entry]]

    /// A row whose numbers are read and whose keys are followed upwards on its own day.
    struct Entry: Sendable {
        let span: Span
        /// Dimension, own or above → key.
        let keys: [String: String]
        /// Column → number; absent where the cell is blank.
        let numbers: [String: Fraction]
        /// Column → text.
        let texts: [String: String]
    }

    package init(_ world: World) {
        self.world = world
        var tables: [String: [Entry]] = [:]
        for dataset in world.datasets { tables[dataset.name] = dataset.rows.map { world.entry($0, dataset) } }
        self.tables = tables
    }

    func entries(_ dataset: Dataset, _ span: Span) -> [Entry] {
        let all = tables[dataset.name] ?? []
        return dataset.state == nil ? all.filter { span.contains($0.span) } : states(dataset, all, span.last)
    }

    /// Whether the dataset has any row of a time.
    func isObserved(_ dataset: Dataset, _ span: Span) -> Bool {
        tables[dataset.name]?.contains { $0.span == span } ?? false
    }

    /// Every combination that exists in the month, with the state that it has at the month's end. None before the first
    /// day that the list speaks of.
    private func states(_ dataset: Dataset, _ rows: [Entry], _ month: Int) -> [Entry] {
        guard let state = dataset.state, rows.contains(where: { $0.span.first <= month }) else { return [] }
        let lists = dataset.dimensions.map { name in
            world.dimension(name)?.values.filter { $0.exists(in: month) }.map(\.key) ?? []
        }
        return product(lists).map { keys in
            let own = rows.filter { row in
                row.span.first <= month && zip(dataset.dimensions, keys).allSatisfy { row.keys[$0] == $1 }
            }
            let value = own.max { $0.span.first < $1.span.first }?.keys[state.dimension] ?? state.missing
            let row = Dataset.Row(span: Span(grain: 1, first: month), keys: keys + [value], numbers: [])
            return world.entry(row, dataset)
        }
    }

    // MARK: A measure

    package func answer(_ question: Question) -> Reckoned {
        guard let measure = world.measure(question.measure), !isOfNobody(question, measure) else {
            return Reckoned(value: .missing)
        }
        guard measure.periods != .pooled, let parts = question.span.split(world.grain(measure)), parts.count > 1 else {
            return single(measure, question)
        }
        if measure.periods == .last { return single(measure, question.at(parts[parts.count - 1])) }
        var result = single(measure, question)
        result.value = mean(parts.map { single(measure, question.at($0)).value }, measure)
        return result
    }

    /// Whether the states of one value are asked for that is not there at the end of the span.
    private func isOfNobody(_ question: Question, _ measure: Measure) -> Bool {
        let areStates = measure.kind.inputs.contains { world.dataset($0.dataset)?.state != nil }
        return areStates
            && question.choices.contains { choice in
                guard !choice.isSplit, let keys = choice.keys, keys.count == 1 else { return false }
                return world.dimension(choice.dimension)?.value(keys[0])?.exists(in: question.span.last) == false
            }
    }

    private func mean(_ values: [Outcome], _ measure: Measure) -> Outcome {
        let numbers = values.compactMap(\.number)
        let applicable = values.count { $0 != .notApplicable }
        guard applicable > 0 else { return .notApplicable }
        guard !numbers.isEmpty, numbers.count >= measure.leastPeriods ?? applicable else { return .missing }
        return Outcome(numbers.reduce(.zero, +) / Fraction(numbers.count))
    }

    private func single(_ measure: Measure, _ question: Question) -> Reckoned {
        switch measure.kind {
        case .simple(let input): return Reckoned(value: outcome(input, question))
        case .made(let made): return answer(made, measure, question)
        case .lasting(let lasting): return Reckoned(value: answer(lasting, question))
        case .standardised(let standard): return answer(standard, measure.unit, question)
        case .ratio(let top, let bottom):
            let (a, b) = (value(top, question), value(bottom, question))
            var result = Reckoned(value: .missing, numerator: Outcome(a), denominator: Outcome(b))
            guard let b else { return result }
            guard !b.isZero else {
                result.value = .notApplicable
                return result
            }
            result.value = Outcome(a.flatMap { $0 / b }.map { $0 * measure.unit.factor })
            return result
        }
    }

    private func outcome(_ input: Measure.Input, _ question: Question) -> Outcome {
        guard let classes = input.classes, let dataset = world.dataset(input.dataset) else {
            return Outcome(value(input, question))
        }
        return InputReckoning(self, input, dataset, question).ofClasses(
            classes, percent: input.aggregation == .median ? 50 : Measure.percentile)
    }

    func value(_ input: Measure.Input, _ question: Question) -> Fraction? {
        world.dataset(input.dataset).flatMap { InputReckoning(self, input, $0, question).value }
    }
}

extension World {
    fileprivate func entry(_ row: Dataset.Row, _ dataset: Dataset) -> Reckoner.Entry {
        var keys: [String: String] = [:]
        for (name, key) in zip(dataset.dimensions, row.keys) {
            for above in chain(name) { keys[above] = self.key(key, of: name, as: above, in: row.span.last) }
        }
        if let state = dataset.state { keys[state.dimension] = row.keys.last }
        let numbers = zip(dataset.fields, row.numbers).compactMap { field, text in
            Fraction(text).map { (field.name, $0) }
        }
        return Reckoner.Entry(
            span: row.span, keys: keys, numbers: Dictionary(numbers) { first, _ in first },
            texts: row.kind.map { [dataset.kindName: $0] } ?? [:])
    }
}

extension Measure.Unit {
    /// A ratio is multiplied by what its unit says.
    var factor: Fraction {
        switch self {
        case .percent: Fraction(100)
        case .per1000: Fraction(1_000)
        default: Fraction(1)
        }
    }
}
