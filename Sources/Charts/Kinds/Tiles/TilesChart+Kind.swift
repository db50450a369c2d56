import Values

extension TilesChart {
    package static let kind = ChartKind(
        name: "tiles",
        summary: "En ruta för varje kommun, ungefär som på kartan, med namn, tal och färgklass.",
        options: [
            ChartKind.Option("measure", "Måttet som visas. Obligatoriskt."),
            ChartKind.Option("by", "Dimensionen, som ska ha tiles i dimensions.yaml. Obligatorisk."),
            ChartKind.Option("period", "Perioden som visas; annars rapportens."),
            ChartKind.Option("filter", "Urval, till exempel kon: kvinnor."),
            ChartKind.Option("classes", "Antal färgklasser, 2 till 5; annars 5."),
        ],
        samples: [
            ChartKind.Sample("minsta", sample([("Luleå", 894)])), ChartKind.Sample("vanlig", usual),
            ChartKind.Sample("alla lika", sample([("Boden", 500), ("Kalix", 500), ("Luleå", 500)])),
            ChartKind.Sample("saknas", sample([("Boden", nil), ("Kalix", 512), ("Luleå", 1000), ("Piteå", 0)])),
            ChartKind.Sample("tre klasser", sample([("Boden", 100), ("Kalix", 512), ("Luleå", 1000)], classes: 3)),
            ChartKind.Sample("inget värde", sample([("Boden", nil)])),
        ])

    private static let words = MeasureWords(
        label: "Andel som har loggat in på 1177", phrase: "andelen som har loggat in på 1177", unit: .percent,
        direction: .increase)

    private static func sample(
        _ values: [(String, Int?)], classes: Int = 5, example: Bool = false
    ) -> TilesChart {
        let rows = values.map { DotsChart.Row(key: $0.0, label: $0.0, datum: TrendChart.tenths($0.1)) }
        let chart = DotsChart(
            words: words, period: .year(2025), noun: MeasureUnit.Noun("kommun", "kommuner"), rows: rows,
            example: example)
        let places = Dictionary(
            values.enumerated().map { ($1.0, Place(row: $0 / 5 + 1, column: $0 % 5 + 1)) }
        ) { first, _ in first }
        return TilesChart(rows: chart, places: places, classes: classes)
    }

    private static let usual = sample(
        [
            ("Luleå", 894), ("Kiruna", 881), ("Boden", 876), ("Piteå", 872), ("Gällivare", 860), ("Älvsbyn", 841),
            ("Jokkmokk", 836), ("Arjeplog", 830), ("Kalix", 824), ("Arvidsjaur", 818), ("Haparanda", 797),
            ("Överkalix", 783), ("Pajala", 771), ("Övertorneå", 758),
        ], example: true)
}
