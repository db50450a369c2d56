import FigureSamples
import Language
import Markup
import Testing
import Values

@testable import Figures

/// The drawing of a recommendation's card.
struct ActionLineTests {
    private func line(
        _ values: [Int?], _ days: [Day?] = [], breaks: [TrendChart.Mark] = [], example: Bool = false
    ) -> ActionLine {
        let line = Sparkline(
            words: MeasureWords(label: "Införda tjänster", unit: .percent),
            span: Period(.year, 2022, through: 2021 + values.count), points: TrendChart.years(2022, values).points,
            target: NamedDatum(label: "Mål", datum: Datum.tenths(1000)), breaks: breaks)
        let actions = days.compactMap { $0 }.enumerated().map { ActionLine.Action(number: $0 + 1, completed: $1) }
        return ActionLine(line: line, actions: actions, example: example)
    }

    private func count(_ name: String, in line: ActionLine) -> Int {
        elements(line.drawing().svg).filter { $0.attributes["class"] == name }.count
    }

    @Test func saysFromWhereToWhereAndHowManyActions() {
        let days = [Day(year: 2022, month: 5, day: 1), Day(year: 2024, month: 1, day: 1)]
        #expect(
            line([702, 800, 850, 916], days).name
                == "Linje: införda tjänster 2022–2025, från 70,2 till 91,6\u{A0}procent, mål 100,0. Två åtgärder är klara."
        )
    }

    @Test func showsOnlyActionsCompletedWithinTheYears() {
        let days = [
            Day(year: 2021, month: 5, day: 1), Day(year: 2023, month: 5, day: 1), Day(year: 2026, month: 2, day: 1),
        ]
        let line = line([702, 800, 850, 916], days)
        #expect(line.shown.map(\.number) == [2])
        #expect(count("nrring", in: line) == 1)
    }

    @Test func keepsTheRingsOfOneWeekApart() {
        let days = (1...4).map { Day(year: 2025, month: 12, day: $0 * 7) }
        let line = line([702, 800, 850, 916], days)
        #expect(line.drawing().audit == [])
        let rings = elements(line.drawing().svg).filter { $0.attributes["class"] == "nrring" }
            .compactMap { $0.attributes["cx"].flatMap(Double.init) }
        #expect(zip(rings, rings.dropFirst()).allSatisfy { $1 - $0 >= 20 })
    }

    /// A year with the break in November is counted neither in the old way nor in the new one.
    @Test func joinsNeitherNeighbourOfAYearThatHoldsTheBreak() {
        let broken = line([702, 800, 850, 916], breaks: [TrendChart.Mark(.month(2024, 11), "Nytt system")])
        #expect(count("serie", in: broken) == 1)
        #expect(
            count("serie", in: line([702, 800, 850, 916], breaks: [TrendChart.Mark(.year(2024), "Ny källa")])) == 2)
        #expect(count("serie", in: line([850, 916], breaks: [TrendChart.Mark(.month(2022, 11), "Nytt system")])) == 0)
    }

    @Test(
        arguments: [
            [1000, 1000], [0, 0, 0], [nil, 500], [1, 1000, 1, 1000, 1, 1000, 1, 1000, 1, 1000, 1], [999, 1000, 998],
        ] as [[Int?]])
    func collidesWithNothing(values: [Int?]) {
        let days = [Day(year: 2022, month: 1, day: 1), Day(year: 2022, month: 12, day: 31)]
        #expect(line(values, days, example: true).drawing().audit == [])
    }
}
