import FigureSamples
import Language
import Markup
import Statistics
import TestSupport
import Testing
import Values

@testable import Figures

struct SPCTests {
    private func words(_ direction: MeasureWords.Direction = .increase) -> MeasureWords {
        MeasureWords(label: "Svarsfrekvens", phrase: "svarsfrekvensen", unit: .percent, direction: direction)
    }

    /// Tenths, from January 2023.
    private func chart(
        _ values: [Int?], goal: Int? = nil, direction: MeasureWords.Direction = .increase,
        breaks: [TrendChart.Mark] = [],
        rebase: [Period] = []
    ) -> SPCChart {
        let span = Period(.month, 2023 * 12, through: 2023 * 12 + values.count - 1)
        return SPCChart(
            words: words(direction), span: span,
            points: zip(span.parts, values).map { TrendChart.Point($0, Datum.tenths($1)) },
            targets: goal.map {
                [
                    TrendChart.Target(
                        period: span, value: Exact(mantissa: Int128($0), decimals: 1), printed: "\($0 / 10)")
                ]
            } ?? [], breaks: breaks, rebase: rebase)
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
        // What lacks limits is the last part alone.
        let short = self.chart(wave(14, around: 700) + wave(5, around: 900), rebase: [.month(2024, 3)]).figure(id: "x")
        #expect(short.summary.contains("Gränser kräver minst 10 värden, och i den sista delen finns 5."))
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

    /// What rises or falls all the time has its lowest and its highest value in the same months of each year, and no
    /// season; a month far from its neighbours is the season's whatever the series does.
    @Test(arguments: 0..<40) func aSteadyChangeIsNoSeason(seed: Int) {
        var random = SplitMix(seed)
        let step = random.number(4...12) * (random.chance(50) ? 1 : -1)
        var values = (0..<36).map { 500 + $0 * step + random.number(-abs(step)...abs(step)) / 3 }
        #expect(!chart(values).signals.contains { $0.isSeasonal })
        for july in [6, 18, 30] { values[july] -= 400 }
        let seasonal = chart(values).signals.filter(\.isSeasonal).map { ($0.number - 2023 * 12) % 12 }
        #expect(Set(seasonal) == [6])
    }

    /// The sum of the mean may be rounded beside values that are all the same.
    @Test(arguments: [1, 123, 833, 867, 1_000]) func equalValuesAreNoSignals(tenths: Int) {
        let chart = chart([Int](repeating: tenths, count: 36), goal: tenths)
        #expect(chart.signals.isEmpty)
        #expect(texts(chart).contains("Målet nås stabilt"))
    }

    /// The limit is printed 85,0 though it lies beside it.
    @Test func aTargetThatIsTheLimitIsMet() throws {
        let limits = try #require(chart(wave(20)).segments.last?.process)
        let printed = { (limit: Double) in Int((limit * 10).rounded()) }
        #expect(chart(wave(20), goal: printed(limits.lower)).assurance == .met)
        #expect(chart(wave(20), goal: printed(limits.lower) + 1).assurance == .varies)
        #expect(chart(wave(20), goal: printed(limits.upper)).assurance == .varies)
        #expect(chart(wave(20), goal: printed(limits.upper) + 1).assurance == .missed)
        #expect(chart(wave(20), goal: printed(limits.upper), direction: .decrease).assurance == .met)
        #expect(chart(wave(20), goal: printed(limits.lower), direction: .decrease).assurance == .varies)
    }

    @Test func eachTimeHasTheTargetThatHeldThen() {
        let span = Period(.month, 2023 * 12, through: 2023 * 12 + 23)
        let targets = [(0, 11, 600), (12, 23, 900)].map { first, last, goal in
            TrendChart.Target(
                period: Period(.month, span.first + first, through: span.first + last),
                value: Exact(mantissa: Int128(goal), decimals: 1), printed: "\(goal / 10)")
        }
        let chart = SPCChart(
            words: words(), span: span, points: zip(span.parts, wave(24)).map { .init($0, Datum.tenths($1)) },
            targets: targets)
        #expect(
            chart.table.rows.map { $0.cells[5].text } == [String](repeating: "60", count: 12)
                + [String](repeating: "90", count: 12))
        #expect(chart.assurance == .missed)
    }

    /// Sums of a window over a step that is no change: 100 a month before the break and 200 after it.
    @Test(arguments: 1...40) func aWindowOverABreakBelongsToNeitherSide(seed: UInt64) throws {
        var random = SplitMix(seed)
        let (window, at) = (2 + random.below(14), 12 + random.below(30))
        let span = Period(.month, 2022 * 12, through: 2022 * 12 + 59)
        let mark = TrendChart.Mark(
            Period(.month, span.first + at), "Nytt", resumes: Period(.month, span.first + at + window - 1))
        let months: [Int] = (-20..<60).map { $0 < at ? 100 : 200 }
        let points = (0..<60).map { (number: Int) -> TrendChart.Point in
            let sum = months[20 + number - window + 1...20 + number].reduce(0, +)
            return TrendChart.Point(Period(.month, span.first + number), Datum.whole(sum))
        }
        let chart = SPCChart(
            words: words(), span: span, points: points, breaks: [mark],
            rebase: [Period(.month, span.first + at + random.below(window))])
        #expect(chart.signals.isEmpty)
        let sides = [span.first...span.first + at - 1, span.first + at + window - 1...span.last]
        for stretch in chart.trend.stretches(chart.trend.series[0]) where stretch.count > 1 {
            #expect(sides.contains { $0.contains(stretch[0].number) && $0.contains(stretch[stretch.count - 1].number) })
        }
        #expect(chart.segments.allSatisfy { segment in sides.contains { $0.contains(segment.numbers.upperBound) } })
        #expect(chart.figure(id: "x").table.rows[at].cells[2].text == "räknat över brottet")
        let trend = TrendChart(words: words(), span: span, series: chart.trend.series, breaks: [mark])
        #expect(trend.summary.contains("både före och efter brottet") && !trend.summary.contains("ökning"))
    }

    /// One month of twelve is the lowest of two years once in twelve by chance.
    @Test func callsNothingSeasonOfTwoYears() {
        var values = wave(24)
        (values[6], values[18]) = (700, 700)
        #expect(!chart(values).signals.contains { $0.isSeasonal })
    }
}
