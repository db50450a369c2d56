import FigureSamples
import Language
import Markup
import Statistics
import Testing
import Values

@testable import Figures

struct SPCTests {
    private func words(_ direction: MeasureWords.Direction = .increase) -> MeasureWords {
        MeasureWords(label: "Svarsfrekvens", phrase: "svarsfrekvensen", unit: .percent, direction: direction)
    }

    /// Tenths, from January 2023.
    private func chart(
        _ values: [Int?], goal: Int? = nil, direction: MeasureWords.Direction = .increase, rebase: [Period] = []
    ) -> SPCChart {
        let span = Period(.month, 2023 * 12, through: 2023 * 12 + values.count - 1)
        return SPCChart(
            words: words(direction), span: span,
            points: zip(span.parts, values).map { TrendChart.Point($0, Datum.tenths($1)) },
            target: goal.map {
                TrendChart.Target(period: span, value: Exact(mantissa: Int128($0), decimals: 1), printed: "\($0 / 10)")
            }, rebase: rebase)
    }

    private func texts(_ chart: SPCChart) -> String { chart.figure(id: "x").wide.plainText }

    private func wave(_ count: Int, around middle: Int = 850) -> [Int] {
        (0..<count).map { middle + ($0 * 37 % 23) - 11 }
    }

    /// The words stand in the drawing too: shape and text, never colour alone.
    @Test func saysVariationAndAssuranceInTheDrawing() {
        #expect(texts(chart(wave(20), goal: 900)).contains("Senast: normal variation"))
        #expect(texts(chart(wave(20), goal: 900)).contains("Målet nås inte"))
        #expect(texts(chart(wave(20), goal: 700)).contains("Målet nås stabilt"))
        #expect(texts(chart(wave(20), goal: 850)).contains("Målet nås ibland"))
        #expect(texts(chart(wave(20), goal: 900, direction: .decrease)).contains("Målet nås stabilt"))
        #expect(!texts(chart(wave(20), goal: 900, direction: .neutral)).contains("Målet nås"))
        #expect(texts(chart(wave(19) + [700])).contains("Senast: försämring"))
        #expect(texts(chart(wave(19) + [700], direction: .decrease)).contains("Senast: förbättring"))
        #expect(texts(chart(wave(19) + [700], direction: .neutral)).contains("Senast: lägre än väntat"))
    }

    @Test func aLimitIsNeverBeyondWhatAShareCanBe() {
        let figure = chart((0..<24).map { $0 % 5 == 0 ? 990 : 1000 }).figure(id: "x")
        #expect(figure.summary.contains("till 100,0\u{A0}procent"))
        #expect(figure.table.rows.allSatisfy { $0.cells[4].text == "100,0" })
        #expect(!figure.wide.plainText.contains("101") && !figure.wide.plainText.contains("100,5"))
        // A measure that does fall below zero keeps its limits there.
        let change = chart([-50, 30, -20, 40, -60, 10, 0, -30, 20, -10, 30, -40])
        #expect((change.segments.last?.process?.lower ?? 0) < 0)
        #expect(change.possible(-70) == -70)
    }

    /// Nine points: the line, no limits, and the reason in words. Ten: limits that say they are preliminary.
    @Test func fewPointsHaveNoLimits() {
        let nine = chart(wave(9), goal: 900).figure(id: "x")
        #expect(nine.summary.contains("Gränser kräver minst 10 värden, och här finns 9."))
        #expect(!elements(nine.wide).contains { $0.attributes["class"] == "grans" })
        #expect(!nine.wide.plainText.contains("Senast:") && !nine.wide.plainText.contains("Målet nås"))
        let ten = chart(wave(10)).figure(id: "x")
        #expect(ten.summary.contains("Gränserna är preliminära."))
        #expect(ten.wide.plainText.contains("(prel.)"))
        #expect(!chart(wave(13)).figure(id: "x").wide.plainText.contains("(prel.)"))
    }

    @Test func aGapIsAGap() {
        let figure = chart(wave(8) + [nil, nil] + wave(8)).figure(id: "x")
        #expect(elements(figure.wide).count { $0.attributes["class"] == "serie" && $0.name == "path" } >= 2)
        #expect(figure.summary.replacing("\u{A0}", with: " ").contains("Uppgift saknas för september–oktober 2023."))
        #expect(figure.table.rows[8].cells[1].text == "–")
    }

    /// Both segments have limits of their own, and the axis has room for both.
    @Test func rebasingBeginsAnew() throws {
        let chart = chart(wave(14, around: 700) + wave(14, around: 900), rebase: [.month(2024, 3)])
        let segments = chart.segments
        try #require(segments.count == 2)
        let (first, second) = (try #require(segments[0].process), try #require(segments[1].process))
        #expect(first.upper < second.lower)
        #expect(chart.trend.axis.domain.contains(first.lower) && chart.trend.axis.domain.contains(second.upper))
        #expect(chart.signals.isEmpty)
        #expect(self.chart(wave(14, around: 700) + wave(14, around: 900)).signals.count > 10)
    }

    /// Three Julys far below all else: the season's, not a decline. One July without it, and nothing is excused.
    @Test func tellsSeasonFromSignal() {
        var values = wave(36)
        for july in [6, 18, 30] { values[july] = 700 }
        let seasonal = chart(values)
        #expect(seasonal.signals.filter(\.isSeasonal).map { $0.number - 2023 * 12 } == [6, 18, 30])
        let figure = seasonal.figure(id: "x")
        #expect(figure.summary.contains("Juli ligger lågt varje år: det tyder på säsong, inte på en förändring."))
        #expect(figure.table.rows[6].cells.last?.text == "utanför gräns, säsong")
        #expect(!figure.wide.plainText.contains("Försämring") && figure.wide.plainText.contains("Säsong, nedåt"))
        // Lowest of its year though within the limits: still the season.
        values[18] = 830
        #expect(chart(values).signals.filter { $0.isSeasonal }.map { $0.number - 2023 * 12 } == [6, 30])
        values[18] = 850
        let once = chart(values)
        #expect(!once.signals.contains { $0.isSeasonal } && !once.figure(id: "x").summary.contains("säsong"))
        #expect(once.figure(id: "x").wide.plainText.contains("Försämring"))
    }

    /// One month of twelve is the lowest of two years once in twelve by chance.
    @Test func callsNothingSeasonOfTwoYears() {
        var values = wave(24)
        (values[6], values[18]) = (700, 700)
        #expect(!chart(values).signals.contains { $0.isSeasonal })
    }
}
