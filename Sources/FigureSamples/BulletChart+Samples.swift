package import Figures
import Language
import Values

extension BulletChart {
    package static let samples = KindSamples(
        name: "bullet",
        samples: [
            Sample("minsta", BulletChart(period: .year(2025), rows: [share("Införda tjänster", 916, 1000)])),
            Sample("vanlig", usual), Sample("olika enheter", mixed),
            Sample("dolda", hidden), Sample("alla lika", flat(1000, .reached)),
            Sample("noll", flat(0, .notReached)), Sample("utan mål", untargeted),
            Sample("långa namn", long), Sample("många", many),
            Sample("tom", BulletChart(period: .year(2025), rows: [])),
        ])

    private static func share(
        _ label: String, _ now: Int?, _ goal: Int?, then: Int? = nil, _ standing: Standing = .notReached
    ) -> Row {
        Row(
            words: MeasureWords(label: label, unit: .percent, direction: .increase), datum: Datum.tenths(now),
            earlier: then.map { Datum.tenths($0) },
            target: goal.map { NamedDatum(label: "Mål", datum: whole($0 / 10)) }, standing: standing)
    }

    /// A target as written, without decimals.
    private static func whole(_ number: Int) -> Datum { Datum.whole(number) }

    private static let usual = BulletChart(
        period: .year(2025), comparison: .year(2022),
        rows: [
            share("Införda tjänster", 916, 1000, then: 702),
            share("Mottagningar med fullt basutbud", 604, 1000, then: 212),
            share("Inloggade på 1177", 865, 850, then: 846, .reached),
            share("Positiva till e-tjänsterna", 843, nil, then: 820, .noTarget),
            share("Svarsfrekvens, 1177 på telefon", 769, 900),
            share("Svar inom målsatt tid", 872, 880, then: 801, .near),
        ], example: true)

    private static let mixed = BulletChart(
        period: .year(2025), comparison: .year(2024),
        rows: [
            share("Införda tjänster", 916, 1000, then: 702),
            Row(
                words: MeasureWords(label: "Väntetid, median", unit: .days, direction: .decrease),
                datum: Datum.tenths(166), earlier: Datum.tenths(214),
                target: NamedDatum(label: "Mål högst", datum: whole(14)), standing: .notReached),
            Row(
                words: MeasureWords(
                    label: "Antal ärenden", unit: .count.counting(Noun("ärende", "ärenden")), decimals: 0),
                datum: Datum.whole(12_345), earlier: Datum.whole(10_988), standing: .noTarget),
            Row(
                words: MeasureWords(label: "Förändring mot förra året", unit: .percentagePoints),
                datum: Datum.tenths(-35), earlier: Datum.tenths(12), standing: .noTarget),
        ], example: true)

    private static let hidden = BulletChart(
        period: .year(2025), comparison: .year(2024),
        rows: [
            share("Inloggade på 1177", nil, 850, then: 846, .cannotBeJudged),
            Row(
                words: MeasureWords(label: "Inloggade, 90 år och äldre", unit: .percent), datum: .hidden,
                earlier: .hidden,
                target: NamedDatum(label: "Mål", datum: whole(50)), standing: .cannotBeJudged),
            share("Införda tjänster", 1000, 1000, then: 1000, .reached),
        ])

    private static func flat(_ tenths: Int, _ standing: Standing) -> BulletChart {
        BulletChart(
            period: .year(2025), comparison: .year(2024),
            rows: ["Första måttet", "Andra måttet", "Tredje måttet"].map {
                share($0, tenths, 1000, then: tenths, standing)
            })
    }

    private static let untargeted = BulletChart(
        period: .year(2025),
        rows: [share("Första måttet", 412, nil, .noTarget), share("Andra måttet", 77, nil, .noTarget)])

    private static let long = BulletChart(
        period: Period(.month, 2025 * 12, through: 2025 * 12 + 11),
        comparison: Period(.month, 2024 * 12, through: 2024 * 12 + 11),
        rows: [
            share(
                "Andel av de obligatoriska e-tjänsterna i basutbudet som är införda vid regionens mottagningar", 916,
                1000,
                then: 702),
            Row(
                words: MeasureWords(
                    label:
                        "Telefonsamtal till barn- och ungdoms\u{AD}habiliteringen samt hjälpmedels\u{AD}verksamheten",
                    unit: .count.counting(Noun("samtal", "samtal")), decimals: 0),
                datum: Datum.whole(1_234_567), earlier: Datum.whole(1_100_000),
                target: NamedDatum(label: "Mål högst", datum: whole(1_000_000)), standing: .cannotBeJudged),
        ])

    private static let many = BulletChart(
        period: .year(2025), comparison: .year(2024),
        rows: (1...24).map { number in
            share(
                "Mått nummer \(number)", number * 40, 600, then: number * 39,
                number * 40 >= 600 ? .reached : number * 40 >= 560 ? .near : .notReached)
        })
}
