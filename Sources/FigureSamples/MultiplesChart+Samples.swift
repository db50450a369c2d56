package import Figures
import Language
import Values

extension MultiplesChart {
    package static let samples = KindSamples(
        name: "multiples",
        samples: [
            Sample("minsta", trends([("Luleå", [871, 894])])), Sample("vanlig", usual), Sample("länets linje", county),
            Sample("sexton månader", months), Sample("två linjer", lines),
            Sample("staplar", bars), Sample("punkter", dots), Sample("spc", processes),
            Sample("dolda", hidden), Sample("alla lika", flat(1000)),
            Sample("noll", flat(0)),
            Sample("negativa tal", negative), Sample("långa namn", long),
            Sample("tom", MultiplesChart(words: words, noun: kommun, panels: [])),
        ])

    private static let words = MeasureWords(
        label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
        direction: .increase)
    private static let counts = MeasureWords(
        label: "Antal ärenden", phrase: "antalet ärenden", unit: .count.counting(Noun("ärende", "ärenden")), decimals: 0
    )
    private static let kommun = Noun("kommun", "kommuner")

    private static func trend(_ values: [Int?], _ words: MeasureWords = words, target: Int? = nil) -> TrendChart {
        let span = Period(.year, 2026 - values.count, through: 2025)
        return TrendChart(
            words: words, span: span, series: [TrendChart.years(2026 - values.count, values)],
            targets: target.map {
                [TrendChart.Target(period: span, value: Exact($0), printed: String($0))]
            } ?? [])
    }

    private static func trends(
        _ panels: [(String, [Int?])], words: MeasureWords = words, target: Int? = nil, example: Bool = false
    ) -> MultiplesChart {
        MultiplesChart(
            words: words, noun: kommun,
            panels: panels.map {
                Panel(
                    label: $0, trend: trend($1, words, target: target), link: "kommun/\($0.lowercased()).html"
                )
            }, example: example)
    }

    private static let usual = trends(
        [
            ("Luleå", [871, 876, 880, 886, 894]), ("Kiruna", [850, 859, 866, 871, 881]),
            ("Boden", [848, 855, 862, 869, 876]), ("Piteå", [849, 851, 861, 866, 872]),
            ("Gällivare", [827, 832, 838, 849, 860]), ("Älvsbyn", [810, 818, 824, 833, 841]),
            ("Jokkmokk", [801, 810, 819, 829, 836]), ("Arjeplog", [806, 811, nil, 822, 830]),
            ("Kalix", [789, 799, 805, 811, 824]), ("Arvidsjaur", [789, 798, 803, 808, 818]),
            ("Haparanda", [764, 771, 779, 788, 797]), ("Överkalix", [751, 760, 768, 771, 783]),
            ("Pajala", [746, 755, 760, 766, 771]), ("Övertorneå", [719, 730, 739, 748, 758]),
        ], target: 85, example: true)

    /// The line of the whole is the same in every panel.
    private static let county: MultiplesChart = {
        let span = Period(.year, 2021, through: 2025)
        let whole = TrendChart.years(2021, [830, 838, 846, 855, 865], label: "Länet", style: .comparison)
        let panels = [("Luleå", [871, 876, 880, 886, 894]), ("Kalix", [789, 799, 805, 811, 824])].map { name, values in
            Panel(
                label: name,
                trend: TrendChart(words: words, span: span, series: [TrendChart.years(2021, values), whole]))
        }
        return MultiplesChart(words: words, noun: kommun, panels: panels)
    }()

    private static let months: MultiplesChart = {
        let span = Period(.month, 2023 * 12, through: 2025 * 12 + 11)
        let panels = (1...16).map { number in
            let points = span.parts.enumerated().map { index, period in
                TrendChart.Point(period, Datum.whole(number * 40 + index * (number % 5) + index % 12 * 9))
            }
            return Panel(
                label: "Mottagning \(number)",
                trend: TrendChart(
                    words: counts, span: span, series: [TrendChart.Series(label: "", points: points)],
                    breaks: [TrendChart.Mark(.month(2024, 11), "Nytt system")]))
        }
        return MultiplesChart(words: counts, noun: Noun("mottagning", "mottagningar"), panels: panels)
    }()

    private static let lines = MultiplesChart(
        words: words, noun: Noun("åldersgrupp", "åldersgrupper"),
        panels: [("16–24 år", 912, 795), ("25–44 år", 967, 861), ("80 år och äldre", 602, 611)].map { label, a, b in
            Panel(
                label: label,
                trend: TrendChart(
                    words: words, span: Period(.year, 2021, through: 2025),
                    series: [
                        TrendChart.years(2021, [a - 90, a - 70, a - 40, a - 10, a], label: "Kvinnor"),
                        TrendChart.years(2021, [b - 80, b - 70, b - 50, b - 20, b], label: "Män"),
                    ]))
        })

    private static let bars = MultiplesChart(
        words: words, noun: Noun("område", "områden"),
        panels: ["Nord", "Öst", "Mitt", "Syd"].enumerated().map { index, label in
            Panel(
                label: label,
                bars: BarsChart(
                    words: words, period: .year(2025), noun: Noun("åldersgrupp", "åldersgrupper"),
                    order: .given, series: ["Kvinnor", "Män"],
                    rows: [("16–24 år", 912), ("25–44 år", 967), ("45–64 år", 941), ("90 år och äldre", 301)].map {
                        BarsChart.Row(
                            key: $0.0, label: $0.0,
                            data: [$0.1 - index * 20, $0.1 - 60 + index * 15].map { Datum.tenths($0) })
                    }, target: NamedDatum(label: "Mål", datum: Datum.tenths(850))))
        }, example: true)

    private static let dots = MultiplesChart(
        words: words, noun: Noun("kön", "kön"),
        panels: ["Kvinnor", "Män"].enumerated().map { index, label in
            Panel(
                label: label,
                dots: DotsChart(
                    words: words, period: .year(2025), noun: kommun, order: .given,
                    rows: [("Luleå", 894), ("Kiruna", 881), ("Arjeplog", nil), ("Pajala", 771)].map { name, value in
                        DotsChart.Row(
                            key: name, label: name, datum: Datum.tenths(value.map { $0 - index * 31 }))
                    }, reference: NamedDatum(label: "Länet", datum: Datum.tenths(865 - index * 20))))
        })

    private static let processes: MultiplesChart = {
        let span = Period(.month, 2024 * 12, through: 2025 * 12 + 11)
        let panels = ["Dag", "Kväll", "Natt"].enumerated().map { index, label in
            let points = span.parts.enumerated().map { number, period in
                TrendChart.Point(
                    period, Datum.tenths(820 - index * 40 + number * 37 % 50 + (number > 15 ? 60 : 0)))
            }
            return Panel(label: label, process: SPCChart(words: words, span: span, points: points))
        }
        return MultiplesChart(words: words, noun: Noun("pass", "pass"), panels: panels)
    }()

    private static let hidden = MultiplesChart(
        words: counts, noun: kommun,
        panels: [
            ("Arjeplog", [Datum.whole(12), .hidden, Datum.whole(7)]),
            ("Dorotea", [.missing, .missing, .missing]),
            ("Luleå", [Datum.whole(120), Datum.whole(130), .hidden]),
        ].map { label, data in
            let points = data.enumerated().map { TrendChart.Point(.year(2023 + $0), $1) }
            return Panel(
                label: label,
                trend: TrendChart(
                    words: counts, span: Period(.year, 2023, through: 2025),
                    series: [TrendChart.Series(label: "", points: points)]))
        })

    private static func flat(_ tenths: Int) -> MultiplesChart {
        trends(["Boden", "Kalix", "Luleå", "Piteå", "Pajala"].map { ($0, [tenths, tenths, tenths]) }, target: 100)
    }

    private static let negative = trends(
        [("Luleå", [32, -184, 41]), ("Boden", [12, -5, 0]), ("Pajala", [-21, -90, 187])],
        words: MeasureWords(
            label: "Förändring av antalet besök", phrase: "förändringen av antalet besök", unit: .percent))

    private static let long = trends([
        ("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", [610, 702]),
        ("Barn- och ungdoms\u{AD}habiliteringen samt hjälpmedels\u{AD}verksamheten i Gällivare", [600, 711]),
        ("Arjeplog", [590, 590]), ("Länssjuk\u{AD}vårds\u{AD}förvaltningen", [700, 790]), ("Syd", [nil, nil]),
    ])
}
