import Language
import Markup
import Testing
import Values

@testable import Figures

/// Whatever an author's data hold, a drawing comes out: badly laid out perhaps, and then the audit says so.
struct ExtremeInputTests {
    private static let values: [Exact] = [
        .zero, Exact(Int128.max), Exact(-Int128.max), Exact(mantissa: 1, decimals: 30), Exact(-1), Exact(100),
        Exact(1_000_000_007),
    ]
    private static let labels = [
        "", " ", "\u{AD}", "a\u{301}\"<&>", String(repeating: "Närsjukvårdsområdesförvaltning", count: 5),
        String(repeating: "ord ", count: 60),
    ]
    private static let units: [MeasureUnit] = [.percent, .days, .index, .count.counting(Noun("ärende", "ärenden"))]

    private func datum(_ index: Int) -> Datum {
        if index % 5 == 3 { return [Datum.hidden, .missing, .notApplicable][index % 3] }
        let value = Self.values[index % Self.values.count]
        return .value(value, printed: Swedish.number(value, decimals: 1))
    }

    private func label(_ index: Int) -> String { Self.labels[index % Self.labels.count] }

    @Test(arguments: 0..<24)
    func drawsTrends(seed: Int) {
        let words = MeasureWords(label: label(seed), unit: Self.units[seed % 4], decimals: seed % 9)
        let count = [1, 2, 7, 40, 400][seed % 5]
        let span = Period([Grain.year, .month, .day, .quarter, .tertial][seed % 5], 6000, through: 5999 + count)
        let series = (0..<(seed % 4)).map { line in
            TrendChart.Series(
                label: label(seed + line),
                points: span.parts.map { TrendChart.Point($0, datum($0.first + seed + line)) },
                style: [.context, .highlight, .comparison][line % 3])
        }
        let chart = TrendChart(
            words: words, span: span, series: series,
            targets: [
                TrendChart.Target(period: span, value: Self.values[seed % 7], printed: "1", label: label(seed + 1))
            ],
            breaks: span.parts.prefix(4).map { TrendChart.Mark($0, label(seed + 2)) },
            events: [TrendChart.Mark(span, label(seed))],
            references: [NamedDatum(label: label(seed + 3), datum: datum(seed))],
            example: true)
        check(chart.figure(id: "x"))
        let spark = Sparkline(words: words, span: span, points: series.first?.points ?? [])
        #expect(spark.name.count <= 150 && !HTMLWriter.bytes(spark.svg).isEmpty)
    }

    @Test(arguments: 0..<24)
    func drawsDots(seed: Int) {
        let rows = (0..<[0, 1, 3, 70][seed % 4]).map { row in
            DotsChart.Row(
                key: "\(row)", label: label(row + seed), datum: datum(row + seed),
                group: seed % 3 == 0 ? label(row / 9) : nil,
                isHighlighted: row == seed)
        }
        check(
            DotsChart(
                words: MeasureWords(label: label(seed), unit: Self.units[seed % 4], decimals: seed % 9),
                period: .year(2025),
                noun: Noun("kommun", "kommuner"), rows: rows,
                reference: NamedDatum(label: label(seed), datum: datum(seed)),
                target: NamedDatum(label: label(seed + 1), datum: datum(seed + 1)), example: true
            ).figure(id: "x"))
    }

    @Test(arguments: 0..<24)
    func drawsTheOtherKinds(seed: Int) {
        let words = MeasureWords(label: label(seed), unit: Self.units[seed % 4], decimals: seed % 9)
        let noun = Noun("kommun", "kommuner")
        let count = [0, 1, 3, 70][seed % 4]
        let series = (0..<(seed % 5)).map { label($0 + seed) }
        let line = NamedDatum(label: label(seed), datum: datum(seed + 2))
        let bars = BarsChart(
            words: words, period: .year(2025), noun: noun, series: series,
            rows: (0..<count).map { row in
                BarsChart.Row(
                    key: "\(row)", label: label(row), data: (0..<(seed % 3)).map { datum(row + $0) },
                    isHighlighted: row == seed)
            }, reference: line, target: line, example: true)
        check(bars.figure(id: "x"))
        let rows = (0..<count).map { row in
            BulletChart.Row(
                words: words, datum: datum(row), earlier: row % 2 == 0 ? datum(row + 1) : nil,
                target: row % 3 == 0 ? line : nil, standing: BulletChart.Standing.allCases[row % 5])
        }
        check(BulletChart(period: .year(2025), comparison: .year(2024), rows: rows, example: true).figure(id: "x"))
        let tiles = (0..<count).map { row in
            TilesChart.Tile(
                key: "\(row)", label: label(row), datum: datum(row + seed),
                place: row % 7 == 3 ? nil : TilesChart.Place(row: row / 9, column: row % 9 - 4))
        }
        check(TilesChart(words: words, period: .year(2025), noun: noun, classes: seed, tiles: tiles).figure(id: "x"))
        let lines = (0..<count).map { row in
            SlopeChart.Line(key: "\(row)", label: label(row), first: datum(row + seed), last: datum(row * 3))
        }
        check(
            SlopeChart(words: words, first: .year(2021), last: .year(2025), noun: noun, lines: lines, example: true)
                .figure(id: "x"))
        let span = Period(.month, 6000, through: 5999 + [1, 3, 60][seed % 3])
        let trend = TrendChart(
            words: words, span: span,
            series: [
                TrendChart.Series(label: "", points: span.parts.map { TrendChart.Point($0, datum($0.first + seed)) })
            ])
        let content: any PanelChart = seed % 2 == 0 ? bars : trend
        let panels = (0..<min(count, 18)).map { MultiplesChart.Panel(label: label($0), chart: content) }
        check(MultiplesChart(words: words, noun: noun, panels: panels, example: true).figure(id: "x"))
    }

    @Test(arguments: 0..<24)
    func drawsFunnelsAndPyramids(seed: Int) {
        let words = MeasureWords(label: label(seed), unit: .percent, decimals: seed % 9)
        let noun = Noun("kommun", "kommuner")
        let count = [0, 1, 3, 70][seed % 4]
        let units = (0..<count).map { row in
            FunnelChart.Unit(
                key: "\(row)", label: label(row + seed), datum: datum(row + seed),
                events: [0, 1, 7, 40_000][row % 4], trials: [1, 8, 8, 90_000][(row + seed) % 4],
                isHighlighted: row == seed)
        }
        check(
            FunnelChart(
                words: words, period: .year(2025), noun: noun, eventsLabel: label(seed), sizeLabel: label(seed + 1),
                units: units, isOverdispersed: seed % 3 == 0, example: true
            ).figure(id: "x"))
        check(
            PyramidChart(
                bars: BarsChart(
                    words: words, period: .year(2025), noun: noun, series: [label(seed), label(seed + 1)],
                    rows: (0..<count).map {
                        BarsChart.Row(key: "\($0)", label: label($0), data: [datum($0), datum($0 + seed)])
                    }, example: true)
            ).figure(id: "x"))
    }

    private func check(_ figure: Figure) {
        #expect(figure.accessibleName.count <= 150)
        for drawing in [figure.wide, figure.narrow].compactMap({ $0 }) {
            let text = HTMLWriter.string(drawing)
            #expect(!text.contains("nan") && !text.contains("inf\""))
        }
    }
}
