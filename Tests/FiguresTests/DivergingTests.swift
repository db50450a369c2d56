import FigureSamples
import Language
import Testing
import Values

@testable import Figures

/// Answers on a scale.
@Suite struct DivergingTests {
    private func chart(_ rows: [(String, [Datum])], _ answers: Int = 3) -> DivergingChart {
        DivergingChart(
            bars: BarsChart(
                words: MeasureWords(label: "Svar", phrase: "svaren", unit: .percent), period: .year(2025),
                noun: Noun("ort", "orter"), order: .given, series: (0..<answers).map { "Svar \($0)" },
                rows: rows.map { BarsChart.Row(key: $0.0, label: $0.0, data: $0.1) }), hasMiddle: answers % 2 == 1)
    }

    private func summary(_ chart: DivergingChart) -> String {
        chart.figure(id: "x").summary.replacing("\u{A0}", with: " ")
    }

    private func percent(_ values: Int...) -> [Datum] { values.map { Datum.tenths($0) } }

    @Test func namesThoseThatShareTheMost() {
        let text = summary(
            chart([("Åby", percent(100, 200, 700)), ("Boda", percent(200, 100, 700)), ("Ceby", percent(400, 300, 300))])
        )
        #expect(text.contains("Störst andel positiva svar: Åby och Boda med 70,0 procent."))
        #expect(text.contains("Minst andel positiva svar: Ceby med 30,0 procent."))
    }

    @Test func addsUpTheAnswersOfASide() {
        let text = summary(chart([("Åby", percent(100, 150, 250, 300, 200))], 5))
        #expect(text.contains("Positiva svar 50,0 procent, neutrala 25,0 procent, negativa 25,0 procent."))
    }

    @Test func aHiddenAnswerIsNeverBeaten() {
        let text = summary(
            chart([
                ("Åby", [Datum.tenths(300), .hidden, .hidden]), ("Boda", percent(200, 100, 700)),
                ("Ceby", percent(400, 300, 300)),
            ]))
        #expect(text.contains("Störst andel positiva svar bland dem som visas: Boda"))
    }
}
