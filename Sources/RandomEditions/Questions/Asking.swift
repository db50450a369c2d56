import TestSupport

/// Makes formulas that may be asked of a world: those that the program must refuse are left out.
struct Asking {
    let world: World
    let reckoner: Reckoner

    init(_ reckoner: Reckoner) {
        self.reckoner = reckoner
        world = reckoner.world
    }

    /// Nil when the draw is one that may not be asked.
    func formula(_ random: inout SplitMix, on page: Question.Choice? = nil) -> Formula? {
        let measure = random.pick(world.measures)
        guard let span = span(measure, &random) else { return nil }
        var formula = Formula(measure: measure.name, ask: ask(measure, span, &random))
        if span != world.period { formula.span = span }
        if page.map({ !world.splits(measure).contains($0.dimension) }) ?? false { return nil }
        if formula.ask != .target { formula.slices = slices(measure, formula.ask, &random) }
        formula.form = form(formula.ask, measure, &random)
        if mayHaveDecimals(formula), random.chance(20) { formula.decimals = random.number(0...3) }
        return finished(formula, measure, page, &random)
    }

    /// With words for no value, or nil where no words help.
    private func finished(
        _ formula: Formula, _ measure: Measure, _ page: Question.Choice?, _ random: inout SplitMix
    ) -> Formula? {
        var formula = formula
        let question = reckoner.question(formula, on: page)
        guard isAllowed(question, formula, measure, page) else { return nil }
        let text = reckoner.text(formula, on: page)
        if case .pick = formula.ask, text == nil { return nil }
        if text == nil || random.chance(10) { formula.fallback = "saknas" }
        return formula
    }

    // MARK: Time

    /// A time that the measure has and that is not after the report's.
    func span(_ measure: Measure, _ random: inout SplitMix) -> Span? {
        let grain = world.grain(measure)
        var spans = [Span.year(2024), .year(2023), Span(grain: 12, first: 2023 * 12, months: 24)]
        spans += (1...4).map { Span(grain: 3, first: world.period.last + 1 - $0 * 3) }
        spans += [
            Span(grain: 4, first: 2024 * 12 + 4), Span(grain: 1, first: world.period.last - random.number(0...14)),
        ]
        spans += [
            world.period, world.period, world.period, world.period, Span(grain: 12, first: 2024 * 12, months: 24),
        ]
        let fits = spans.filter { span in
            span.last <= world.period.last && span.grain >= grain && span.first % span.grain == 0
                && isCombined(measure, span)
        }
        return fits.isEmpty ? nil : random.pick(fits)
    }

    /// Whether every input has whole periods there, and may combine them.
    func isCombined(_ measure: Measure, _ span: Span) -> Bool {
        if let made = measure.made {
            return made.parts.allSatisfy { part in
                made.span(part, span, grain: world.grain(part.measure)).map { isCombined(part.measure, $0) } ?? false
            }
        }
        let parts = measure.periods == .pooled ? [span] : span.split(world.grain(measure))
        guard let parts else { return false }
        return measure.kind.inputs.allSatisfy { input in
            guard let dataset = world.dataset(input.dataset), let grain = dataset.grain else { return true }
            let field = dataset.fields.first { $0.name == input.field }
            let isNone =
                input.combination == nil && field?.combination == Dataset.Combination.none && input.aggregation == .sum
            return parts.allSatisfy { part in part.split(grain).map { $0.count == 1 || !isNone } ?? false }
        }
    }

    /// Everything that a question and its comparison ask of time.
    private func isAllowed(
        _ question: Question, _ formula: Formula, _ measure: Measure, _ page: Question.Choice?
    ) -> Bool {
        guard isCombined(measure, question.span), hasItsTarget(question, formula, measure) else { return false }
        if formula.ask == .againstTotal { return reckoner.whole(question, page) != nil }
        guard case .change(let earlier) = formula.ask else { return true }
        let earlierSpan = earlier ?? question.span.previous
        return earlierSpan.last < question.span.first && isCombined(measure, earlierSpan)
    }

    private func hasItsTarget(_ question: Question, _ formula: Formula, _ measure: Measure) -> Bool {
        switch formula.ask {
        case .target, .againstTarget: reckoner.target(measure, question) != nil
        case .pick(let by, .judged(let word)) where word != "missing":
            reckoner.target(measure, question, by: by) != nil
        default: true
        }
    }

    // MARK: Slices

    func slices(_ measure: Measure, _ ask: Formula.Ask, _ random: inout SplitMix) -> [Question.Choice] {
        var slices: [Question.Choice] = []
        var by: String?
        if case .pick(let name, let pick) = ask {
            by = name
            let keys = world.dimension(name)?.values.map(\.key) ?? []
            if pick == .rank {
                slices.append(Question.Choice(name, [random.pick(keys)]))
            } else if keys.count > 2, random.chance(25) {
                slices.append(Question.Choice(name, Array(keys.shuffled(using: &random).dropFirst())))
            }
        }
        for name in world.splits(measure) where name != by && random.chance(30) {
            guard let dimension = world.dimension(name) else { continue }
            slices.append(choice(dimension, &random))
        }
        return Array(slices.prefix(3))
    }

    /// One value, some, all but one, the whole.
    private func choice(_ dimension: Dimension, _ random: inout SplitMix) -> Question.Choice {
        let keys = dimension.values.map(\.key)
        switch random.number(0...9) {
        case 0: return Question.Choice(dimension.name, nil)
        case 1, 2: return Question.Choice(dimension.name, Array(keys.shuffled(using: &random).prefix(2)))
        case 3 where keys.count > 1: return Question.Choice(allBut: [random.pick(keys)], of: dimension)
        default: return Question.Choice(dimension.name, [random.pick(keys)])
        }
    }

    // MARK: What is asked

    private func ask(_ measure: Measure, _ span: Span, _ random: inout SplitMix) -> Formula.Ask {
        switch random.number(0...19) {
        case 0 where measure.isRatio: return .numerator
        case 1 where measure.isRatio: return .denominator
        case 2 where measure.target != nil: return .target
        case 3, 4, 5, 6:
            return .change(
                random.chance(50) ? nil : Span(grain: span.grain, first: span.first - 12, months: span.months))
        case 7, 8: return measure.target == nil ? .value : .againstTarget
        case 9, 10: return .againstTotal
        case 11, 12: return measure.reference == nil ? .value : .againstReference
        case 13, 14, 15, 16:
            let names = world.splits(measure)
            return names.isEmpty ? .value : .pick(by: random.pick(names), pick(measure, span, &random))
        default: return .value
        }
    }

    private func pick(_ measure: Measure, _ span: Span, _ random: inout SplitMix) -> Formula.Pick {
        switch random.number(0...7) {
        case 0: return .lowest(random.number(1...2))
        case 1: return .highest(random.number(1...2))
        case 2, 3: return .gap
        case 4: return .rank
        case 5:
            return .judged(
                measure.target == nil ? "missing" : random.pick(["on_track", "watch", "off_track"]))
        default: return .compared(random.pick(["<", "<=", ">", ">="]), "\(random.number(0...80))")
        }
    }

    private func form(_ ask: Formula.Ask, _ measure: Measure, _ random: inout SplitMix) -> String? {
        let forms: [String]
        switch ask {
        case .value: forms = ["full"] + (measure.unit == .count ? ["word"] : [])
        case .numerator, .denominator, .target: forms = []
        case .change: forms = ["size", "direction", "clause"] + (measure.unit == .percent ? [] : ["percent"])
        case .againstTarget: forms = ["direction", "clause"]
        case .againstTotal, .againstReference: forms = ["clause", "ratio"]
        case .pick(_, .lowest), .pick(_, .highest): forms = ["value"]
        case .pick(_, .gap): forms = ["ratio"]
        case .pick(_, .rank): forms = ["of"]
        case .pick: forms = ["of", "list", "word"]
        }
        return forms.isEmpty || random.chance(35) ? nil : random.pick(forms)
    }

    private func mayHaveDecimals(_ formula: Formula) -> Bool {
        switch formula.ask {
        case .pick(_, .lowest), .pick(_, .highest): formula.form == "value"
        case .pick(_, .gap): true
        case .pick: false
        default: formula.form != "direction" && formula.form != "word"
        }
    }
}
