import FigureSamples
import Language
import Markup
import Statistics
import TestSupport
import Testing
import Values

@testable import Figures

/// No text hides a mark: neither in hand-made drawings nor in those of random series.
struct InkTests {
    private func audit(_ paint: (inout Canvas) -> Void) -> [String] {
        var canvas = Canvas(isNarrow: false, height: 100)
        paint(&canvas)
        return canvas.finished(id: "x", name: "x").audit
    }

    @Test func findsATextOverAPoint() {
        let found = audit {
            $0.circle(Point(110, 48), radius: 3.6, "punkt")
            $0.text("2016: uppgift saknas", at: Point(100, 50), .note)
        }
        #expect(found == ["texten ”2016: uppgift saknas” täcker en punkt"])
    }

    /// The halo hides as much as the letters do.
    @Test func findsAPointUnderAHalo() {
        let paint = { (kind: TextClass) in
            audit {
                $0.circle(Point(98, 46), radius: 2.4, "punkt")
                $0.text("uppgift saknas", at: Point(100, 50), kind)
            }
        }
        #expect(paint(.note) == ["texten ”uppgift saknas” täcker en punkt"])
        #expect(paint(.axis) == [])
    }

    @Test func findsATriangleADiamondAndABar() {
        let found = audit {
            SPCDrawing.shape(.run(isAbove: true), true, at: Point(110, 20), on: &$0)
            $0.text("80 %", at: Point(100, 24), .value)
            $0.rect(Box(x: 80, y: 40, width: 60, height: 13), "f1")
            $0.text("31 %", at: Point(100, 50), .value)
        }
        #expect(found == ["texten ”80 %” täcker en punkt", "texten ”31 %” står på en stapel"])
    }

    @Test func findsALineThroughATextButNotBehindPaper() {
        let found = audit {
            $0.line(Point(110, 10), Point(110, 90), "mal")
            $0.text("31 %", at: Point(100, 30), .value)
            $0.rect($0.box("40 %", at: Point(100, 60), .value), "bakom")
            $0.text("40 %", at: Point(100, 60), .value)
            $0.text("med halo", at: Point(100, 80), .note)
        }
        #expect(found == ["texten ”31 %” korsas av en linje", "texten ”med halo” korsas av en linje"])
    }

    @Test func letsATextStandOnItsFillAndOnTheGrid() {
        let found = audit {
            $0.rect(Box(x: 80, y: 40, width: 60, height: 23), "k4 ruta")
            $0.text("12", at: Point(100, 55), .value, .middle, on: 4)
            $0.line(Point(0, 86), Point(200, 86), "rut")
            $0.text("20", at: Point(10, 90), .axis)
        }
        #expect(found == [])
    }

    /// Series with holes anywhere, in any number of lines, with target, reference and break.
    @Test(arguments: 0..<400)
    func noTextOfARandomSeriesHidesAnything(seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let chart = randomTrend(&random)
        #expect(chart.figure(id: "x").audit == [], "\(chart.span), \(chart.series.count) linjer")
    }

    @Test(arguments: 0..<150)
    func noTextOfARandomProcessHidesAnything(seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let trend = randomTrend(&random, lines: 1)
        let chart = SPCChart(
            words: trend.words, span: trend.span, points: trend.series[0].points, targets: trend.targets,
            breaks: trend.breaks, example: true)
        #expect(chart.figure(id: "x").audit == [])
    }

    @Test(arguments: 0..<100)
    func noTextOfRandomPanelsHidesAnything(seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let first = randomTrend(&random, lines: 1 + random.below(2))
        let panels = (0..<(1 + random.below(9))).map { index in
            MultiplesChart.Panel(
                label: "Ort \(index)",
                chart: TrendChart(
                    words: first.words, span: first.span,
                    series: first.series.map { line in
                        TrendChart.Series(
                            label: line.label, points: points(first.span, &random), style: line.style)
                    }, targets: first.targets))
        }
        let chart = MultiplesChart(words: first.words, noun: Noun("ort", "orter"), panels: panels)
        #expect(chart.figure(id: "x").audit == [])
    }

    /// The words of all that is missing are there once, wherever they found room.
    @Test func gathersWhatIsMissingBelowAPlotWithoutRoom() {
        let values: [Int?] = [510, nil, 520, nil, 530, nil, 500, nil, 505]
        let chart = TrendChart(
            words: words, span: Period(.year, 2016, through: 2024),
            series: [TrendChart.years(2016, values.map { $0.map { $0 - 480 } })])
        let figure = chart.figure(id: "x")
        #expect(figure.audit == [])
        for drawing in [figure.wide, figure.narrow].compactMap({ $0 }) {
            let texts = elements(drawing).filter { $0.attributes["class"] == "not" }.map {
                $0.children.map(\.plainText).joined()
            }
            #expect(texts == ["2017, 2019, 2021 och 2023: uppgift saknas"])
        }
    }

    // MARK: Random charts

    private let words = MeasureWords(
        label: "Andel", phrase: "andelen", unit: .percent, direction: .increase, decimals: 1)

    private func points(_ span: Period, _ random: inout SeededNumbers) -> [TrendChart.Point] {
        let holes = random.below(4)
        let (base, spread) = (random.below(900), 1 + random.below(400))
        return span.parts.map { part in
            let kind = random.below(10)
            let value = min(base + random.below(spread), 1000)
            return TrendChart.Point(
                part, kind < 2 * holes ? (kind == 0 ? .hidden : .missing) : Datum.tenths(value))
        }
    }

    private func randomTrend(_ random: inout SeededNumbers, lines: Int? = nil) -> TrendChart {
        let grain = random.pick([Grain.year, .year, .month, .quarter, .tertial])
        let start = grain == .year ? 2000 + random.below(10) : 2010 * (grain == .month ? 12 : grain == .quarter ? 4 : 3)
        let span = Period(grain, start, through: start + 2 + random.below(28))
        let count = lines ?? 1 + random.below(6)
        let series = (0..<count).map { index in
            TrendChart.Series(
                label: count == 1 ? "" : "Linje \(index)", points: points(span, &random),
                style: index == 0 ? .highlight : random.pick([.highlight, .context, .comparison]))
        }
        let middle = span.parts[span.count / 2]
        let goal = Exact(random.below(100))
        return TrendChart(
            words: words, span: span, series: series,
            targets: random.below(2) == 0
                ? [] : [TrendChart.Target(period: span, value: goal, printed: goal.description)],
            breaks: random.below(3) == 0 ? [TrendChart.Mark(middle, "Ny källa")] : [],
            events: random.below(3) == 0 ? [TrendChart.Mark(span.parts[1], "Beslutet")] : [],
            references: random.below(4) == 0
                ? [NamedDatum(label: "Riket", datum: Datum.tenths(random.below(1000)))] : [],
            example: random.below(2) == 0)
    }
}
