import FigureSamples
import Language
import Markup
import Testing
import Values

@testable import Figures

struct BarsTests {
    private let words = MeasureWords(
        label: "Andel inloggade", phrase: "andelen inloggade", unit: .percent, direction: .increase)

    private func bars(_ rows: [(String, [Int?])], series: [String] = [], target: Int? = nil) -> BarsChart {
        BarsChart(
            words: words, period: .year(2025), noun: Noun("kommun", "kommuner"), series: series,
            rows: rows.map { BarsChart.Row(key: $0.0, label: $0.0, data: $0.1.map { Datum.tenths($0) }) },
            target: target.map { NamedDatum(label: "Mål", datum: Datum.tenths($0)) })
    }

    private func rects(_ chart: BarsChart, _ name: String) -> [[String: String]] {
        elements(chart.figure(id: "x").wide).filter { $0.name == "rect" && $0.attributes["class"] == name }
            .map { element in
                Dictionary(
                    ["x", "width"].compactMap { key in element.attributes[key].map { (key, $0) } },
                    uniquingKeysWith: { first, _ in first })
            }
    }

    /// However near the top the values lie: the length of a bar is its value.
    @Test(arguments: [[970, 985], [999, 1000], [500, 510]])
    func beginAtZero(values: [Int]) throws {
        let chart = bars([("A", [values[0]]), ("B", [values[1]])])
        #expect(chart.axis.domain.lowerBound == 0 && chart.figure(id: "x").axisNote == nil)
        let widths = rects(chart, "f1").compactMap { $0["width"].flatMap(Double.init) }
        try #require(widths.count == 2)
        #expect(abs(widths[0] / widths[1] - Double(values[0]) / Double(values[1])) < 0.002)
    }

    @Test func startNegativeBarsAtTheSameZero() throws {
        let chart = BarsChart(
            words: MeasureWords(label: "Ändring", unit: .percent), period: .year(2025),
            noun: Noun("kommun", "kommuner"),
            rows: [("A", 100), ("B", -50)].map {
                BarsChart.Row(key: $0.0, label: $0.0, data: [Datum.tenths($0.1)])
            })
        let bars = rects(chart, "f1").map { ($0["x"].flatMap(Double.init) ?? 0, $0["width"].flatMap(Double.init) ?? 0) }
        try #require(bars.count == 2)
        #expect(abs(bars[1].0 + bars[1].1 - bars[0].0) < 0.11)
    }

    @Test func saysWhichSeriesIsHigher() {
        let chart = bars(
            [("Luleå", [894, 850]), ("Boden", [876, 820]), ("Pajala", [701, 746])], series: ["Kvinnor", "Män"],
            target: 850)
        #expect(
            chart.summary.replacing("\u{A0}", with: " ")
                == "Kvinnor ligger högre än män i 2 av 3 kommuner. Kvinnor: högst Luleå med 89,4 procent, lägst Pajala "
                + "med 70,1 procent. Män: högst Luleå med 85,0 procent, lägst Pajala med 74,6 procent.")
    }

    @Test func drawNoBarForWhatIsNotShown() {
        let chart = BarsChart(
            words: words, period: .year(2025), noun: Noun("kommun", "kommuner"),
            rows: [
                BarsChart.Row(key: "a", label: "Arjeplog", data: [.hidden]),
                BarsChart.Row(key: "b", label: "Boden", data: [.missing]),
                BarsChart.Row(key: "c", label: "Luleå", data: [Datum.tenths(800)]),
            ])
        #expect(rects(chart, "f1").count == 1)
        #expect(chart.summary.hasSuffix("Uppgift saknas för Boden. Ett värde visas inte av sekretesskäl."))
        #expect(chart.table.rows.map { $0.cells[1].text } == ["..", "–", "80,0"])
    }
}

struct IntervalTests {
    private func row(_ label: String, _ value: Int, _ lower: Int, _ upper: Int) -> DotsChart.Row {
        DotsChart.Row(
            key: label, label: label, datum: Datum.tenths(value),
            interval: DotsChart.Interval(
                lower: Exact(mantissa: Int128(lower), decimals: 1), upper: Exact(mantissa: Int128(upper), decimals: 1)))
    }

    private func chart(_ rows: [DotsChart.Row]) -> DotsChart {
        DotsChart(
            words: MeasureWords(label: "Andel", unit: .percent), period: .year(2025),
            noun: Noun("kommun", "kommuner"), rows: rows,
            reference: NamedDatum(label: "Länet", datum: Datum.tenths(865)))
    }

    @Test func saysWhoseWholeIntervalLiesBesideTheCounty() {
        let figure = chart([row("Luleå", 894, 886, 901), row("Kalix", 870, 850, 890), row("Pajala", 771, 680, 840)])
            .figure(id: "x")
        #expect(figure.summary.contains("1 av 3 kommuner ligger säkert över länet och 1 säkert under."))
        #expect(figure.table.columns.map(\.label).suffix(2) == ["Undre gräns, %", "Övre gräns, %"])
        #expect(elements(figure.wide).filter { $0.attributes["class"] == "ki" }.count == 3)
    }

    /// A limit would tell the value.
    @Test func drawsNoneForAHiddenValue() {
        let interval = DotsChart.Interval(lower: Exact(80), upper: Exact(90))
        let hidden = DotsChart.Row(key: "a", label: "A", datum: .hidden, interval: interval)
        let figure = chart([hidden, row("Luleå", 894, 886, 901)]).figure(id: "x")
        #expect(elements(figure.wide).filter { $0.attributes["class"] == "ki" }.count == 1)
        #expect(figure.table.rows[0].cells.map(\.text) == ["A", "..", ".", "."])
    }
}
