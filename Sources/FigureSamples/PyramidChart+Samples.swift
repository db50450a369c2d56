package import Figures
import Language
import Values

extension PyramidChart {
    package static let samples = KindSamples(
        name: "pyramid",
        samples: [
            Sample("minsta", sample([("16–24 år", 500, 400)])), Sample("vanlig", usual),
            Sample("noll", sample([("16–24 år", 0, 0), ("25–44 år", 0, 0)])),
            Sample("hundra procent", sample([("16–24 år", 1000, 1000)])),
            Sample("saknas och dolda", holes),
            Sample(
                "långa namn",
                sample([("Personer i åldern nittio år och äldre i särskilt boende", 120, 80), ("Yngre", 900, 850)])),
            Sample("antal", counts),
            Sample("alla lika", sample([("Yngre", 500, 500), ("Äldre", 500, 500)])),
            Sample("sjuttio rader", sample((0..<70).map { ("\(89 - $0) år", 100 + $0 * 12, 90 + $0 * 11) })),
            Sample("långa sidor", wide), Sample("tom", sample([])),
        ])

    private static func sample(_ values: [(String, Int?, Int?)], example: Bool = false) -> PyramidChart {
        pyramid(
            values.map {
                BarsChart.Row(key: $0.0, label: $0.0, data: [Datum.tenths($0.1), Datum.tenths($0.2)])
            },
            example: example)
    }

    private static func pyramid(_ rows: [BarsChart.Row], example: Bool = false) -> PyramidChart {
        PyramidChart(
            bars: BarsChart(
                words: MeasureWords(
                    label: "Andel som har loggat in", phrase: "andelen som har loggat in", unit: .percent,
                    direction: .increase), period: .year(2025), noun: Noun("åldersgrupp", "åldersgrupper"),
                order: .given, series: ["Kvinnor", "Män"], rows: rows, example: example))
    }

    private static let usual = sample(
        [
            ("90 år och äldre", 373, 324), ("80–89 år", 617, 566), ("65–79 år", 816, 776), ("45–64 år", 930, 878),
            ("25–44 år", 954, 902), ("16–24 år", 913, 864),
        ], example: true)

    private static let holes = pyramid([
        BarsChart.Row(key: "a", label: "90 år och äldre", data: [.hidden, .hidden]),
        BarsChart.Row(key: "b", label: "80–89 år", data: [.missing, Datum.tenths(566)]),
    ])

    private static let counts = PyramidChart(
        bars: BarsChart(
            words: MeasureWords(
                label: "Invånare som har loggat in", phrase: "antalet invånare som har loggat in",
                unit: .count.counting(Noun("invånare", "invånare")), decimals: 0),
            period: .year(2025), noun: Noun("åldersgrupp", "åldersgrupper"), order: .given,
            series: ["Kvinnor", "Män"],
            rows: [
                ("90 år och äldre", 812, 401), ("80–89 år", 5_120, 4_420), ("65–79 år", 19_804, 17_310),
                ("45–64 år", 28_700, 25_102), ("25–44 år", 26_551, 25_330), ("16–24 år", 9_870, 9_001),
            ].map {
                BarsChart.Row(key: $0.0, label: $0.0, data: [Datum.whole($0.1), Datum.whole($0.2)])
            }))

    private static let wide = PyramidChart(
        bars: BarsChart(
            words: MeasureWords(
                label: "Väntetid", phrase: "medianen av väntetiden", unit: .days, direction: .decrease),
            period: .year(2025), noun: Noun("enhet", "enheter"), order: .given,
            series: ["Besök som gäller egen vård och behandling", "Besök som gäller barn under tretton år"],
            rows: [
                "Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå",
                "Barn- och ungdoms\u{AD}habiliteringen samt hjälpmedels\u{AD}verksamheten i Gällivare", "Arjeplog",
            ].enumerated().map {
                BarsChart.Row(
                    key: $1, label: $1,
                    data: [Datum.tenths(120 + $0 * 1_200), Datum.tenths(95 + $0 * 700)])
            }))
}
