package import Figures
import Language
import Values

extension DotsChart {
    package static let samples = KindSamples(
        name: "dots",
        samples: [
            Sample("minsta", smallest), Sample("vanlig", usual), Sample("dolda", hidden),
            Sample("sjuttio enheter", seventy), Sample("alla lika", flat(1000)),
            Sample("noll", flat(0)), Sample("negativa tal", negative),
            Sample("långa namn", long), Sample("dagar", days),
            Sample("inget värde", empty), Sample("intervall", intervals),
        ])

    private static let words = MeasureWords(
        label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
        direction: .increase)
    private static let kommun = Noun("kommun", "kommuner")

    private static func row(_ label: String, _ now: Int?, highlight: Bool = false) -> Row {
        Row(
            key: label, label: label, datum: Datum.tenths(now),
            isHighlighted: highlight, link: "kommun/\(label.lowercased()).html")
    }

    private static let smallest = DotsChart(
        words: words, period: .year(2025), noun: kommun, rows: [row("Luleå", 894)])

    private static let usual = DotsChart(
        words: words, period: .year(2025), noun: kommun,
        rows: [
            row("Luleå", 894), row("Kiruna", 881), row("Boden", 876), row("Piteå", 872),
            row("Gällivare", 860), row("Älvsbyn", 841), row("Jokkmokk", 836),
            row("Arjeplog", 830), row("Kalix", 824, highlight: true), row("Arvidsjaur", 818),
            row("Haparanda", 797), row("Överkalix", 783), row("Pajala", 771),
            row("Övertorneå", 758),
        ], reference: NamedDatum(label: "Länet", datum: Datum.tenths(865)), example: true)

    private static let hidden = DotsChart(
        words: words, period: .year(2025), noun: kommun,
        rows: [
            row("Luleå", 894), row("Kiruna", 894), row("Piteå", 872), row("Boden", 848),
            Row(key: "Arjeplog", label: "Arjeplog", datum: .hidden),
            Row(key: "Dorotea", label: "Dorotea", datum: .missing),
        ], reference: NamedDatum(label: "Länet", datum: Datum.tenths(865)),
        target: NamedDatum(label: "Mål", datum: Datum.tenths(870)))

    private static let seventy: DotsChart = {
        let areas = ["Mitt", "Nord", "Syd", "Öst", "Privata utförare"]
        let rows = (0..<70).map { index in
            Row(
                key: "e\(index)", label: "Exempelmottagning \(index + 1)",
                datum: index % 23 == 5 ? .missing : Datum.tenths(1000 - index * 9 % 470),
                group: areas[index / 14], isHighlighted: index == 33)
        }
        return DotsChart(
            words: MeasureWords(
                label: "Införda tjänster", phrase: "andelen införda tjänster", unit: .percent, direction: .increase),
            period: .year(2025), noun: Noun("mottagning", "mottagningar"), order: .given, rows: rows,
            reference: NamedDatum(label: "Länet", datum: Datum.tenths(840)),
            target: NamedDatum(label: "Mål", datum: Datum.tenths(1000)))
    }()

    private static func flat(_ tenths: Int) -> DotsChart {
        DotsChart(
            words: words, period: .year(2025), noun: kommun,
            rows: ["Boden", "Kalix", "Luleå", "Piteå"].map { row($0, tenths) },
            target: NamedDatum(label: "Mål", datum: Datum.tenths(1000)))
    }

    private static let negative = DotsChart(
        words: MeasureWords(
            label: "Förändring av antalet besök", phrase: "förändringen av antalet besök sedan 2024", unit: .percent),
        period: .year(2025), noun: kommun,
        rows: [row("Luleå", 121), row("Boden", 4), row("Piteå", 0), row("Kiruna", -35), row("Pajala", -187)],
        reference: NamedDatum(label: "Länet", datum: Datum.tenths(21)))

    private static let long = DotsChart(
        words: MeasureWords(
            label: "Antal ärenden", phrase: "antalet ärenden", unit: .count.counting(Noun("ärende", "ärenden")),
            decimals: 0),
        period: Period(.month, 2025 * 12, through: 2025 * 12 + 11),
        noun: Noun("enhet", "enheter"),
        rows: [
            ("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", 12_345),
            ("Barn- och ungdoms\u{AD}habiliteringen samt hjälpmedels\u{AD}verksamheten i Gällivare", 876),
            ("Länssjuk\u{AD}vårds\u{AD}förvaltningens gemensamma telefon\u{AD}rådgivning", 20), ("Arjeplog", 1),
        ].map { label, now in
            Row(key: label, label: label, datum: Datum.whole(now))
        })

    private static let days = DotsChart(
        words: MeasureWords(label: "Väntetid", phrase: "medianen av väntetiden", unit: .days, direction: .decrease),
        period: Period(.tertial, 2025 * 3 + 1), noun: kommun, order: .lowestFirst,
        rows: [row("Luleå", 121), row("Boden", 144), row("Piteå", 160), row("Kiruna", 235)],
        target: NamedDatum(label: "Mål högst", datum: Datum.tenths(140)))

    private static let empty = DotsChart(
        words: words, period: .year(2025), noun: kommun, rows: [row("Luleå", nil), row("Boden", nil)])

    private static let intervals = DotsChart(
        words: words, period: .year(2025), noun: kommun,
        rows: [
            ("Arjeplog", 970, 835, 995), ("Luleå", 894, 886, 901), ("Pajala", 771, 680, 840),
            ("Övertorneå", 758, 600, 868),
        ]
        .map { label, value, lower, upper in
            Row(
                key: label, label: label, datum: Datum.tenths(value),
                interval: Interval(
                    lower: Exact(mantissa: Int128(lower), decimals: 1),
                    upper: Exact(mantissa: Int128(upper), decimals: 1)))
        } + [Row(key: "Dorotea", label: "Dorotea", datum: .hidden)],
        reference: NamedDatum(label: "Länet", datum: Datum.tenths(865)))
}
