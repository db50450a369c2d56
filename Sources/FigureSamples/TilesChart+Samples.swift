package import Figures
import Language
import Values

extension TilesChart {
    package static let samples = KindSamples(
        name: "tiles",
        samples: [
            Sample("minsta", sample([("Luleå", 0, 0, 894)])), Sample("vanlig", usual),
            Sample("dolda", hidden), Sample("alla lika", flat(1000)),
            Sample("noll", flat(0)), Sample("negativa tal", negative),
            Sample("stora tal", counts), Sample("långa namn", long),
            Sample("sjuttio", seventy), Sample("utan plats", unplaced),
            Sample("inget värde", flat(nil)),
        ])

    private static let words = MeasureWords(
        label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
        direction: .increase)
    private static let kommun = Noun("kommun", "kommuner")

    private static func sample(
        _ cells: [(String, Int, Int, Int?)], words: MeasureWords = words, highlight: String? = nil,
        example: Bool = false
    ) -> TilesChart {
        TilesChart(
            words: words, period: .year(2025), noun: kommun,
            tiles: cells.map { label, row, column, value in
                Tile(
                    key: label, label: label, datum: Datum.tenths(value), place: Place(row: row, column: column),
                    isHighlighted: label == highlight, link: "kommun/\(label.lowercased()).html")
            }, example: example)
    }

    private static let usual = sample(
        [
            ("Arjeplog", 1, 0, 830), ("Arvidsjaur", 2, 0, 818), ("Boden", 2, 2, 876), ("Gällivare", 1, 2, 860),
            ("Haparanda", 2, 4, 797), ("Jokkmokk", 1, 1, 836), ("Kalix", 2, 3, 824), ("Kiruna", 0, 2, 881),
            ("Luleå", 3, 2, 894), ("Pajala", 0, 3, 771), ("Piteå", 3, 1, 872), ("Älvsbyn", 2, 1, 841),
            ("Överkalix", 1, 3, 783), ("Övertorneå", 1, 4, 758),
        ], highlight: "Boden", example: true)

    private static let hidden = TilesChart(
        words: words, period: .year(2025), noun: kommun,
        tiles: [
            Tile(key: "a", label: "Arjeplog", datum: .hidden, place: Place(row: 0, column: 0)),
            Tile(key: "b", label: "Dorotea", datum: .missing, place: Place(row: 0, column: 1)),
            Tile(key: "c", label: "Luleå", datum: Datum.tenths(894), place: Place(row: 1, column: 1)),
            Tile(key: "d", label: "Piteå", datum: Datum.tenths(872), place: Place(row: 1, column: 0)),
        ])

    private static func flat(_ tenths: Int?) -> TilesChart {
        sample([("Boden", 0, 1, tenths), ("Luleå", 1, 1, tenths), ("Piteå", 1, 0, tenths)])
    }

    private static let negative = sample(
        [("Luleå", 1, 1, 121), ("Boden", 0, 1, 4), ("Piteå", 1, 0, 0), ("Kiruna", 0, 0, -35), ("Pajala", 0, 2, -187)],
        words: MeasureWords(
            label: "Förändring av antalet besök", phrase: "förändringen av antalet besök sedan 2024", unit: .percent))

    private static let counts = TilesChart(
        words: MeasureWords(
            label: "Antal ärenden", phrase: "antalet ärenden", unit: .count.counting(Noun("ärende", "ärenden")),
            decimals: 0),
        period: .year(2025), noun: kommun, classes: 3,
        tiles: [("Luleå", 1_234_567), ("Arjeplog", 3), ("Kiruna", 612_000)].enumerated().map { index, pair in
            Tile(
                key: pair.0, label: pair.0, datum: Datum.whole(pair.1),
                place: Place(row: index / 2, column: index % 2))
        })

    private static let long = sample([
        ("Närsjuk\u{AD}vårds\u{AD}område Östra Norrbotten", 0, 0, 830), ("Läns\u{AD}sjukvården i Sunderbyn", 0, 4, 761),
        ("Upplands-\u{AD}Bro", 1, 2, 902), ("Östra Göinge", 1, 3, 880),
    ])

    private static let seventy = sample(
        (0..<70).map { ("E\($0 + 1)", $0 / 10, $0 % 10, $0 % 23 == 5 ? nil : 400 + $0 * 8) })

    private static let unplaced = TilesChart(
        words: words, period: .year(2025), noun: kommun,
        tiles: [
            Tile(key: "a", label: "Luleå", datum: Datum.tenths(894), place: Place(row: 0, column: 0)),
            Tile(key: "b", label: "Utomläns", datum: Datum.tenths(301), place: nil),
        ])
}
