import Language
import Markup
import TestSupport
import Testing
import Values

@testable import Figures

/// Numbers along an axis never meet, whatever is measured.
struct AxisNumberTests {
    @Test func keepsEveryHowManythThereIsRoomFor() {
        let texts = (0..<7).map { (middle: Double($0) * 20, width: 30.0) }
        #expect(fitting(texts, gap: 6) == [0, 2, 4, 6])
        #expect(fitting(texts, from: 3, gap: 6) == [1, 3, 5])
        #expect(fitting(texts.map { ($0.middle, 130) }, gap: 6) == [0])
        #expect(fitting(Array(texts.prefix(5)), gap: 40) == [0, 4])
        #expect(fitting([], gap: 6) == [])
    }

    @Test(arguments: 0..<300)
    func noNumbersMeetInAnyKindOfChart(seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        for (kind, chart) in charts(&random) {
            let figure = chart.figure(id: "x")
            for drawing in [figure.wide, figure.narrow].compactMap({ $0 }) {
                let numbers = axisTexts(drawing)
                for (index, one) in numbers.enumerated() {
                    let met = numbers[(index + 1)...].filter { $0.box.overlaps(one.box) }.map(\.text)
                    #expect(met == [], "\(one.text) i \(kind)")
                }
            }
        }
    }

    /// The texts of the class of axes, with their boxes read from the drawing itself.
    private func axisTexts(_ drawing: Markup) -> [(text: String, box: Box)] {
        let box = elements(drawing).first { $0.name == "svg" }?.attributes["viewBox"] ?? ""
        let isNarrow = box.hasPrefix("0 0 360 ")
        return elements(drawing).filter { $0.name == "text" && $0.attributes["class"] == "ax" }.map { element in
            let text = element.children.map(\.plainText).joined()
            let place = ["x", "y"].map { Double(element.attributes[$0] ?? "") ?? 0 }
            let anchor = element.attributes["text-anchor"].flatMap(Anchor.init) ?? .start
            let canvas = Canvas(isNarrow: isNarrow, height: 0)
            return (text, canvas.box(text, at: Point(place[0], place[1]), .axis, anchor))
        }
    }

    /// Values of any size, from thousandths to ten thousand million, near each other or far apart.
    private func values(_ count: Int, _ decimals: Int, _ random: inout SeededNumbers) -> [Datum] {
        let size = random.below(11)
        let base = Int128(random.below(1_000))
        let spread = 1 + random.below(random.pick([3, 40, 1_000]))
        let isNegative = random.below(6) == 0
        return (0..<count).map { index in
            var mantissa = base + Int128(random.below(spread))
            for _ in 0..<max(0, size + decimals - 3) { mantissa *= 10 }
            let value = Exact(mantissa: isNegative && index % 2 == 0 ? -mantissa : mantissa, decimals: decimals)
            return .value(value, printed: Swedish.number(value, decimals: decimals))
        }
    }

    private func charts(_ random: inout SeededNumbers) -> [(String, any Chart)] {
        let units: [MeasureUnit] = [
            .days, .index, .count.counting(Noun("ärende", "ärenden")),
            .count.counting(Noun("besök per 1 000 invånare", "besök per 1 000 invånare")),
        ]
        let decimals = random.below(4)
        let words = MeasureWords(label: "Mått", unit: random.pick(units), decimals: decimals)
        let noun = Noun("ort", "orter")
        let data = values(24, decimals, &random)
        let bars = BarsChart(
            words: words, period: .year(2025), noun: noun,
            rows: (0..<5).map { BarsChart.Row(key: "\($0)", label: "Ort \($0)", data: [data[$0]]) })
        let pair = BarsChart(
            words: words, period: .year(2025), noun: noun, series: ["Kvinnor", "Män"],
            rows: (0..<4).map {
                BarsChart.Row(key: "\($0)", label: "\($0)–", data: [data[$0], data[$0 + 4]].map(positive))
            })
        let dots = DotsChart(
            words: words, period: .year(2025), noun: noun,
            rows: (0..<6).map { DotsChart.Row(key: "\($0)", label: "Ort \($0)", datum: data[$0]) })
        let grain = random.pick([Grain.year, .month, .quarter, .day])
        let span = Period(grain, 2_004, through: 2_004 + 1 + random.below(59))
        let trend = TrendChart(
            words: words, span: span,
            series: [TrendChart.Series(label: "", points: zip(span.parts, data).map { TrendChart.Point($0, $1) })])
        let panels = { (content: any PanelChart) in
            MultiplesChart(
                words: words, noun: noun,
                panels: (0..<5).map { MultiplesChart.Panel(label: "Ruta \($0)", chart: content) })
        }
        return [
            ("bars", bars), ("dots", dots), ("pyramid", PyramidChart(bars: pair)), ("trend", trend),
            ("spc", SPCChart(words: words, span: span, points: trend.series[0].points)),
            (
                "bullet",
                BulletChart(
                    period: .year(2025),
                    rows: (0..<3).map { BulletChart.Row(words: words, datum: data[$0], standing: .noTarget) })
            ),
            (
                "slope",
                SlopeChart(
                    words: words, first: .year(2021), last: .year(2025), noun: noun,
                    lines: (0..<4).map {
                        SlopeChart.Line(key: "\($0)", label: "Ort \($0)", first: data[$0], last: data[$0 + 4])
                    })
            ),
            ("multiples of lines", panels(trend)), ("multiples of bars", panels(bars)),
            ("multiples of dots", panels(dots)),
        ]
    }

    private func positive(_ datum: Datum) -> Datum {
        guard let value = datum.exact, value.isNegative else { return datum }
        return .value(value.magnitude, printed: datum.text.replacing("−", with: ""))
    }
}
