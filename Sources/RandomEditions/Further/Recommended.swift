import TestSupport

/// The recommendations of an edition and their actions, as rows that measures count.
extension World {
    static let statuses = ["not_started", "in_progress", "done", "dropped"]

    /// Everyone with its status, as it stands when the report's period ends.
    mutating func addRecommendations(_ random: inout SplitMix) {
        let month = Span(grain: 1, first: period.last)
        func rows(_ count: Int, _ random: inout SplitMix) -> [Dataset.Row] {
            (0..<count).map { _ in
                Dataset.Row(span: month, keys: [], numbers: [], kind: random.pick(World.statuses))
            }
        }
        for (name, most) in [("recommendations", 6), ("actions", 9)] {
            var dataset = Dataset(name: name, grain: 1, dimensions: [], fields: [])
            dataset.kinds = World.statuses
            dataset.kindName = "status"
            dataset.isOwn = true
            dataset.rows = rows(random.number(1...most), &random)
            datasets.append(dataset)
        }
    }

    func recommended(_ random: inout SplitMix) -> Measure.Kind {
        let all = Measure.Input(
            dataset: random.pick(["recommendations", "actions"]), aggregation: .count, combination: .last)
        var some = all
        some.conditions = [Measure.Condition(name: "status", test: .texts(random.some(World.statuses, least: 1)))]
        return random.chance(50) ? .ratio(some, all) : .simple(random.chance(80) ? some : all)
    }

    /// The file, with every action under the first recommendation.
    var recommendationFile: String? {
        guard let own = dataset("recommendations"), let actions = dataset("actions") else { return nil }
        var lines = ["review: {title: Granskning}", "recommendations:"]
        for (number, row) in own.rows.enumerated() {
            lines += ["  - id: R\(number + 1)", "    text: Gör mer.", "    status: \(row.kind ?? "")"]
            let evidence = "evidence: [{measure: m1}]"
            if number == 0 {
                lines.append("    actions:")
                lines += actions.rows.enumerated().map { index, action in
                    "      - {id: a\(index), text: Gör nu, status: \(action.kind ?? ""), \(evidence)}"
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
