import Values

extension FunnelChart {
    package static let kind = ChartKind(
        name: "funnel",
        summary: "Andelar för enheter av olika storlek, med gränserna för vad slumpen kan ge.",
        options: [
            ChartKind.Option("measure", "Måttet som visas, en andel. Obligatoriskt."),
            ChartKind.Option("by", "Dimensionen vars värden blir punkter. Obligatorisk."),
            ChartKind.Option("limits", "exact, eller overdispersed när enheterna skiljer sig mer än slumpen."),
            ChartKind.Option("period", "Perioden som visas; annars rapportens."),
            ChartKind.Option("filter", "Urval, till exempel driftform: privat."),
            ChartKind.Option("highlight", "Enheter som får namn."),
        ],
        samples: [
            ChartKind.Sample("minsta", sample([(6, 8)])), ChartKind.Sample("vanlig", usual),
            ChartKind.Sample("justerad", adjusted), ChartKind.Sample("sjuttio enheter", seventy),
            ChartKind.Sample("saknas och dolda", holes),
            ChartKind.Sample("alla lika", sample([(5, 10), (10, 20), (20, 40)])),
            ChartKind.Sample("noll", sample([(0, 10), (0, 20)])),
            ChartKind.Sample("hundra procent", sample([(10, 10), (20, 20)])),
            ChartKind.Sample("inget värde", sample([])),
        ])

    private static let words = MeasureWords(
        label: "Andel införda tjänster", phrase: "andelen införda tjänster", unit: .percent, direction: .increase)
    private static let noun = MeasureUnit.Noun("mottagning", "mottagningar")

    private static func unit(_ number: Int, _ events: Int, _ trials: Int) -> Unit {
        Unit(
            key: "e\(number)", label: "Exempelmottagning \(number)",
            datum: trials > 0 ? TrendChart.tenths(Int((Double(events) / Double(trials) * 1000).rounded())) : .missing,
            events: events, trials: trials)
    }

    private static func sample(
        _ values: [(Int, Int)], isOverdispersed: Bool = false, example: Bool = false
    ) -> FunnelChart {
        FunnelChart(
            words: words, period: .year(2025), noun: noun, sizeLabel: "obligatoriska tjänster",
            units: values.enumerated().map { unit($0 + 1, $1.0, $1.1) }, isOverdispersed: isOverdispersed,
            example: example)
    }

    private static let usual = sample(
        [(70, 80), (150, 180), (88, 100), (30, 60), (200, 220), (41, 50), (120, 140), (260, 300), (17, 20), (95, 120)],
        example: true)
    private static let adjusted = sample(
        [(2140, 2578), (2395, 3151), (3117, 3996), (4100, 4676), (13_000, 15_272), (70_000, 80_321), (35_000, 42_203)],
        isOverdispersed: true)
    private static let seventy = sample((1...70).map { ($0 * 7 - $0 * $0 % 5, $0 * 8) })
    private static let holes = FunnelChart(
        words: words, period: .year(2025), noun: noun, sizeLabel: "obligatoriska tjänster",
        units: [
            unit(1, 7, 8), unit(2, 20, 24),
            Unit(key: "x", label: "Närsjukvårdsområdet Östra Norrbotten", datum: .hidden, events: nil, trials: nil),
            Unit(key: "y", label: "Saknas", datum: .missing, events: nil, trials: nil),
        ])
}
