import FigureSamples
import Language
import Markup
import TestSupport
import Testing
import Values

@testable import Figures

struct DotsDescriptionTests {
    private let words = MeasureWords(
        label: "Andel inloggade", phrase: "andelen inloggade", unit: .percent, direction: .increase)

    private func dots(
        _ rows: [(String, Datum)], target: Int? = nil, reference: Int? = nil
    ) -> DotsChart {
        DotsChart(
            words: words, period: .year(2025), noun: Noun("kommun", "kommuner"),
            rows: rows.map { DotsChart.Row(key: $0.0, label: $0.0, datum: $0.1) },
            reference: reference.map { NamedDatum(label: "Länet", datum: Datum.tenths($0)) },
            target: target.map { NamedDatum(label: "Mål", datum: Datum.tenths($0)) })
    }

    private func text(_ chart: DotsChart) -> String {
        chart.figure(id: "x").summary.replacing("\u{A0}", with: " ")
    }

    private func value(_ tenths: Int) -> Datum { Datum.tenths(tenths) }

    @Test func saysTheEndsTheGapTheCountyAndTheTarget() {
        let chart = dots(
            [("Luleå", value(894)), ("Boden", value(876)), ("Pajala", value(771))],
            target: 850, reference: 865)
        #expect(
            text(chart)
                == "Högst: Luleå 89,4 procent. Lägst: Pajala 77,1 procent. Skillnaden är 12,3 procentenheter. "
                + "Däremellan: Boden 87,6 procent. Länet: 86,5 procent. Målet 85,0 procent nås av 2 av 3 kommuner.")
    }

    /// Whatever order the rows stand in, and however many print alike, the difference is that of the exact extremes.
    @Test(arguments: 0..<60) func theDifferenceIsOfTheExactExtremes(seed: UInt64) {
        var random = SplitMix(seed)
        let tenths = (0..<(2 + random.below(7))).map { _ in Int128(random.below(60)) - 10 }
        let known = tenths.map { Exact($0, over: 10) ?? Exact(0) }
        let words = MeasureWords(
            label: "Andel", phrase: "andelen", unit: .percent, direction: .increase, decimals: 0)
        let items = known.enumerated().map { index, value in
            UnitSentences.Item(
                key: "\(index)", label: "K\(index)",
                datum: .value(value, printed: Swedish.number(value.rounded(to: 0)), reading: nil))
        }
        let said = UnitSentences(words: words, noun: Noun("kommun", "kommuner"), items: items).spread()?.text ?? ""
        guard let low = known.min(), let high = known.max(), words.compare(low, high) != 0 else { return }
        #expect(said.hasSuffix("Skillnaden är \(words.difference(from: low, to: high).text)."))
    }

    @Test func namesThoseNextToTheEnds() {
        let rows = [("Luleå", value(894)), ("Boden", value(876)), ("Kiruna", value(800)), ("Pajala", value(771))]
        #expect(text(dots(rows)).hasSuffix("Näst högst: Boden 87,6 procent. Näst lägst: Kiruna 80,0 procent."))
        #expect(!text(dots(rows + [("Kalix", .hidden)])).contains("Näst"))
    }

    @Test func namesTiesAndCountsMany() {
        let tied = dots([("Luleå", value(894)), ("Kiruna", value(894)), ("Pajala", value(771))])
        #expect(text(tied).contains("Högst: Luleå och Kiruna 89,4 procent. Lägst: Pajala"))
        let many = dots(["A", "B", "C", "D"].map { ($0, value(1000)) } + [("E", value(900))])
        #expect(text(many).contains("Högst: fyra kommuner 100,0 procent."))
    }

    @Test func saysWhenAllAreEqualOrOnlyOneIsKnown() {
        #expect(
            text(dots([("Luleå", value(0)), ("Boden", value(0))])).contains(
                "Båda har samma värde: 0,0 procent."))
        #expect(
            text(dots([("Luleå", value(300)), ("Boden", .missing)])).contains(
                "Bara Luleå har ett värde: 30,0 procent. Uppgift saknas för Boden."))
        #expect(
            text(dots([("Luleå", value(300))])).hasPrefix(
                "Luleå: 30,0 procent."))
    }

    @Test func saysWhatIsHiddenAndDrawsNoMarkForIt() {
        let chart = dots([("Luleå", value(300)), ("Boden", value(400)), ("Arjeplog", .hidden)])
        let figure = chart.figure(id: "x")
        #expect(text(chart).hasSuffix("Ett värde visas inte av sekretesskäl."))
        #expect(elements(figure.wide).filter { $0.attributes["class"] == "punkt" }.count == 2)
        #expect(figure.table.rows.last?.cells.map(\.text) == ["Arjeplog", ".."])
        #expect(figure.table.rows.last?.cells.last?.exact == nil)
        #expect(figure.table.notes == [".. visas inte av sekretesskäl"])
    }

    @Test func judgesATargetThatIsBetterLow() {
        let chart = DotsChart(
            words: MeasureWords(label: "Väntetid", unit: .days, direction: .decrease), period: .year(2025),
            noun: Noun("kommun", "kommuner"), order: .lowestFirst,
            rows: [("Luleå", 121), ("Boden", 144)].map { DotsChart.Row(key: $0, label: $0, datum: value($1)) },
            target: NamedDatum(label: "Mål högst", datum: value(140)))
        #expect(text(chart).contains("Målet 14,0 dagar nås av 1 av 2 kommuner."))
    }

    /// One of several equals is never named alone, in the name either.
    @Test func namesAllThatShareTheHighest() {
        let chart = dots([("Luleå", value(20)), ("Kiruna", value(20)), ("Boden", value(10))])
        #expect(chart.figure(id: "x").accessibleName.contains("Luleå och Kiruna högst"))
    }

    @Test func breaksNamesAtTheirOwnHyphen() {
        #expect(wrapped("Upplands-\u{AD}Bro", width: 60, size: 13) == ["Upplands-", "Bro"])
        #expect(wrapped("Råd\u{AD}givning", width: 50, size: 13) == ["Råd-", "givning"])
    }

    @Test func keepsTheNameWithinItsLimit() {
        #expect(accessibleName([String(repeating: "å", count: 200)]).count == 150)
        #expect(accessibleName(["a", String(repeating: "b", count: 150), "c"]) == "ac")
    }

    @Test func dropsDispensableSentencesOverTheLimit() {
        var sentences = Sentences()
        sentences.add(String(repeating: "ord ", count: 40) + "slut.")
        sentences.add("Fem ord som kan tas bort.", rank: 2)
        sentences.add("Det här måste sägas.")
        #expect(sentences.text.hasSuffix("slut. Det här måste sägas."))
    }
}
