package import Figures
import Language
import Values

extension SPCChart {
    package static let samples = KindSamples(
        name: "spc",
        samples: [
            Sample("minsta", sample([850, 860, 842])), Sample("vanlig", usual),
            Sample("med brott", broken), Sample("preliminära gränser", sample(wave(11))),
            Sample("alla lika", sample([Int?](repeating: 900, count: 15))),
            Sample("noll", sample([Int?](repeating: 0, count: 12))),
            Sample("luckor", gaps), Sample("säsong", seasonal), Sample("neutralt", neutral),
            Sample("hundra procent", sample((0..<24).map { $0 % 5 == 0 ? 990 : 1000 })),
            Sample("inget värde", sample([nil, nil, nil])),
        ])

    private static let calls = MeasureWords(
        label: "Svarsfrekvens för samtal", phrase: "svarsfrekvensen för samtal", unit: .percent, direction: .increase)

    /// A series that wanders within four units, in tenths.
    private static func wave(_ count: Int, around middle: Int = 850) -> [Int?] {
        (0..<count).map { middle + ($0 * 37 % 23) - 11 }
    }

    private static func span(_ count: Int) -> Period {
        Period(.month, 2023 * 12, through: 2023 * 12 + max(count, 1) - 1)
    }

    private static func points(_ values: [Int?]) -> [TrendChart.Point] {
        values.enumerated().map { TrendChart.Point(Period(.month, 2023 * 12 + $0), Datum.tenths($1)) }
    }

    private static func sample(_ values: [Int?], example: Bool = false) -> SPCChart {
        SPCChart(words: calls, span: span(values.count), points: points(values), example: example)
    }

    private static func goal(_ value: Int) -> TrendChart.Target {
        TrendChart.Target(period: Period(.year, 2023, through: 2025), value: Exact(value), printed: String(value))
    }

    private static let usual = SPCChart(
        words: calls, span: span(36),
        points: points(wave(20) + wave(10, around: 868) + [861, 862, 866, 852, 820, 858]), targets: [goal(90)],
        example: true)

    private static let broken = SPCChart(
        words: calls, span: span(36), points: points(wave(22) + wave(14, around: 780)), targets: [goal(80)],
        breaks: [TrendChart.Mark(.month(2024, 11), "Nytt telefonisystem")], rebase: [.month(2023, 12)], fixed: 12)

    private static let gaps = sample(wave(8) + [nil, nil] + wave(8) + [nil] + wave(6))

    /// A July far below the other months every year.
    private static let seasonal = sample(wave(36).enumerated().map { $0 % 12 == 6 ? 790 : $1 })

    private static let neutral = SPCChart(
        words: MeasureWords(
            label: "Antal samtal", phrase: "antalet samtal", unit: .count.counting(Noun("samtal", "samtal")),
            decimals: 0),
        span: span(24),
        points: (0..<24).map {
            TrendChart.Point(
                Period(.month, 2023 * 12 + $0),
                Datum.whole($0 < 16 ? 9_000 + $0 * 131 % 400 : 9_900 + $0 * 77 % 300))
        })
}
