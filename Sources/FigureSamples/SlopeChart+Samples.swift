package import Figures
import Language
import Values

extension SlopeChart {
    package static let samples = KindSamples(
        name: "slope",
        samples: [
            Sample("minsta", sample([("Luleå", 871, 894)])), Sample("vanlig", usual),
            Sample("framhävd", sample(few, highlight: ["Kalix"], example: true)),
            Sample("fjorton", sample(fourteen)), Sample("sjuttio", seventy),
            Sample("dolda", hidden), Sample("alla lika", flat(1000)),
            Sample("noll", flat(0)), Sample("negativa tal", negative),
            Sample("brott", broken), Sample("långa namn", long),
            Sample("inget värde", sample([("Luleå", nil, nil), ("Boden", nil, nil)])),
        ])

    private static let words = MeasureWords(
        label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
        direction: .increase)
    private static let kommun = Noun("kommun", "kommuner")

    private static func sample(
        _ values: [(String, Int?, Int?)], words: MeasureWords = words, highlight: [String] = [],
        seriesBreak: TrendChart.Mark? = nil, example: Bool = false
    ) -> SlopeChart {
        SlopeChart(
            words: words, first: .year(2021), last: .year(2025), noun: kommun,
            lines: values.map { label, a, b in
                Line(
                    key: label, label: label, first: Datum.tenths(a), last: Datum.tenths(b),
                    isHighlighted: highlight.contains(label), link: "kommun/\(label.lowercased()).html")
            }, seriesBreak: seriesBreak, example: example)
    }

    private static let few: [(String, Int?, Int?)] = [
        ("Luleå", 871, 894), ("Kiruna", 850, 881), ("Boden", 848, 876), ("Piteå", 849, 842), ("Kalix", 789, 824),
        ("Pajala", 746, 801),
    ]
    private static let fourteen: [(String, Int?, Int?)] =
        few + [
            ("Gällivare", 827, 860), ("Älvsbyn", 810, 841), ("Jokkmokk", 801, 836), ("Arjeplog", 806, 830),
            ("Arvidsjaur", 789, 818), ("Haparanda", 764, 797), ("Överkalix", 751, 783), ("Övertorneå", 719, 758),
        ]

    private static let usual = sample(few, example: true)

    private static let seventy = sample(
        (0..<70).map { ("Enhet \($0 + 1)", 1000 - $0 * 9, $0 % 23 == 5 ? nil : 990 - $0 * $0 / 9) })

    private static let hidden = SlopeChart(
        words: words, first: .year(2021), last: .year(2025), noun: kommun,
        lines: [
            Line(key: "a", label: "Arjeplog", first: Datum.tenths(806), last: .hidden),
            Line(key: "b", label: "Dorotea", first: .missing, last: Datum.tenths(701)),
            Line(key: "c", label: "Luleå", first: Datum.tenths(871), last: Datum.tenths(894)),
            Line(key: "d", label: "Boden", first: Datum.tenths(848), last: Datum.tenths(876)),
        ])

    private static func flat(_ tenths: Int) -> SlopeChart {
        sample(["Boden", "Kalix", "Luleå", "Piteå"].map { ($0, tenths, tenths) })
    }

    private static let negative = sample(
        [("Luleå", 121, -20), ("Boden", 4, 31), ("Pajala", -187, -90)],
        words: MeasureWords(
            label: "Förändring av antalet besök", phrase: "förändringen av antalet besök", unit: .percent))

    private static let broken = sample(
        few, seriesBreak: TrendChart.Mark(.year(2023), "Nytt vårdinformationssystem"))

    private static let long = sample(
        [
            ("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", 610, 702),
            ("Barn- och ungdoms\u{AD}habiliteringen i Gällivare", 600, 711), ("Arjeplog", 590, 590),
        ], highlight: ["Arjeplog"])
}
