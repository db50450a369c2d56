package import Figures
import Values

extension TimelineChart {
    package static let samples = KindSamples(
        name: "timeline",
        samples: [
            Sample("minsta", smallest), Sample("vanlig", usual),
            Sample("alla klara", allDone), Sample("många", many),
            Sample("utan datum", undated), Sample("tom", TimelineChart(cutoff: cutoff, rows: [])),
        ])

    private static let cutoff = Period.year(2025).lastDay

    private static func day(_ year: Int, _ month: Int, _ day: Int = 1) -> Day? {
        Day(year: year, month: month, day: day)
    }

    private static func action(
        _ start: Day?, _ deadline: Day?, _ status: StatusChart.Status, revised: Day? = nil, completed: Day? = nil,
        words: String? = nil
    ) -> Action {
        Action(
            label: "Åtgärd i exemplet", start: start, deadline: deadline, revised: revised, completed: completed,
            status: status, words: words ?? status.word)
    }

    private static func decision(_ date: Day?, _ paragraph: String?) -> [Decision] {
        date.map { [Decision(date: $0, paragraph: paragraph)] } ?? []
    }

    private static let smallest = TimelineChart(
        cutoff: cutoff,
        rows: [Row(key: "R1", label: "Uppföljning", actions: [action(day(2025, 2), day(2025, 11, 30), .inProgress)])])

    private static let usual = TimelineChart(
        cutoff: cutoff,
        rows: [
            Row(
                key: "R1", label: "Uppföljning",
                actions: [
                    action(day(2021, 10), day(2022, 3, 31), .done, completed: day(2022, 2, 16)),
                    action(day(2022, 3), day(2025, 12, 31), .done, completed: day(2025, 11, 12)),
                ], decisions: decision(day(2022, 2, 16), "§\u{A0}18-2022")),
            Row(
                key: "R2", label: "Mål",
                actions: [
                    action(
                        day(2022, 9), day(2023, 12, 31), .done, revised: day(2024, 3, 31), completed: day(2024, 3, 20)),
                    action(day(2025, 2), day(2026, 6, 30), .inProgress),
                ], decisions: decision(day(2024, 3, 20), "§\u{A0}34-2024")),
            Row(
                key: "R3", label: "Införande",
                actions: [
                    action(day(2022, 5), day(2023, 6, 30), .done, completed: day(2023, 8, 24)),
                    action(
                        day(2023, 9), day(2024, 12, 31), .delayed, revised: day(2025, 8, 31),
                        words: "Pågår, försenad 4\u{A0}månader"),
                ]),
            Row(key: "R4", label: "Kännedom", actions: [action(day(2026, 2), day(2026, 10, 31), .notStarted)]),
        ], example: true)

    private static let allDone = TimelineChart(
        cutoff: cutoff,
        rows: (1...3).map { number in
            Row(
                key: "R\(number)", label: "Klar",
                actions: [action(day(2024, number), day(2025, number), .done, completed: day(2025, number))])
        })

    private static let many = TimelineChart(
        cutoff: cutoff,
        rows: (1...12).map { number in
            Row(
                key: "R\(number)", label: "Rekommendation \(number)",
                actions: (0..<(number % 4)).map { index in
                    let start = day(2010 + number + index, 1 + index)
                    let statuses: [StatusChart.Status] = [.done, .inProgress, .delayed, .dropped]
                    return action(
                        start, day(2012 + number + index, 6, 30), statuses[index],
                        completed: index == 0 ? day(2013 + number, 3, 3) : nil,
                        words: index == 2 ? "Pågår, försenad \(102 - 12 * (number - 3))\u{A0}månader" : nil)
                },
                decisions: decision(day(2011 + number, 4, 7), "§\u{A0}\(number)5-\(2011 + number)")
                    + decision(day(2011 + number, 6, 7), "§\u{A0}\(number)9-\(2011 + number)"))
        }, example: true)

    private static let undated = TimelineChart(
        cutoff: cutoff,
        rows: [
            Row(key: "R1", label: "Utan åtgärder", actions: []),
            Row(
                key: "R2", label: "Utan datum",
                actions: [
                    action(nil, nil, .notStarted), action(nil, nil, .done), action(nil, day(2025, 3), .inProgress),
                ]),
        ])
}
