extension Reckoner {
    /// The target of what is asked, as written: that of the edition's year, for a value of its size.
    ///
    /// - Parameter by: the dimension that it is split by.
    func target(_ measure: Measure, _ question: Question, by: String? = nil) -> String? {
        guard let target = measure.target, Span.year(2025).contains(question.span) else { return nil }
        if measure.direction == "decrease", Fraction(target)?.isZero ?? false { return target }
        let size = size(of: measure)
        if size.inParts, by != nil || question.choices.contains(where: isPart) { return nil }
        switch size.inTime {
        case .alike: return target
        case .added: return question.span.months == 12 ? target : nil
        case .sinceNewYear: return question.span.last % 12 == 11 ? target : nil
        }
    }

    /// Whether what is chosen is less than everything.
    private func isPart(_ choice: Question.Choice) -> Bool {
        guard let keys = choice.keys, let dimension = world.dimension(choice.dimension) else { return false }
        return keys != [dimension.standard ?? dimension.total?.key].compactMap { $0 }
    }

    private struct Size {
        enum InTime { case alike, added, sinceNewYear }
        var inParts = false
        var inTime = InTime.alike
    }

    /// Whether parts, and months, have less of it than the whole and the year.
    private func size(of measure: Measure) -> Size {
        var size = sizeOfKind(measure)
        if measure.periods != .pooled { size.inTime = .alike }
        return size
    }

    private func sizeOfKind(_ measure: Measure) -> Size {
        switch measure.kind {
        case .simple(let input):
            let size = size(of: input)
            let isOfPeople = [.count, .sek].contains(measure.unit)
            let isNoAmount = [.percent, .per1000, .ratio, .index].contains(measure.unit)
            return isOfPeople || (!isNoAmount && size.inTime != .alike) ? size : Size()
        case .ratio(let top, let bottom): return quotient(size(of: top), size(of: bottom))
        case .standardised(let measure): return quotient(size(of: measure.top), size(of: measure.bottom))
        case .lasting(let measure): return Size(inParts: measure.agg == "sum")
        case .made(let made): return size(of: made)
        }
    }

    private func size(of made: Measure.Made) -> Size {
        let parts = made.parts.map { size(of: $0.measure) }
        guard let first = parts.first, let last = parts.last else { return Size() }
        switch made.form {
        case .window: return Size(inParts: first.inParts)
        case .yearToDate:
            return Size(inParts: first.inParts, inTime: first.inTime == .alike ? .alike : .sinceNewYear)
        case .quotient: return quotient(first, last)
        case .sum, .difference: return together(first, last)
        case .change: return quotient(together(first, last), last)
        }
    }

    private func together(_ a: Size, _ b: Size) -> Size {
        Size(inParts: a.inParts || b.inParts, inTime: a.inTime == .alike ? b.inTime : a.inTime)
    }

    private func quotient(_ a: Size, _ b: Size) -> Size {
        Size(
            inParts: a.inParts != b.inParts,
            inTime: a.inTime == b.inTime ? .alike : a.inTime == .alike ? b.inTime : a.inTime)
    }

    private func size(of input: Measure.Input) -> Size {
        guard [.sum, .count, .distinct].contains(input.aggregation) else { return Size() }
        guard let dataset = world.dataset(input.dataset), dataset.grain != nil else { return Size(inParts: true) }
        let own = dataset.fields.first { $0.name == input.field }?.combination
        let combination = input.combination ?? (input.aggregation == .sum ? own : .sum)
        return Size(inParts: true, inTime: combination == .sum ? .added : .alike)
    }
}
