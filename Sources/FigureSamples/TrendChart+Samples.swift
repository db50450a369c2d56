package import Figures
import Language
import Values

extension TrendChart {
    package static let samples = KindSamples(
        name: "trend",
        samples: all)

    private static let all = [
        Sample("minsta", smallest), Sample("vanlig", usual), Sample("luckor", gaps),
        Sample("månader", months), Sample("jämförelse", comparison),
        Sample("många linjer", many), Sample("negativa tal", negative),
        Sample("noll", flat(0)), Sample("hundra procent", flat(100)),
        Sample("dolda", hidden), Sample("långa namn", long), Sample("tertial", tertials),
        Sample("inget värde", empty),
    ]

    package static func years(_ first: Int, _ values: [Int?], label: String = "", style: Series.Style = .highlight)
        -> Series
    {
        Series(
            label: label, points: values.enumerated().map { Point(.year(first + $0), Datum.tenths($1)) }, style: style)
    }

    private static let loggedIn = MeasureWords(
        label: "Andel invånare som har loggat in på 1177",
        phrase: "andelen invånare som har loggat in på 1177", unit: .percent, population: "invånare i Norrbotten",
        direction: .increase)
    private static let calls = MeasureWords(
        label: "Svarsfrekvens för samtal till 1177 på telefon", phrase: "svarsfrekvensen för samtal", unit: .percent,
        direction: .increase)

    private static func goal(_ years: ClosedRange<Int>, _ value: Int) -> Target {
        Target(
            period: Period(.year, years.lowerBound, through: years.upperBound), value: Exact(value),
            printed: String(value))
    }

    private static let smallest = TrendChart(
        words: loggedIn, span: .year(2025), series: [years(2025, [865])])

    private static let usual = TrendChart(
        words: loggedIn, span: Period(.year, 2016, through: 2025),
        series: [years(2016, [310, 460, 580, 710, 830, 838, 846, 853, 860, 865], label: "Länet")],
        targets: [goal(2022...2025, 85)], events: [Mark(.year(2021), "Beslutet")], example: true)

    private static let gaps = TrendChart(
        words: loggedIn, span: Period(.year, 2016, through: 2025),
        series: [years(2016, [310, nil, nil, nil, 830, 838, 846, nil, 860, 865], label: "Länet")],
        targets: [goal(2021...2023, 80), goal(2024...2025, 85)])

    private static let months: TrendChart = {
        let values: [Int?] = [
            842, 831, 849, 856, 860, 851, 802, 814, 850, 858, 863, 844, 851, 847, 862, 869, 871, 860, 823, 830, 864,
            870, 801, 794, 806, 812, 820, 824, 831, 826, nil, 799, 828, 835, 841, 832,
        ]
        let span = Period(.month, 2023 * 12, through: 2025 * 12 + 11)
        return TrendChart(
            words: calls, span: span,
            series: [Series(label: "", points: zip(span.parts, values).map { Point($0, Datum.tenths($1)) })],
            targets: [goal(2025...2025, 90)], breaks: [Mark(.month(2024, 11), "Nytt telefonisystem")], example: true)
    }()

    private static let comparison = TrendChart(
        words: MeasureWords(
            label: "Telefonsamtal besvarade samma dag", phrase: "andelen telefonsamtal som besvarades samma dag",
            unit: .percent, direction: .increase),
        span: Period(.year, 2016, through: 2025),
        series: [
            years(2016, [859, 869, 898, 882, 887, 798, 829, 815, 781, 777], label: "Länet"),
            years(2025, [885], label: "Riket", style: .comparison),
        ],
        breaks: [Mark(.year(2024), "Ny källa")])

    private static let many: TrendChart = {
        let names = ["Luleå", "Piteå", "Boden", "Kiruna", "Kalix", "Pajala", "Haparanda", "Gällivare"]
        let others = names.enumerated().map { index, name in
            years(2021, (0..<5).map { 840 - index * 12 + $0 * (9 - index) }, label: name, style: .context)
        }
        return TrendChart(
            words: loggedIn, span: Period(.year, 2021, through: 2025),
            series: others + [
                years(2021, [838, 846, 853, 860, 865], label: "Länet", style: .comparison),
                years(2021, [719, 731, 744, 752, 758], label: "Övertorneå"),
            ], references: [NamedDatum(label: "Riket", datum: Datum.tenths(812))])
    }()

    private static let negative = TrendChart(
        words: MeasureWords(
            label: "Förändring av antalet besök", phrase: "förändringen av antalet besök mot föregående år",
            unit: .percent, decimals: 1),
        span: Period(.year, 2019, through: 2025),
        series: [years(2019, [32, -184, 41, 12, -5, 0, -21])])

    private static func flat(_ value: Int) -> TrendChart {
        TrendChart(
            words: loggedIn, span: Period(.year, 2021, through: 2025),
            series: [years(2021, Array(repeating: value * 10, count: 5), label: "Länet")],
            targets: [goal(2021...2025, 100)])
    }

    private static let hidden = TrendChart(
        words: MeasureWords(
            label: "Ärenden per år", phrase: "antalet ärenden", unit: .count.counting(Noun("ärende", "ärenden")),
            decimals: 0),
        span: Period(.year, 2020, through: 2025),
        series: [
            Series(
                label: "Arjeplog",
                points: [
                    Point(.year(2020), Datum.whole(12)), Point(.year(2021), .hidden),
                    Point(.year(2022), Datum.whole(1)),
                    Point(.year(2023), .hidden), Point(.year(2024), Datum.whole(7)),
                ])
        ])

    private static let long = TrendChart(
        words: MeasureWords(
            label: "Andel av de obligatoriska e-tjänsterna i basutbudet som är införda vid regionens mottagningar, "
                + "även hos privata utförare med vårdval och avtal", unit: .percent),
        span: Period(.year, 2021, through: 2025),
        series: [
            years(2021, [610, 680, 741, 790, 840], label: "Närsjukvårdsområdet Östra Norrbotten och Tornedalen"),
            years(
                2021, [600, 690, 751, 780, 835], label: "Länssjukvården och psykiatrin i hela länet", style: .comparison
            ),
        ],
        targets: [goal(2021...2025, 100)],
        breaks: [
            Mark(.year(2023), "Nytt vårdinformationssystem infört stegvis vid samtliga mottagningar"),
            Mark(.year(2024), "Ändrad definition av införd tjänst"),
        ])

    private static let tertials = TrendChart(
        words: MeasureWords(label: "Väntetid", phrase: "medianen av väntetiden", unit: .days, direction: .decrease),
        span: Period(.tertial, 2023 * 3, through: 2025 * 3 + 1),
        series: [
            Series(
                label: "Länet",
                points: zip(
                    Period(.tertial, 2023 * 3, through: 2025 * 3 + 1).parts, [214, 198, 207, 185, 172, 180, 166, 159]
                )
                .map { Point($0, Datum.tenths($1)) })
        ], targets: [Target(period: .year(2025), value: Exact(14), printed: "14,0", label: "Mål högst")])

    private static let empty = TrendChart(
        words: loggedIn, span: Period(.year, 2021, through: 2025), series: [years(2021, [], label: "Länet")])
}
