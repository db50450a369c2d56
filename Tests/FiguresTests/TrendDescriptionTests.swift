import FigureSamples
import Language
import Testing
import Values

@testable import Figures

struct TrendDescriptionTests {
    private let share = MeasureWords(label: "Andel inloggade", phrase: "andelen inloggade", unit: .percent)

    private func trend(
        _ values: [Int?], _ words: MeasureWords? = nil, target: Int? = nil, breaks: [TrendChart.Mark] = []
    ) -> TrendChart {
        let span = Period(.year, 2021, through: 2020 + values.count)
        return TrendChart(
            words: words ?? share, span: span, series: [TrendChart.years(2021, values)],
            targets: target.map { [TrendChart.Target(period: span, value: Exact($0), printed: "\($0)")] } ?? [],
            breaks: breaks)
    }

    private func text(_ chart: TrendChart) -> String {
        chart.figure(id: "x").summary.replacing("\u{A0}", with: " ")
    }

    @Test func saysFromWhereToWhereAndHowItStandsToTheTarget() {
        #expect(
            text(trend([310, 460, 580, 700], target: 85))
                == "Andelen inloggade ökade varje år, från 31,0 procent 2021 till 70,0 procent 2024, en ökning med 39,0 "
                + "procentenheter. Störst ökning: 2022, med 15,0 procentenheter. 2024 låg andelen 15,0 procentenheter under målet 85 procent."
        )
    }

    /// The name of several equal lines is not that of the first of them.
    @Test func namesTheEndsOfAllLinesThatAreAlike() {
        let lines = [("Kvinnor", [400, 500]), ("Män", [300, 200]), ("Andra", [100, 600])]
        for count in 2...3 {
            let chart = TrendChart(
                words: share, span: Period(.year, 2021, through: 2022),
                series: lines.prefix(count).map { label, values in
                    TrendChart.Series(label: label, points: TrendChart.years(2021, values).points)
                })
            let name = chart.name.replacing("\u{A0}", with: " ")
            #expect(!name.contains("rån"), "\(name)")
            #expect(name.contains("2022: \(count == 2 ? "Kvinnor" : "Andra") högst"), "\(name)")
        }
    }

    @Test func saysThatAGrowthLevelsOut() {
        #expect(text(trend([310, 460, 580, 600])).contains("en ökning med 29,0 procentenheter. Ökningen planade ut."))
        #expect(text(trend([600, 480, 400, 395])).contains("Minskningen planade ut."))
    }

    @Test func countsTheStepsThatWentOneWay() {
        #expect(text(trend([100, 120, 140, 130, 160])).contains("Andelen inloggade ökade i 3 av 4 år, från 10,0"))
    }

    @Test func saysTheHighestAndLowestWhenTheyAreNotTheEnds() {
        #expect(
            text(trend([300, 500, 200, 300])).contains(
                "till 30,0 procent 2024, ingen förändring. Högst 50,0 procent 2022, lägst 20,0 procent 2023."))
    }

    @Test func saysTiesTogether() {
        #expect(
            text(trend([300, 500, 500, 200, 300])).contains(
                "Högst 50,0 procent 2022 och 2023, lägst 20,0 procent 2024."))
        #expect(
            text(trend([300, 500, 500, 500, 500, 300])).contains(
                "Högst 50,0 procent 4 år, lägst 30,0 procent 2021 och 2026."))
    }

    @Test func saysOnceWhatIsTheSameEveryYear() {
        #expect(
            text(trend([800, 800, 800], target: 80))
                == "Andelen inloggade är densamma varje år, 80,0 procent. 2023 låg andelen på målet 80 procent.")
    }

    @Test func saysWhatIsMissingAndWhatIsHidden() {
        #expect(text(trend([300, nil, nil, 400, nil, 500])).hasSuffix("Uppgift saknas för 2022–2023 och 2025."))
        #expect(text(trend([1, nil, 1, nil, 1, nil, 1, nil, 1, nil, 1])).hasSuffix("Uppgift saknas för 5 av 11 år."))
        let points = [Datum.hidden, .hidden, Datum.tenths(300)].enumerated().map {
            TrendChart.Point(.year(2021 + $0), $1)
        }
        let chart = TrendChart(
            words: share, span: Period(.year, 2021, through: 2023),
            series: [TrendChart.Series(label: "", points: points)])
        #expect(text(chart).hasSuffix("30,0 procent 2023. Två värden visas inte av sekretesskäl."))
    }

    @Test func neverSpeaksOfAChangeAcrossABreak() {
        let chart = trend([800, 810, 780, 775], breaks: [TrendChart.Mark(.year(2023), "Ny källa")])
        #expect(
            text(chart)
                == "Serien bryts 2023 (Ny källa). Före brottet: från 80,0 procent 2021 till 81,0 procent 2022. "
                + "Därefter: från 78,0 procent 2023 till 77,5 procent 2024, en minskning med 0,5 procentenheter.")
        #expect(
            chart.figure(id: "x").accessibleName == "Linjediagram: andel inloggade, 2021–2024. 2024: 77,5\u{A0}procent."
        )
    }

    @Test func leavesTheYearThatHoldsTheBreakOutOfBothSides() {
        let chart = trend([800, 810, 780, 775], breaks: [TrendChart.Mark(.month(2022, 11), "Nytt system")])
        #expect(
            text(chart)
                == "Serien bryts i november 2022 (Nytt system). Värdet för 2022 räknas på tider både före och efter "
                + "brottet och jämförs inte. Därefter: från 78,0 procent 2023 till 77,5 procent "
                + "2024, en minskning med 0,5 procentenheter.")
    }

    /// What stands before the last break is told from the break before it.
    @Test func tellsOneSideOfEachBreak() {
        let chart = trend(
            [800, 810, 500, 510, 300, 310],
            breaks: [TrendChart.Mark(.year(2023), "Ny källa"), TrendChart.Mark(.year(2025), "Ny metod")])
        #expect(text(chart).contains("Före brottet: från 50,0 procent 2023 till 51,0 procent 2024."))
    }

    @Test func takesTheWordOfADifferenceFromTheUnit() {
        let calls = MeasureWords(
            label: "Ärenden", phrase: "antalet ärenden", unit: .count.counting(Noun("ärende", "ärenden")), decimals: 0)
        let points = [(2024, 8), (2025, 9)].map { TrendChart.Point(.year($0), Datum.whole($1)) }
        let chart = TrendChart(
            words: calls, span: Period(.year, 2024, through: 2025),
            series: [TrendChart.Series(label: "", points: points)])
        #expect(text(chart).contains("Från 8 ärenden 2024 till 9 ärenden 2025, en ökning med 1 ärende."))
    }

    /// 10/3 and 8/3 are printed 3,3 and 2,7; their difference is 0,7 and not 0,6.
    @Test func roundsADifferenceFromUnroundedValues() throws {
        let (a, b) = (try #require(Exact(8, over: 3)), try #require(Exact(10, over: 3)))
        let points = [(2024, a), (2025, b)].map {
            TrendChart.Point(.year($0), .value($1, printed: Swedish.number($1, decimals: 1)))
        }
        let chart = TrendChart(
            words: share, span: Period(.year, 2024, through: 2025),
            series: [TrendChart.Series(label: "", points: points)])
        #expect(text(chart).contains("Från 2,7 procent 2024 till 3,3 procent 2025, en ökning med 0,7 procentenheter."))
    }

    @Test func saysMonthsInWords() {
        let span = Period(.month, 2024 * 12 + 10, through: 2025 * 12)
        let points = zip(span.parts, [801, 820, nil]).map { TrendChart.Point($0, Datum.tenths($1)) }
        let chart = TrendChart(words: share, span: span, series: [TrendChart.Series(label: "", points: points)])
        #expect(
            text(chart).hasPrefix(
                "Från 80,1 procent i november 2024 till 82,0 procent i december 2024, en ökning med 1,9"))
        #expect(text(chart).contains("Uppgift saknas för januari 2025."))
    }

    @Test func showsTargetsAndReferencesInTheTable() {
        let table = trend([300, nil], target: 85).figure(id: "x").table
        #expect(table.columns.map(\.label) == ["År", "Andel inloggade, %", "Mål, %"])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["2021", "30,0", "85"], ["2022", "–", "85"]])
        #expect(table.notes == ["– uppgift saknas"])
    }
}
