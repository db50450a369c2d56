extension Reckoner {
    /// What a formula prints, with plain blanks; nil when there is no value, so that the author's other words stand.
    ///
    /// - Parameter page: the value that the page is about.
    package func text(_ formula: Formula, on page: Question.Choice? = nil) -> String? {
        guard let measure = world.measure(formula.measure) else { return nil }
        let question = self.question(formula, on: page)
        let wording = Wording(measure, formula.decimals)
        switch formula.ask {
        case .value: return answer(question).value.number.map { single($0, formula.form, wording) }
        case .numerator: return side(answer(question).numerator, formula)
        case .denominator: return side(answer(question).denominator, formula)
        case .target: return target(measure, question).map { asWritten($0, measure, formula.decimals) }
        case .change(let earlier):
            return change(question, earlier ?? question.span.previous, measure).flatMap { told($0, formula, measure) }
        case .againstTarget:
            guard let target = target(measure, question).flatMap({ Fraction($0) }) else { return nil }
            return compared(question, target, .target).flatMap { told($0, formula, measure) }
        case .againstTotal:
            guard let (whole, name) = whole(question, page), let base = answer(whole).value.number else { return nil }
            return compared(question, base, .other(name)).flatMap { told($0, formula, measure) }
        case .againstReference:
            return reference(question, measure).flatMap { told($0, formula, measure) }
        case .pick(let by, let pick):
            return Ranking(self, question, by: by, own: pick == .rank, wording).text(
                pick, formula.form, own: question.choice(by)?.keys?.first)
        }
    }

    package func question(_ formula: Formula, on page: Question.Choice?) -> Question {
        let isNamed =
            page.map { page in
                let chain = world.chain(page.dimension)
                if case .pick(let by, _) = formula.ask, chain.dropFirst().contains(by) { return true }
                return formula.slices.contains { chain.contains($0.dimension) }
            } ?? true
        return Question(
            formula.measure, formula.slices + (isNamed ? [] : [page].compactMap { $0 }), formula.span ?? world.period)
    }

    private func single(_ value: Fraction, _ form: String?, _ wording: Wording) -> String {
        switch form {
        case "full": wording.full(value)
        case "word": wording.word(value)
        default: wording.value(value)
        }
    }

    /// Counts are printed whole.
    private func side(_ outcome: Outcome?, _ formula: Formula) -> String? {
        guard let value = outcome?.number else { return nil }
        return Wording.number(value, formula.decimals ?? (value.isWhole ? 0 : 1))
    }

    private func asWritten(_ target: String, _ measure: Measure, _ decimals: Int?) -> String {
        let own = target.split(separator: ".").dropFirst().first?.utf8.count ?? 0
        return Wording(measure, decimals ?? own).value(Fraction(target) ?? .zero)
    }

    // MARK: Comparisons

    struct Comparison {
        let value: Fraction
        let base: Fraction
        let against: Against

        enum Against {
            case earlier, target
            case other(String)
        }

        var amount: Fraction { value - base }
    }

    /// The whole of the page's own dimension, else of the only one that is sliced, and what it is called; nil when the
    /// question does not say which.
    func whole(_ question: Question, _ page: Question.Choice?) -> (question: Question, name: String)? {
        let sliced = question.choices.filter { !isWhole($0) }.map(\.dimension)
        let own = page.map(\.dimension).flatMap { sliced.contains($0) ? $0 : nil }
        guard let name = own ?? (sliced.count == 1 ? sliced[0] : nil), let dimension = world.dimension(name) else {
            return nil
        }
        return (question.whole(of: name), dimension.total?.label ?? dimension.nameOfAll)
    }

    func isWhole(_ choice: Question.Choice) -> Bool {
        guard let keys = choice.keys else { return true }
        return keys.count == 1 && keys.first == world.dimension(choice.dimension)?.total?.key
    }

    private func compared(_ question: Question, _ base: Fraction, _ against: Comparison.Against) -> Comparison? {
        answer(question).value.number.map { Comparison(value: $0, base: base, against: against) }
    }

    private func reference(_ question: Question, _ measure: Measure) -> Comparison? {
        guard let reference = measure.reference, let dimension = world.dimension(reference.dimension) else {
            return nil
        }
        let kept = question.choices.filter { choice in
            !world.chain(choice.dimension).contains(reference.dimension)
                && !world.chain(reference.dimension).contains(choice.dimension)
        }
        let other = Question(
            question.measure, kept + [Question.Choice(reference.dimension, [reference.key])], question.span)
        return answer(other).value.number.flatMap {
            compared(question, $0, .other(dimension.label(reference.key)))
        }
    }

    /// Nil across a break of the series, and for what did not exist, or belong where it is asked for, throughout both
    /// periods.
    func change(_ question: Question, _ earlier: Span, _ measure: Measure) -> Comparison? {
        let first = min(firstMonth(earlier, measure), firstMonth(question.span, measure))
        guard !allBreaks(measure).contains(where: { first < $0 && $0 <= question.span.last }) else { return nil }
        for choice in question.choices {
            let choice = own(choice, [earlier, question.span], question)
            let values = (choice.keys ?? []).compactMap { world.dimension(choice.dimension)?.value($0) }
            guard values.allSatisfy({ $0.exists(throughout: earlier) && $0.exists(throughout: question.span) }) else {
                return nil
            }
            guard [earlier, question.span].allSatisfy({ belongs(choice, throughout: $0, question) }) else { return nil }
        }
        return answer(question.at(earlier)).value.number.flatMap { compared(question, $0, .earlier) }
    }

    /// Without those of several that lie elsewhere all the time: they are in neither number.
    private func own(_ choice: Question.Choice, _ spans: [Span], _ question: Question) -> Question.Choice {
        let months = spans.flatMap(\.monthNumbers)
        let kept = choice.keys?.filter { key in
            let there = months.filter { world.dimension(choice.dimension)?.value(key)?.exists(in: $0) ?? false }
            return question.choices.allSatisfy { whole in
                guard whole.dimension != choice.dimension, let wanted = whole.keys,
                    world.chain(choice.dimension).contains(whole.dimension), !there.isEmpty
                else { return true }
                return there.contains { month in
                    world.key(key, of: choice.dimension, as: whole.dimension, in: month).map(wanted.contains) ?? false
                }
            }
        }
        return kept?.isEmpty ?? true ? choice : Question.Choice(choice.dimension, kept)
    }

    /// Whether all that is chosen lies in what else is chosen, each month.
    private func belongs(_ choice: Question.Choice, throughout span: Span, _ question: Question) -> Bool {
        for whole in question.choices where whole.dimension != choice.dimension {
            guard let wanted = whole.keys, world.chain(choice.dimension).contains(whole.dimension) else { continue }
            for (key, month) in (choice.keys ?? []).flatMap({ key in span.monthNumbers.map { (key, $0) } }) {
                let home = world.key(key, of: choice.dimension, as: whole.dimension, in: month)
                guard home.map(wanted.contains) ?? false else { return false }
            }
        }
        return true
    }
}
