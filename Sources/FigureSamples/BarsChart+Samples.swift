package import Figures
import Language
import Values

extension BarsChart {
    package static let samples = KindSamples(
        name: "bars",
        samples: [
            Sample("minsta", single([("Luleå", 894)])), Sample("vanlig", usual),
            Sample("grupper", grouped), Sample("sjuttio enheter", seventy),
            Sample("saknas och dolda", holes), Sample("långa namn", long),
            Sample("alla lika", single([("Boden", 500), ("Kalix", 500), ("Luleå", 500)])),
            Sample("noll", single([("Boden", 0), ("Kalix", 0)])),
            Sample("hundra procent", single([("Boden", 1000), ("Kalix", 1000)])),
            Sample(
                "negativa tal", single([("Luleå", 121), ("Piteå", 0), ("Kiruna", -35), ("Pajala", -187)])),
            Sample("inget värde", single([("Boden", nil), ("Kalix", nil)])),
        ])

    private static let share = MeasureWords(
        label: "Andel införda tjänster", phrase: "andelen införda tjänster", unit: .percent, direction: .increase)
    private static let cases = MeasureWords(
        label: "Antal ärenden", phrase: "antalet ärenden", unit: .count.counting(Noun("ärende", "ärenden")), decimals: 0
    )
    private static let kommun = Noun("kommun", "kommuner")

    private static func single(_ values: [(String, Int?)]) -> BarsChart {
        BarsChart(
            words: share, period: .year(2025), noun: kommun,
            rows: values.map { Row(key: $0.0, label: $0.0, data: [Datum.tenths($0.1)]) })
    }

    private static let usual = BarsChart(
        words: cases, period: .year(2025), noun: Noun("tjänst", "tjänster"),
        rows: [
            ("Förnya recept", 65_620), ("Kontakta mig", 46_097), ("Av/omboka tid", 43_233), ("Beställa tid", 34_507),
            ("Rådgivning", 22_404), ("Digitalen", 15_539), ("Digitala vårdbesök", 8_410),
        ].map { Row(key: $0.0, label: $0.0, data: [Datum.whole($0.1)], isHighlighted: $0.0 == "Digitalen") },
        example: true)

    private static let grouped = BarsChart(
        words: share, period: .year(2025), noun: Noun("åldersgrupp", "åldersgrupper"), order: .given,
        series: ["Kvinnor", "Män"],
        rows: [("16–24 år", 913, 864), ("25–44 år", 954, 902), ("65–79 år", 816, 776), ("90 år och äldre", 373, 324)]
            .map {
                Row(key: $0.0, label: $0.0, data: [Datum.tenths($0.1), Datum.tenths($0.2)])
            }, reference: NamedDatum(label: "Länet", datum: Datum.tenths(857)),
        target: NamedDatum(label: "Mål", datum: Datum.tenths(850)), example: true)

    private static let seventy = BarsChart(
        words: share, period: .year(2025), noun: Noun("mottagning", "mottagningar"), order: .given,
        rows: (1...70).map {
            Row(key: "\($0)", label: "Exempelmottagning \($0)", data: [Datum.tenths($0 * 137 % 1001)])
        })

    private static let holes = BarsChart(
        words: cases, period: .year(2025), noun: kommun, series: ["2025", "2024"],
        rows: [
            Row(key: "a", label: "Luleå", data: [Datum.whole(1200), Datum.whole(900)]),
            Row(key: "b", label: "Arjeplog", data: [.hidden, .missing]),
            Row(key: "c", label: "Dorotea", data: [.missing, Datum.whole(3)]),
        ])

    private static let long = BarsChart(
        words: cases, period: .year(2025), noun: Noun("enhet", "enheter"),
        series: ["Besök", "Telefonsamtal", "Meddelanden genom 1177", "Övrigt"],
        rows: ["Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", "Arjeplog"].map {
            Row(key: $0, label: $0, data: [12, 3_400, 56, 7].map(Datum.whole))
        })
}
