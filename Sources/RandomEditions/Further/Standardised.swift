import TestSupport

extension Measure {
    /// A ratio as it would be if its groups were as large as in a standard population.
    package struct Standardised: Sendable {
        package let top: Input
        package let bottom: Input
        /// The dimension of the groups.
        package let by: String
        package let weights: Input
        /// The time of the standard as written, `same` or a year.
        package let time: String

        /// Fewer events give no number.
        static let fewest = 10
    }
}

extension World {
    /// Events and people by place, sex and age, and a standard population by age.
    mutating func addGroups(_ random: inout SplitMix) {
        var ages = World.listed("alder", [("a1", "Barn"), ("a2", "Vuxna"), ("a3", "Gamla")])
        for (index, bounds) in World.bounds(ages.values.count, &random).enumerated() {
            ages.values[index].bounds = bounds
        }
        if random.chance(30) { ages.total = ("at", "Alla åldrar") }
        dimensions.append(ages)
        let level = chain("enhet").dropFirst().first ?? "enhet"
        let most = random.pick([6, 40, 900])
        datasets.append(
            table(
                "grupper", grain: period.grain == 12 ? random.pick([1, 12]) : 1,
                [level, "alder"] + random.some(["kon"], least: 0),
                [
                    Dataset.Field(name: "fall", combination: .sum, decimals: 0, most: most),
                    Dataset.Field(
                        name: "folk", combination: random.pick([.last, .mean]), decimals: 0, most: most * 20),
                ], &random))
        datasets.append(
            table(
                "standard", grain: 12, ["alder"] + (random.chance(30) ? ["kon"] : []),
                [Dataset.Field(name: "vikt", combination: .last, decimals: random.pick([0, 1]), most: 50)], &random))
    }

    func standardised(_ random: inout SplitMix) -> Measure.Kind {
        var top = Measure.Input(dataset: "grupper", aggregation: .sum, field: "fall")
        if dataset("grupper")?.dimensions.contains("kon") ?? false, random.chance(25) {
            top.conditions = [Measure.Condition(name: "kon", test: .keys(["k"]))]
        }
        let weights = Measure.Input(dataset: "standard", aggregation: .sum, field: "vikt")
        return .standardised(
            Measure.Standardised(
                top: top, bottom: Measure.Input(dataset: "grupper", aggregation: .sum, field: "folk"), by: "alder",
                weights: weights, time: random.pick(["same", "2022", "2024"])))
    }

    func declaration(_ measure: Measure.Standardised) -> [String] {
        let weights = (terms(measure.weights) + ["as_of: \(measure.time)"]).joined(separator: ", ")
        return [
            "type: ratio", "numerator: {\(terms(measure.top).joined(separator: ", "))}",
            "denominator: {\(terms(measure.bottom).joined(separator: ", "))}",
            "standardise: {by: \(measure.by), weights: {\(weights)}}",
        ]
    }
}

extension Reckoner {
    /// Each group's rate, weighed by how many it has in the standard.
    func answer(_ measure: Measure.Standardised, _ unit: Measure.Unit, _ question: Question) -> Reckoned {
        var result = Reckoned(
            value: .missing, numerator: Outcome(value(measure.top, question)),
            denominator: Outcome(value(measure.bottom, question)))
        let keys = world.dimension(measure.by)?.values.map(\.key) ?? []
        let time = standardTime(measure, question.span)
        var groups: [(events: Fraction?, people: Fraction?, weight: Fraction)] = []
        for key in keys {
            let group = Question.Choice(measure.by, [key], isSplit: true)
            guard let weight = value(measure.weights, Question(question.measure, [group], time)) else { return result }
            guard !weight.isZero else { continue }
            let own = question.with(measure.by, key)
            groups.append((value(measure.top, own), value(measure.bottom, own), weight))
        }
        guard groups.allSatisfy({ $0.events != nil && $0.people != nil }) else { return result }
        let isEmpty = groups.contains { $0.people?.isZero ?? true }
        guard !groups.isEmpty, !isEmpty else {
            result.value = .notApplicable
            return result
        }
        let events = groups.compactMap(\.events).reduce(.zero, +)
        guard Fraction(Measure.Standardised.fewest) <= events else { return result }
        let sum = groups.reduce(Fraction.zero) { sum, group in
            let rate = group.events.flatMap { events in group.people.flatMap { events / $0 } } ?? .zero
            return sum + group.weight * rate
        }
        let all = groups.map(\.weight).reduce(.zero, +)
        result.value = Outcome((sum / all).map { $0 * unit.factor })
        return result
    }

    /// The year that holds what is asked, or the one that is said.
    private func standardTime(_ measure: Measure.Standardised, _ span: Span) -> Span {
        if let year = Int(measure.time) { return .year(year) }
        return span.grain < 12 ? .year(span.last / 12) : span
    }
}
