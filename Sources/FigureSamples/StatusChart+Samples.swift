package import Figures
import Language
import Values

extension StatusChart {
    package static let samples = KindSamples(
        name: "status",
        samples: [
            Sample("minsta", sample([.done])),
            Sample("vanlig", sample([.done, .inProgress, .delayed, .inProgress], example: true)),
            Sample(
                "alla lägen",
                sample([.done, .done, .inProgress, .delayed, .notStarted, .notStarted, .notStarted, .dropped])),
            Sample("alla lika", sample([.inProgress, .inProgress, .inProgress])),
            Sample("sjuttio", sample((0..<70).map { $0 == 0 ? .done : $0 < 65 ? .inProgress : .dropped })),
            Sample("grupper", grouped), Sample("tom", sample([])),
            Sample("tillstånd", states(1)), Sample("tillstånd i grupper", states(14)),
        ])

    private static func item(_ index: Int, _ status: Status, group: String? = nil) -> Item {
        Item(
            key: "R\(index + 1)", label: "Rekommendation \(index + 1)", status: status,
            since: Day(year: 2025, month: 3, day: 12), plan: plan(index), group: group)
    }

    /// Every third was moved.
    private static func plan(_ index: Int) -> Deadline {
        let day = Day(year: 2026, month: 6, day: 30)
        return index % 3 == 2
            ? Deadline(Day(year: 2025, month: 12, day: 31), revised: day) : Deadline(day, revised: nil)
    }

    private static func sample(_ statuses: [Status], example: Bool = false) -> StatusChart {
        StatusChart(
            noun: Noun("rekommendation", "rekommendationer"), date: Period.year(2025).lastDay,
            items: statuses.enumerated().map { item($0, $1) }, example: example)
    }

    private static let grouped = StatusChart(
        noun: Noun("åtgärd", "åtgärder"), date: Period.year(2025).lastDay,
        items: [.done, .done, .inProgress, .delayed].enumerated().map { item($0, $1, group: "Systematisk uppföljning") }
            + [.inProgress, .notStarted].enumerated().map {
                item($0 + 4, $1, group: "Mål för svarstid och svarsfrekvens för samtal")
            },
        example: true)

    private static func states(_ groups: Int) -> StatusChart {
        let all: [Status] = [
            .done, .done, .done, .partly, .done, .lacking, .notApplicable, .done, .unknown, .done, .done,
        ]
        return StatusChart(
            noun: Noun("tjänst", "tjänster"), date: Period.year(2025).lastDay,
            items: (0..<(groups * 37)).map { index in
                Item(
                    key: "m\(index)", label: "", status: index % 37 < index / 37 ? .done : all[index % all.count],
                    group: groups > 1 ? "Kommun \(index / 37 + 1)" : nil)
            },
            labels: [
                .done: "Införd", .partly: "Delvis", .lacking: "Ej införd", .notApplicable: "Ej tillämpligt",
                .unknown: "Uppgift saknas",
            ], example: true)
    }
}
