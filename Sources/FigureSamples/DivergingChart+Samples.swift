package import Figures
import Language
import Values

extension DivergingChart {
    package static let samples = KindSamples(
        name: "diverging",
        samples: [
            Sample("minsta", sample([("Åby", [170, 200, 630])], three)), Sample("vanlig", usual),
            Sample("två svar", sample([("Åby", [370, 630]), ("Boda", [500, 500])], ["Nej", "Ja"])),
            Sample("saknas och dolda", holes),
            Sample("alla lika", sample([("Åby", [250, 250, 500]), ("Boda", [250, 250, 500])], three)),
            Sample("noll och hundra", sample([("Åby", [0, 0, 1000]), ("Boda", [1000, 0, 0])], three)),
            Sample(
                "långa namn",
                sample(
                    [("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", [120, 380, 500])],
                    ["Instämmer inte alls i det som sägs", "Varken eller", "Instämmer helt i det som sägs"])),
            Sample(
                "sjuttio rader", sample((0..<70).map { ("Enhet \($0 + 1)", [100 + $0, 300, 600 - $0]) }, three)),
            Sample("tom", sample([], three)),
        ])

    private static let three = ["Nej", "Varken eller", "Ja"]
    private static let five = ["Mycket dåligt", "Dåligt", "Varken eller", "Bra", "Mycket bra"]

    private static func sample(
        _ rows: [(String, [Int?])], _ answers: [String], example: Bool = false
    ) -> DivergingChart {
        chart(
            rows.map { BarsChart.Row(key: $0.0, label: $0.0, data: $0.1.map(Datum.tenths)) }, answers,
            example: example)
    }

    private static func chart(_ rows: [BarsChart.Row], _ answers: [String], example: Bool = false) -> DivergingChart {
        DivergingChart(
            bars: BarsChart(
                words: MeasureWords(
                    label: "Svar på frågan om bemötandet", phrase: "svaren på frågan om bemötandet", unit: .percent),
                period: .year(2025), noun: Noun("ort", "orter"), order: .given, series: answers, rows: rows,
                example: example), hasMiddle: !answers.count.isMultiple(of: 2))
    }

    private static let usual = sample(
        [
            ("Åby", [61, 92, 184, 402, 261]), ("Boda", [32, 71, 160, 455, 282]), ("Ceby", [118, 164, 201, 331, 186]),
        ], five, example: true)

    private static let holes = chart(
        [
            BarsChart.Row(key: "a", label: "Åby", data: [.hidden, Datum.tenths(300), .hidden]),
            BarsChart.Row(key: "b", label: "Boda", data: [.missing, .missing, .missing]),
            BarsChart.Row(
                key: "c", label: "Ceby",
                data: [Datum.tenths(200), Datum.tenths(300), Datum.tenths(500)]),
        ], three)
}
