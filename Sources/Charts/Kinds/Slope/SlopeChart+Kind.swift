import Values

extension SlopeChart {
    package static let kind = ChartKind(
        name: "slope",
        summary: "Två tidpunkter med en linje för varje rad: vem ökade, vem minskade.",
        options: [
            ChartKind.Option("measure", "Måttet som visas. Obligatoriskt."),
            ChartKind.Option("by", "Dimensionen vars värden blir linjer. Obligatorisk."),
            ChartKind.Option("period", "Två perioder, till exempel [2022, 2025]. Obligatorisk."),
            ChartKind.Option("filter", "Urval, till exempel kon: kvinnor."),
            ChartKind.Option("limit", "Högst så många linjer."),
            ChartKind.Option("highlight", "Linjer som framhävs; övriga blir grå."),
        ],
        samples: [
            ChartKind.Sample("minsta", sample([("Luleå", 871, 894)])), ChartKind.Sample("vanlig", usual),
            ChartKind.Sample("framhävd", marked), ChartKind.Sample("sjuttio enheter", seventy),
            ChartKind.Sample("saknas", sample([("Boden", nil, 848), ("Kalix", 512, nil), ("Luleå", 800, 812)])),
            ChartKind.Sample("alla lika", sample([("Boden", 500, 500), ("Kalix", 500, 500), ("Luleå", 500, 500)])),
            ChartKind.Sample("noll till hundra", sample([("Boden", 0, 1000), ("Kalix", 1000, 0)])),
            ChartKind.Sample(
                "långa namn",
                sample([
                    ("Närsjukvårdsområdet Östra Norrbotten, Haparanda och Övertorneå", 412, 734),
                    ("Arjeplog", 410, 730),
                ])), ChartKind.Sample("inget värde", sample([("Boden", nil, nil)])),
        ])

    private static func sample(
        _ values: [(String, Int?, Int?)], highlight: String? = nil, example: Bool = false
    ) -> SlopeChart {
        let rows = values.map { label, then, now in
            DotsChart.Row(
                key: label, label: label, datum: TrendChart.tenths(now), comparison: TrendChart.tenths(then),
                isHighlighted: label == highlight)
        }
        let words = MeasureWords(
            label: "Andel införda tjänster", phrase: "andelen införda tjänster", unit: .percent, direction: .increase)
        return SlopeChart(
            rows: DotsChart(
                words: words, period: .year(2025), comparison: .year(2022),
                noun: MeasureUnit.Noun("kommun", "kommuner"),
                rows: rows, example: example), earlier: .year(2022))
    }

    private static let values: [(String, Int?, Int?)] = [
        ("Luleå", 871, 894), ("Kiruna", 850, 881), ("Boden", 848, 876), ("Piteå", 849, 872), ("Gällivare", 827, 860),
        ("Älvsbyn", 810, 841), ("Jokkmokk", 801, 836), ("Arjeplog", 806, 790), ("Kalix", 789, 824),
    ]

    private static let usual = sample(values, example: true)
    private static let marked = sample(values, highlight: "Arjeplog")
    private static let seventy = sample(
        (1...70).map { ("Exempelmottagning \($0)", $0 * 137 % 1001, $0 * 311 % 1001) }, highlight: "Exempelmottagning 7"
    )
}
