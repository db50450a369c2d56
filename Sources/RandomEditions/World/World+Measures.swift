package import TestSupport

extension World {
    package init(_ random: inout SplitMix, types: Types = .usual) {
        let isYear = random.chance(80)
        period =
            isYear
            ? .year(2025)
            : random.pick(
                [(4, 4), (3, 6), (1, 7), (4, 0)].map { grain, month in
                    Span(grain: grain, first: 2025 * 12 + month)
                })
        dimensions = World.dimensions(&random)
        datasets = []
        measures = []
        addDatasets(&random)
        var kinds = inputs(&random)
        kinds.append(.simple(Measure.Input(dataset: "folk", aggregation: .sum, field: "inv")))
        for (number, kind) in kinds.enumerated() { measures.append(measure(number + 1, kind, &random)) }
        measures += made(&random)
        if types == .further { makeFurther(&random) }
    }

    private func inputs(_ random: inout SplitMix) -> [Measure.Kind] {
        let top = events(random.pick(["x", "y"]), &random)
        let bottom = events(random.pick(["x", "y", "s"]), &random)
        var all: [Measure.Kind] = [
            .simple(events("x", &random)), .simple(events("y", &random)), .simple(events("s", &random)),
            .simple(count(&random)), .simple(distinct(&random)), .simple(statistic(&random)), .ratio(top, bottom),
            .ratio(count(&random), count(&random)), .ratio(events("x", &random), inhabitants),
        ]
        if dataset("lagen") != nil {
            let all2 = Measure.Input(dataset: "lagen", aggregation: .count)
            var some = all2
            some.conditions = [Measure.Condition(name: "lage", test: .keys(random.some(["infort", "saknas"])))]
            all += [.simple(some), .ratio(some, all2)]
        }
        return random.some(all, least: 5)
    }

    private var inhabitants: Measure.Input { Measure.Input(dataset: "folk", aggregation: .sum, field: "inv") }

    private func events(_ field: String, _ random: inout SplitMix) -> Measure.Input {
        var input = Measure.Input(dataset: "handelser", aggregation: .sum, field: field)
        if random.chance(35) { input.conditions += [ofDimension(&random)].compactMap { $0 } }
        if random.chance(12) { input.conditions.append(ofField(&random)) }
        if let dataset = dataset("handelser") { input.conditions += ofKind(dataset, &random) }
        if random.chance(10) { input.combination = random.pick([.sum, .mean, .last]) }
        return input
    }

    private func count(_ random: inout SplitMix) -> Measure.Input {
        var input = Measure.Input(dataset: "handelser", aggregation: .count)
        input.combination = random.pick([.sum, .sum, .last, .mean])
        if random.chance(60) { input.conditions.append(ofField(&random)) }
        if random.chance(30) { input.conditions += [ofDimension(&random)].compactMap { $0 } }
        if let dataset = dataset("handelser"), input.conditions.isEmpty { input.conditions = ofKind(dataset, &random) }
        return input
    }

    private func distinct(_ random: inout SplitMix) -> Measure.Input {
        let counted = random.chance(60) ? "enhet" : random.pick(chain("enhet"))
        var input = Measure.Input(dataset: "handelser", aggregation: .distinct, field: counted)
        if random.chance(60) { input.conditions = [ofField(&random)] }
        if random.chance(20) {
            let other = ofDimension(&random)
            input.conditions += [other].compactMap { $0 }
        }
        return input
    }

    private func statistic(_ random: inout SplitMix) -> Measure.Input {
        var input = Measure.Input(
            dataset: "handelser", aggregation: random.pick([.min, .max, .mean, .median, .percentile]),
            field: random.pick(["x", "y", "s"]))
        if random.chance(30) { input.conditions += [ofDimension(&random)].compactMap { $0 } }
        if random.chance(20) { input.conditions.append(ofField(&random)) }
        return input
    }

    // MARK: Conditions

    private func ofDimension(_ random: inout SplitMix) -> Measure.Condition? {
        let names = dataset("handelser").map(reach) ?? []
        let name = random.pick(names)
        guard let keys = dimension(name)?.values.map(\.key), keys.count > 1 else { return nil }
        let some = Array(keys.shuffled(using: &random).prefix(random.number(1...(keys.count - 1))))
        let test: Measure.Condition.Test = random.chance(70) ? .keys(some) : random.chance(70) ? .not(some) : .valid
        return Measure.Condition(name: name, test: test)
    }

    private func ofField(_ random: inout SplitMix) -> Measure.Condition {
        let field = random.pick(dataset("handelser")?.fields ?? [])
        let scale = (0..<field.decimals).reduce(1) { scale, _ in scale * 10 }
        let limits = [random.number(0...field.most) / scale, random.number(0...field.most) / scale].sorted()
        switch random.number(0...9) {
        case 0: return Measure.Condition(name: field.name, test: .valid)
        case 1, 2: return Measure.Condition(name: field.name, test: .range(limits[0], limits[1]))
        default:
            let word = random.pick(["gt", "gte", "lt", "lte"])
            return Measure.Condition(name: field.name, test: .number(word, limits[0]))
        }
    }

    private func ofKind(_ dataset: Dataset, _ random: inout SplitMix) -> [Measure.Condition] {
        guard !dataset.kinds.isEmpty, random.chance(50) else { return [] }
        return [Measure.Condition(name: "slag", test: .texts(random.some(dataset.kinds)))]
    }

    // MARK: What is said of a measure

    func measure(_ number: Int, _ kind: Measure.Kind, _ random: inout SplitMix) -> Measure {
        var result = Measure(name: "m\(number)", label: "Mått \(number)", kind: kind, unit: unit(kind, &random))
        if random.chance(30) { result.decimals = random.number(0...3) }
        if result.isRatio, random.chance(35) { result.periods = random.pick([.mean, .last]) }
        if result.periods == .mean, random.chance(50) { result.leastPeriods = random.number(1...8) }
        if random.chance(60) {
            result.direction = random.pick(["increase", "decrease"])
            let target = "\(random.number(0...90))"
            let decimals = random.pick(["", ".5", ".25"])
            // No finer than the measure is printed.
            result.target = target + (decimals.utf8.count - 1 > result.usualDecimals ? "" : decimals)
            if random.chance(50) { result.watch = "\(random.number(1...20))" }
        }
        if random.chance(40) { result.relevantChange = random.pick(["1", "5", "0.5"]) }
        if result.unit == .count, random.chance(50) { result.noun = ("händelse", "händelser") }
        if random.chance(10) { result.breaks = [2024 * 12 + 12 * random.number(0...1)] }
        if random.chance(70) { result.reference = reference(result, &random) }
        return result
    }

    private func unit(_ kind: Measure.Kind, _ random: inout SplitMix) -> Measure.Unit {
        switch kind {
        case .ratio: random.pick([.percent, .percent, .per1000, .ratio, .sek, .index, .days])
        case .simple(let input) where input.aggregation == .count || input.aggregation == .distinct: .count
        case .made: .ratio
        case .standardised: random.pick([.percent, .per1000, .ratio])
        case .lasting: .days
        case .simple: random.pick([.count, .count, .sek, .days, .minutes, .index, .percent])
        }
    }

    private func reference(
        _ measure: Measure, _ random: inout SplitMix
    ) -> (name: String, dimension: String, key: String)? {
        let names = splits(measure)
        guard !names.isEmpty else { return nil }
        let name = random.pick(names)
        guard let own = dimension(name) else { return nil }
        return ("jfr", name, random.pick(own.values).key)
    }
}
