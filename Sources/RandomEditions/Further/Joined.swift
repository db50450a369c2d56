import TestSupport

extension Measure.Input {
    /// What a row must have in another dataset to count.
    package struct Joined: Sendable {
        package let isNegated: Bool
        package let dataset: String
        package var conditions: [Measure.Condition] = []
        /// How far back; nil = the row's own time.
        package let months: Int?
        /// What both have as columns.
        package let dimensions: [String]

        var text: String {
            var terms = ["dataset: \(dataset)"]
            if !conditions.isEmpty { terms.append("filter: {\(conditions.map(\.text).joined(separator: ", "))}") }
            if let months { terms.append("window: \(months) months") }
            return "\(isNegated ? "not_exists" : "exists"): {\(terms.joined(separator: ", "))}"
        }
    }
}

extension World {
    /// A count or a sum of what has something, or lacks something, elsewhere.
    func joined(_ random: inout SplitMix) -> Measure.Kind {
        let names = ["handelser"] + (dataset("lagen") == nil ? [] : ["lagen", "lagen"])
        let name = random.pick(names)
        guard let own = dataset(name) else { return .simple(Measure.Input(dataset: name, aggregation: .count)) }
        var input = Measure.Input(dataset: name, aggregation: .count)
        if own.state == nil {
            input = random.pick([
                Measure.Input(dataset: name, aggregation: .count, combination: random.pick([.sum, .last])),
                Measure.Input(dataset: name, aggregation: .sum, field: "x"),
                Measure.Input(dataset: name, aggregation: .distinct, field: "enhet"),
            ])
        } else if random.chance(60) {
            input.conditions = [Measure.Condition(name: "lage", test: .keys(random.some(["infort", "saknas"])))]
        }
        let all = input
        input.joins = [join(own, isNegated: random.chance(50), &random)]
        if random.chance(20), let first = input.joins.first {
            let other = join(own, isNegated: !first.isNegated, &random)
            input.joins.append(other)
        }
        guard input.aggregation == .count, random.chance(40) else { return .simple(input) }
        return .ratio(input, all)
    }

    private func join(_ own: Dataset, isNegated: Bool, _ random: inout SplitMix) -> Measure.Input.Joined {
        let mayMeetStates = own.state == nil && dataset("lagen") != nil
        let other = dataset(mayMeetStates && random.chance(50) ? "lagen" : "handelser") ?? own
        let common = own.dimensions.filter(other.dimensions.contains)
        guard let grain = other.grain else {
            let states = Measure.Condition(name: "lage", test: .keys(random.some(["infort", "saknas", "okant"])))
            return Measure.Input.Joined(
                isNegated: isNegated, dataset: other.name, conditions: [states], months: nil, dimensions: common)
        }
        let lengths = [3, 6, 12].filter { $0 % grain == 0 }
        let isTimed = own.state != nil || random.chance(60)
        let most = other.fields.first?.most ?? 9
        let scale = (0..<(other.fields.first?.decimals ?? 0)).reduce(1) { scale, _ in scale * 10 }
        let limit = Measure.Condition(
            name: "x", test: .number(random.pick(["gt", "lte"]), random.number(0...most) / scale))
        return Measure.Input.Joined(
            isNegated: isNegated, dataset: other.name, conditions: random.chance(70) ? [limit] : [],
            months: isTimed ? random.pick(lengths) : nil, dimensions: common)
    }
}

/// Whether rows have what they must have in other datasets.
struct JoinReckoning {
    private let reckoner: Reckoner
    private let joined: Measure.Input.Joined
    private let other: Dataset

    init?(_ reckoner: Reckoner, _ joined: Measure.Input.Joined) {
        guard let other = reckoner.world.dataset(joined.dataset) else { return nil }
        self.reckoner = reckoner
        self.joined = joined
        self.other = other
    }

    /// The time that is looked back on from a row's own.
    private func window(_ span: Span) -> Span {
        guard let months = joined.months else {
            return Span(grain: other.grain ?? 1, first: span.first, months: span.months)
        }
        return Span(grain: other.grain ?? 1, first: span.last - months + 1, months: months)
    }

    /// Whether something is known of all of the time that is looked back on.
    func isKnown(_ span: Span) -> Bool {
        guard let grain = other.grain else { return !reckoner.entries(other, Span(grain: 1, first: span.last)).isEmpty }
        return window(span).split(grain)?.allSatisfy { reckoner.isObserved(other, $0) } ?? false
    }

    func passes(_ entry: Reckoner.Entry, _ span: Span) -> Bool { finds(entry, span) != joined.isNegated }

    private func finds(_ entry: Reckoner.Entry, _ span: Span) -> Bool {
        let keys = joined.dimensions.compactMap { name in entry.keys[name].map { (name, $0) } }
        guard keys.count == joined.dimensions.count else { return false }
        let input = Measure.Input(dataset: other.name, aggregation: .count, conditions: joined.conditions)
        let question = Question("", keys.map { Question.Choice($0, [$1], isSplit: true) }, span)
        let selection = Selection(reckoner.world, input, other, question)
        let time = other.grain == nil ? Span(grain: 1, first: span.last) : window(span)
        return reckoner.entries(other, time).contains { row in
            selection.takes(row) && joined.conditions.allSatisfy { $0.passes(row) } && isPart(row)
        }
    }

    /// A published whole is no row that exists.
    private func isPart(_ row: Reckoner.Entry) -> Bool {
        other.dimensions.allSatisfy { name in
            reckoner.world.dimension(name)?.total.map { $0.key != row.keys[name] } ?? true
        }
    }
}
