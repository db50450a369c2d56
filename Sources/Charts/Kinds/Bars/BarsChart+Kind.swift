import Language
import Values

extension BarsChart {
    package static let kind = ChartKind(
        name: "bars",
        summary: "Liggande staplar från noll, en för varje rad eller en för varje serie bredvid varandra.",
        options: [
            ChartKind.Option("measure", "Måttet som visas. Obligatoriskt."),
            ChartKind.Option("by", "Dimensionen vars värden blir rader. Obligatorisk."),
            ChartKind.Option("series", "Dimensionen vars värden blir staplar i varje rad, högst fyra."),
            ChartKind.Option("period", "Perioden som visas; annars rapportens."),
            ChartKind.Option("filter", "Urval, till exempel kon: kvinnor."),
            ChartKind.Option("sort", "value, -value, label eller order."),
            ChartKind.Option("limit", "Högst så många rader."),
            ChartKind.Option("target", "true visar målet som en streckad linje."),
            ChartKind.Option("reference", "total eller ett namn: den prickade linjen."),
            ChartKind.Option("highlight", "Rader som framhävs."),
        ],
        samples: [
            ChartKind.Sample("minsta", smallest), ChartKind.Sample("vanlig", usual),
            ChartKind.Sample("serier", grouped),
            ChartKind.Sample("fyra serier", four), ChartKind.Sample("dolda", hidden),
            ChartKind.Sample("sjuttio enheter", seventy), ChartKind.Sample("alla lika", flat(1000)),
            ChartKind.Sample("noll", flat(0)), ChartKind.Sample("negativa tal", negative),
            ChartKind.Sample("långa namn", long), ChartKind.Sample("inget värde", empty),
        ])

    private static let words = MeasureWords(
        label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
        direction: .increase)
    private static let counts = MeasureWords(
        label: "Antal ärenden", phrase: "antalet ärenden", unit: .count("ärende", "ärenden"), decimals: 0)
    private static let kommun = MeasureUnit.Noun("kommun", "kommuner")

    private static func row(_ label: String, _ tenths: Int?..., highlight: Bool = false) -> Row {
        Row(
            key: label, label: label, data: tenths.map { TrendChart.tenths($0) }, isHighlighted: highlight,
            link: "kommun/\(label.lowercased()).html")
    }

    private static let smallest = BarsChart(
        words: words, period: .year(2025), noun: kommun, rows: [row("Luleå", 894)])

    private static let usual = BarsChart(
        words: counts, period: .year(2025), noun: MeasureUnit.Noun("tjänst", "tjänster"),
        rows: [
            ("Förnya recept", 61_204), ("Kontakta mig", 40_118), ("Av/omboka tid", 22_950), ("Beställa tid", 14_007),
            ("Rådgivning", 6_380), ("Digitala vårdbesök", 1_204), ("Digitalen", 988),
        ].map { Row(key: $0, label: $0, data: [TrendChart.whole($1)]) }, example: true)

    private static let grouped = BarsChart(
        words: words, period: .year(2025), noun: MeasureUnit.Noun("åldersgrupp", "åldersgrupper"), order: .given,
        series: ["Kvinnor", "Män"],
        rows: [
            row("16–24 år", 912, 795), row("25–44 år", 967, 861), row("45–64 år", 941, 802),
            row("65–79 år", 853, 761), row("80–89 år", 602, 611), row("90 år och äldre", 301, 322),
        ], reference: NamedDatum(label: "Länet", datum: TrendChart.tenths(865)),
        target: NamedDatum(label: "Mål", datum: TrendChart.tenths(900)), example: true)

    private static let four = BarsChart(
        words: words, period: .year(2025), noun: kommun, order: .given,
        series: ["Närsjukvårdsområde Nord", "Närsjukvårdsområde Öst", "Närsjukvårdsområde Mitt", "Syd"],
        rows: [row("Kvinnor", 912, 795, 880, 700), row("Män", 967, 861, nil, 640)])

    private static let hidden = BarsChart(
        words: words, period: .year(2025), noun: kommun, series: ["Kvinnor", "Män"],
        rows: [
            row("Luleå", 894, 850), row("Piteå", nil, 872, highlight: true),
            Row(key: "Arjeplog", label: "Arjeplog", data: [.hidden, .hidden]),
            Row(key: "Dorotea", label: "Dorotea", data: [.missing, .notApplicable]),
        ], target: NamedDatum(label: "Mål", datum: TrendChart.tenths(870)))

    private static let seventy = BarsChart(
        words: MeasureWords(label: "Införda tjänster", phrase: "andelen införda tjänster", unit: .percent),
        period: .year(2025), noun: MeasureUnit.Noun("mottagning", "mottagningar"),
        rows: (0..<70).map { index in
            row("Exempelmottagning \(index + 1)", index % 23 == 22 ? nil : 1000 - index * 9, highlight: index == 33)
        }, reference: NamedDatum(label: "Länet", datum: TrendChart.tenths(840)),
        target: NamedDatum(label: "Mål", datum: TrendChart.tenths(1000)))

    private static func flat(_ tenths: Int) -> BarsChart {
        BarsChart(
            words: words, period: .year(2025), noun: kommun,
            rows: ["Boden", "Kalix", "Luleå", "Piteå"].map { row($0, tenths) },
            target: NamedDatum(label: "Mål", datum: TrendChart.tenths(1000)))
    }

    private static let negative = BarsChart(
        words: MeasureWords(
            label: "Förändring av antalet besök", phrase: "förändringen av antalet besök sedan 2024", unit: .percent),
        period: .year(2025), noun: kommun, series: ["Kvinnor", "Män"],
        rows: [row("Luleå", 121, -14), row("Boden", 4, 0), row("Pajala", -187, -302)],
        reference: NamedDatum(label: "Länet", datum: TrendChart.tenths(21)))

    private static let long = BarsChart(
        words: counts, period: Period(.month, 2025 * 12, through: 2025 * 12 + 11),
        noun: MeasureUnit.Noun("enhet", "enheter"), order: .given,
        series: ["Ärenden som gäller egen vård och behandling", "Ärenden som gäller barn under tretton år"],
        rows: [
            ("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", 12_345, 11_002),
            ("Barn- och ungdoms\u{AD}habiliteringen samt hjälpmedels\u{AD}verksamheten i Gällivare", 876, 1),
            ("Länssjuk\u{AD}vårds\u{AD}förvaltningens gemensamma telefon\u{AD}rådgivning", 20, 19), ("Arjeplog", 1, 0),
        ].map { label, a, b in
            Row(key: label, label: label, data: [TrendChart.whole(a), TrendChart.whole(b)])
        })

    private static let empty = BarsChart(
        words: words, period: .year(2025), noun: kommun, rows: [row("Luleå", nil), row("Boden", nil)])
}
