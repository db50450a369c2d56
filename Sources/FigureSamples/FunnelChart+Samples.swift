package import Figures
import Language
import Values

extension FunnelChart {
    package static let samples = KindSamples(
        name: "funnel",
        samples: [
            Sample("minsta", sample([("Luleå", 12, 16)])), Sample("två", two),
            Sample("vanlig", usual), Sample("kommuner", municipalities),
            Sample("sjuttio enheter", seventy), Sample("dolda", hidden),
            Sample("alla lika", sample((1...8).map { ("Mottagning \($0)", 6, 8) })),
            Sample("noll", sample([("Luleå", 0, 40), ("Boden", 0, 12), ("Kalix", 0, 25)])),
            Sample("hundra procent", sample([("Luleå", 40, 40), ("Boden", 12, 12), ("Kalix", 25, 25)])),
            Sample("långa namn", long), Sample("inget värde", empty),
        ])

    private static let clinic = Noun("mottagning", "mottagningar")
    private static let answered = MeasureWords(
        label: "Ärenden besvarade inom två dagar", phrase: "andelen ärenden som besvarades inom två dagar",
        unit: .percent, direction: .increase)

    private static func unit(_ label: String, _ events: Int, _ trials: Int, highlight: Bool = false) -> Unit {
        let share = Exact(Int128(events) * 100, over: Int128(trials)) ?? .zero
        return Unit(
            key: label, label: label, datum: .value(share, printed: Swedish.number(share, decimals: 1)),
            events: events, trials: trials, isHighlighted: highlight)
    }

    private static func sample(
        _ units: [(String, Int, Int)], highlight: String = "", example: Bool = false
    ) -> FunnelChart {
        FunnelChart(
            words: answered, period: .year(2025), noun: clinic, eventsLabel: "besvarade ärenden", sizeLabel: "ärenden",
            units: units.map { unit($0.0, $0.1, $0.2, highlight: $0.0 == highlight) },
            example: example)
    }

    private static let two = sample([("Luleå", 12, 16), ("Boden", 30, 32)])

    /// Units that differ by chance, and three that do not.
    private static let usual = sample(
        [
            ("Lavskrikan", 9, 12), ("Hjortronet", 14, 15), ("Åkerbäret", 12, 18), ("Tranan", 20, 24), ("Orren", 22, 30),
            ("Järven", 31, 36), ("Lodjuret", 19, 41), ("Ripan", 38, 47), ("Kråkbäret", 51, 58), ("Lommen", 52, 66),
            ("Björken", 60, 72), ("Granen", 79, 85), ("Enen", 78, 97), ("Tallen", 84, 110), ("Lärkan", 101, 124),
            ("Mesen", 104, 150), ("Skatan", 142, 163), ("Hägern", 165, 171), ("Svanen", 170, 212),
        ], highlight: "Ripan", example: true)

    private static let municipalities = FunnelChart(
        words: MeasureWords(
            label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
            direction: .increase),
        period: .year(2025), noun: Noun("kommun", "kommuner"), eventsLabel: "invånare som har loggat in",
        sizeLabel: "invånare 16 år och äldre",
        units: [
            ("Arjeplog", 1816, 2224), ("Överkalix", 2113, 2709), ("Övertorneå", 2585, 3408), ("Jokkmokk", 3292, 3938),
            ("Pajala", 3801, 4934), ("Arvidsjaur", 4163, 5100), ("Älvsbyn", 5522, 6566), ("Haparanda", 6312, 7922),
            ("Kalix", 10_709, 12_990), ("Gällivare", 12_560, 14_600), ("Kiruna", 16_210, 18_400),
            ("Boden", 21_140, 24_141), ("Piteå", 31_110, 35_684), ("Luleå", 59_034, 66_040),
        ].map { unit($0.0, $0.1, $0.2) }, isOverdispersed: true)

    /// Small units, many of them with the same counts.
    private static let seventy = sample(
        (0..<70).map { index in
            let size = 5 + index * 7 % 4
            return ("Exempelmottagning \(index + 1)", max(0, size - [0, 0, 1, 0, 2, 0, 1, 6][index % 8]), size)
        }, highlight: "Exempelmottagning 34")

    private static let hidden = FunnelChart(
        words: answered, period: .year(2025), noun: clinic, eventsLabel: "besvarade ärenden", sizeLabel: "ärenden",
        units: [
            unit("Luleå", 120, 160), unit("Piteå", 44, 60), unit("Boden", 70, 82), unit("Kiruna", 3, 40),
            Unit(key: "a", label: "Arjeplog", datum: .hidden, events: nil, trials: nil),
            Unit(key: "d", label: "Dorotea", datum: .missing, events: nil, trials: nil),
            Unit(key: "m", label: "Malå", datum: Datum.tenths(750), events: nil, trials: nil),
        ])

    private static let long = sample(
        [
            ("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", 40, 170),
            ("Barn- och ungdoms\u{AD}habiliteringen samt hjälpmedels\u{AD}verksamheten i Gällivare", 80, 96),
            ("Länssjuk\u{AD}vårds\u{AD}förvaltningens gemensamma telefon\u{AD}rådgivning", 20, 21),
            ("Arjeplog", 61, 80),
            ("Psykiatrins öppenvårdsmottagning för unga vuxna", 150, 155),
        ])

    private static let empty = FunnelChart(
        words: answered, period: .year(2025), noun: clinic, eventsLabel: "besvarade ärenden", sizeLabel: "ärenden",
        units: ["Luleå", "Boden"].map { Unit(key: $0, label: $0, datum: .missing, events: nil, trials: nil) })
}
