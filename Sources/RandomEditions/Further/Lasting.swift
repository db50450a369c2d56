import TestSupport

extension Measure {
    /// How many days states have lasted.
    package struct Lasting: Sendable {
        package let dataset: String
        /// The states that are counted, and who has them.
        package let conditions: [Condition]
        /// Month number and day.
        package let since: (month: Int, day: Int)?
        package let agg: String

        var input: Input { Input(dataset: dataset, aggregation: .count, conditions: conditions) }
        /// The keys of the states.
        var states: [String] {
            conditions.flatMap { condition -> [String] in
                guard condition.name == "lage", case .keys(let keys) = condition.test else { return [] }
                return keys
            }
        }
    }
}

extension World {
    func lasting(_ random: inout SplitMix) -> Measure.Kind {
        let states = random.some(["infort", "saknas", "okant"])
        var conditions = [Measure.Condition(name: "lage", test: .keys(states))]
        if random.chance(20), let units = dimension("enhet")?.values.map(\.key) {
            conditions.append(Measure.Condition(name: "enhet", test: .keys(random.some(units, least: 1))))
        }
        let since = random.chance(50) ? (month: 2023 * 12 + random.number(0...30), day: random.number(1...28)) : nil
        return .lasting(
            Measure.Lasting(
                dataset: "lagen", conditions: conditions, since: since,
                agg: random.pick(["max", "median", "mean", "sum"])))
    }

    func declaration(_ measure: Measure.Lasting) -> [String] {
        let since = measure.since.map { time in
            let month = Span.firstDay(time.month).dropLast(2)
            return "since: \(month)\(time.day < 10 ? "0" : "")\(time.day)"
        }
        return [
            "type: duration", "dataset: \(measure.dataset)", "agg: \(measure.agg)",
            "filter: {\(measure.conditions.map(\.text).joined(separator: ", "))}",
        ] + (since.map { [$0] } ?? [])
    }
}

extension Reckoner {
    /// The days up to the last of the span, of everyone who is in one of the states then.
    func answer(_ measure: Measure.Lasting, _ question: Question) -> Outcome {
        guard let dataset = world.dataset(measure.dataset) else { return .missing }
        let month = question.span.last
        let selection = Selection(world, measure.input, dataset, question)
        let now = entries(dataset, Span(grain: 1, first: month))
        guard !now.isEmpty else { return .missing }
        let last = Calendar.day(month + 1, 1) - 1
        let since = measure.since.map { Calendar.day($0.month, $0.day) }
        if let since, last < since { return .notApplicable }
        let days = now.filter(selection.takes).map { entry in
            var first = month
            while isSo(entry, in: first - 1, measure, dataset) { first -= 1 }
            let start = max(Calendar.day(first, 1), since ?? 0)
            return Fraction(max(0, last - start + 1))
        }.sorted()
        let sum = days.reduce(.zero, +)
        if measure.agg == "sum" { return .number(sum) }
        guard let greatest = days.last else { return .notApplicable }
        switch measure.agg {
        case "max": return .number(greatest)
        case "mean": return Outcome(sum / Fraction(days.count))
        default: return Outcome((days[(days.count - 1) / 2] + days[days.count / 2]) / Fraction(2))
        }
    }

    /// Whether the same combination was there in a month, in one of the states.
    private func isSo(_ entry: Entry, in month: Int, _ measure: Measure.Lasting, _ dataset: Dataset) -> Bool {
        entries(dataset, Span(grain: 1, first: month)).contains { earlier in
            dataset.dimensions.allSatisfy { earlier.keys[$0] == entry.keys[$0] }
                && measure.states.contains(earlier.keys["lage"] ?? "")
        }
    }
}

/// The reckoner's own: days since the beginning of the year 2000.
private enum Calendar {
    static func day(_ month: Int, _ day: Int) -> Int {
        var days = day - 1
        for number in 2000 * 12..<month { days += Int(Span.lastDay(number).suffix(2)) ?? 0 }
        return days
    }
}
