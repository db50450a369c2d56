import Language
import Values

extension BulletChart {
    package static let kind = ChartKind(
        name: "bullet",
        summary: "Flera mått mot sina mål: utfall, året före, mål och läge, ett mått i varje rad.",
        options: [
            ChartKind.Option("measures", "Måtten, ett i varje rad. Obligatoriskt."),
            ChartKind.Option("period", "Perioden som visas; annars rapportens."),
            ChartKind.Option("filter", "Urval, till exempel kommun: Luleå."),
            ChartKind.Option("compare", "previous eller en tidigare period som ring."),
        ],
        samples: [
            ChartKind.Sample(
                "minsta", BulletChart(period: .year(2025), rows: [row("Införda tjänster", 916, goal: 1000)])),
            ChartKind.Sample("vanlig", usual), ChartKind.Sample("saknas och dolda", holes),
            ChartKind.Sample("långa namn", long),
            ChartKind.Sample(
                "noll och hundra",
                BulletChart(period: .year(2025), rows: [row("Noll", 0, goal: 0), row("Hundra", 1000, goal: 1000)])),
            ChartKind.Sample("tom", BulletChart(period: .year(2025), rows: [])),
        ])

    private static func row(
        _ label: String, _ value: Int?, _ earlier: Int? = nil, goal: Int? = nil, mark: StatusMark = .notReached,
        standing: String = "Når inte målet"
    ) -> Row {
        Row(
            words: MeasureWords(label: label, phrase: label.lowercased(), unit: .percent, direction: .increase),
            datum: TrendChart.tenths(value), comparison: earlier.map { TrendChart.tenths($0) },
            target: goal.map { NamedDatum(label: "Mål", datum: TrendChart.tenths($0)) }, mark: mark, standing: standing)
    }

    private static let usual = BulletChart(
        period: .year(2025), earlier: .year(2024),
        rows: [
            row("Införda tjänster", 916, 829, goal: 1000),
            row("Inloggade 16 år och äldre", 857, 835, goal: 850, mark: .reached, standing: "Når målet"),
            row("Svarsfrekvens för samtal", 852, nil, goal: 900, mark: .near, standing: "Nära målet"),
            row("Positiva till e-tjänster", 734, 777, mark: .noTarget, standing: "Inget mål"),
            Row(
                words: MeasureWords(
                    label: "Saknade tjänster", phrase: "saknade tjänster", unit: .count("tjänst", "tjänster"),
                    direction: .decrease, decimals: 0),
                datum: TrendChart.whole(23), comparison: TrendChart.whole(47), mark: .noTarget, standing: "Inget mål"),
        ], example: true)

    private static let holes = BulletChart(
        period: .year(2025), earlier: .year(2024),
        rows: [
            Row(
                words: MeasureWords(label: "Dold", phrase: "dold", unit: .percent), datum: .hidden,
                comparison: .missing, mark: .cannotBeJudged, standing: "Kan inte bedömas"),
            row("Saknas", nil, goal: 900, mark: .cannotBeJudged, standing: "Kan inte bedömas"),
        ])

    private static let long = BulletChart(
        period: Period(.tertial, 2025 * 3 + 1),
        rows: [
            row("Andel av länssjukvårdens gemensamma telefonrådgivning som besvaras inom måltiden", 511, goal: 700),
            Row(
                words: MeasureWords(label: "Förändring av besök", phrase: "förändringen av besök", unit: .percent),
                datum: TrendChart.tenths(-187), mark: .noTarget, standing: "Inget mål"),
        ])
}
