import TestSupport

extension Asking {
    /// Nil when the draw is one that may not be asked.
    ///
    /// - Parameter page: the value of whose page it stands on.
    func block(_ id: String, on page: Question.Choice? = nil, _ random: inout SplitMix) -> Block? {
        let kind = random.pick(Block.Kind.allCases)
        let measure = random.pick(world.measures)
        let names = world.splits(measure)
        guard !names.isEmpty, page.map({ names.contains($0.dimension) }) ?? true else { return nil }
        let by = random.pick(names)
        let others = names.filter { $0 != by }
        var block = Block(kind: kind, id: id, measures: measures(kind, measure, by, &random))
        block.by = by
        if !others.isEmpty, random.chance(40), kind != .dots, kind != .scorecard { block.series = random.pick(others) }
        if random.chance(30) { block.filter = [condition(names, &random)].compactMap { $0 } }
        if random.chance(20), kind != .multiples { block.decimals = random.number(0...3) }
        switch kind {
        case .scorecard: block.by = nil
        case .trend:
            if random.chance(40) { block.by = nil }
            block.series = nil
        case .values where random.chance(30): block.by = nil
        default: break
        }
        if kind == .scorecard { block.decimals = nil }
        guard let page else {
            return timed(block, measure, &random).flatMap {
                reckoner.hasNumbers($0) && reckoner.mayBeDrawn($0) ? $0 : nil
            }
        }
        let above = world.chain(page.dimension).dropFirst().filter(names.contains)
        if let name = above.randomElement(using: &random), random.chance(50) {
            block.filter = [Measure.Condition(name: name, test: .own)]
        }
        // The rows of such a table are of the page's value or of all, each after its own question.
        let split = [block.by, block.series].compactMap { $0 }
        guard kind != .equity || !split.contains(where: world.chain(page.dimension).contains) else { return nil }
        return timed(block, measure, &random).flatMap { block in
            let isAsked = block.measures.compactMap(world.measure).allSatisfy {
                world.splits($0).contains(page.dimension)
            }
            return isAsked && reckoner.hasNumbers(reckoner.block(block, on: page)) && reckoner.mayBeDrawn(block)
                ? block : nil
        }
    }

    private func measures(
        _ kind: Block.Kind, _ measure: Measure, _ by: String, _ random: inout SplitMix
    ) -> [String] {
        guard kind == .values || kind == .scorecard else { return [measure.name] }
        let others = world.measures.filter { $0.name != measure.name && world.splits($0).contains(by) }
        return [measure.name] + (others.isEmpty || random.chance(50) ? [] : [random.pick(others).name])
    }

    private func condition(_ names: [String], _ random: inout SplitMix) -> Measure.Condition? {
        guard let dimension = world.dimension(random.pick(names)) else { return nil }
        let keys = dimension.values.map(\.key)
        guard keys.count > 1 else { return nil }
        let some = Array(keys.shuffled(using: &random).prefix(random.number(1...(keys.count - 1))))
        return Measure.Condition(name: dimension.name, test: random.chance(70) ? .keys(some) : .not(some))
    }

    // MARK: Time

    private func timed(_ block: Block, _ measure: Measure, _ random: inout SplitMix) -> Block? {
        var block = block
        let overTime = block.kind == .trend || block.kind == .multiples || (block.kind == .values && block.by == nil)
        if overTime {
            let grain = max(world.grain(measure), random.pick([1, 3, 12]))
            guard grain != 4, world.period.last % 12 == 11 || grain == 1 else { return nil }
            block.grain = grain
            let years = random.number(1...3)
            block.span = Span(grain: grain, first: world.period.last + 1 - years * 12, months: years * 12)
            block.span = grain == 12 ? Span(grain: 12, first: (2026 - years) * 12, months: years * 12) : block.span
        } else {
            let span = random.chance(50) ? world.period : span(measure, &random)
            guard let span else { return nil }
            if span != world.period { block.span = span }
            let mayCompare = block.kind == .scorecard || (block.kind == .values && block.series == nil)
            if mayCompare, random.chance(50) { block.compare = span.previous }
            if (block.kind == .bars || block.kind == .dots) && block.filter.isEmpty {
                block.hasTotal = random.chance(40)
            }
        }
        return block.measures.compactMap(world.measure).allSatisfy { mayAsk(block, $0) } ? block : nil
    }

    private func mayAsk(_ block: Block, _ measure: Measure) -> Bool {
        let names = [block.by, block.series].compactMap { $0 } + block.filter.map(\.name)
        guard names.allSatisfy(world.splits(measure).contains) else { return false }
        let spans = reckoner.spans(block) + (block.compare.map { [$0] } ?? [])
        return spans.allSatisfy { $0.grain >= world.grain(measure) && isCombined(measure, $0) }
    }
}
