import FigureSamples
import Language
import Markup
import Statistics
import Testing
import Values

@testable import Figures

struct FunnelTests {
    private let words = MeasureWords(
        label: "Andel besvarade ärenden", phrase: "andelen besvarade ärenden", unit: .percent, direction: .increase)

    private func unit(_ label: String, _ events: Int, _ trials: Int, highlight: Bool = false) -> FunnelChart.Unit {
        let share = Exact(Int128(events) * 100, over: Int128(trials)) ?? .zero
        return FunnelChart.Unit(
            key: label, label: label, datum: .value(share, printed: Swedish.number(share, decimals: 1)),
            events: events, trials: trials, isHighlighted: highlight)
    }

    private func funnel(
        _ units: [FunnelChart.Unit], isOverdispersed: Bool = false
    ) -> FunnelChart {
        FunnelChart(
            words: words, period: .year(2025), noun: Noun("enhet", "enheter"),
            eventsLabel: "besvarade ärenden", sizeLabel: "ärenden", units: units, isOverdispersed: isOverdispersed)
    }

    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

    /// 19 of 41 at a common share of 80 % is far below what chance gives; 49 of 50 lies above the inner limit only.
    private var three: [FunnelChart.Unit] {
        [unit("A", 8, 10), unit("B", 19, 41), unit("C", 49, 50), unit("D", 159, 199)]
    }

    @Test func saysWhoIsOutside() {
        #expect(
            plain(funnel(three).figure(id: "x").summary)
                == "Under den yttre gränsen (99,8 procent) ligger B, över den C. De övriga ligger inom de inre "
                + "gränserna (95 procent). Medelvärdet för alla är 78,3 procent.")
    }

    /// The axis begins where the shares are; a limit that goes further is cut off at its edge, never drawn along it.
    @Test func beginsWhereTheDataAre() {
        let units = (0..<12).map { unit("M\($0)", 9 * (4 + $0) - $0 % 3, 10 * (4 + $0)) }
        let chart = funnel(units)
        let drawing = FunnelDrawing(chart, FunnelModel(chart), isNarrow: false)
        #expect(drawing.y.domain == 80...90 || drawing.y.domain.lowerBound >= 70)
        let bottom = drawing.point(0, 0).y
        let limits = elements(chart.figure(id: "x").wide).filter {
            ["grans", "grans yttre"].contains($0.attributes["class"])
        }
        #expect(!limits.isEmpty)
        for path in limits.compactMap({ $0.attributes["d"] }) {
            let ends = path.split(whereSeparator: { "ML".contains($0) }).compactMap { $0.split(separator: " ").last }
            #expect(ends.count { Double($0).map { $0 >= bottom } ?? false } <= 1)
        }
    }

    /// Who lies outside is named; where nobody does, the highest and the lowest, unless several are equal there.
    @Test func namesWhoStandsOut() {
        let names = { (units: [FunnelChart.Unit]) in
            let text = self.funnel(units).figure(id: "x").wide.plainText
            return units.map(\.label).filter { text.contains($0) }
        }
        #expect(names([unit("Alfa", 8, 10), unit("Beta", 19, 41), unit("Gamma", 49, 50)]) == ["Beta", "Gamma"])
        #expect(names([unit("Alfa", 8, 10), unit("Beta", 17, 20), unit("Gamma", 27, 30)]) == ["Alfa", "Gamma"])
        #expect(names([unit("Alfa", 8, 10), unit("Beta", 18, 20), unit("Gamma", 27, 30)]) == ["Alfa"])
    }

    @Test func judgesByTheLimitsThatItDraws() {
        let model = FunnelModel(funnel(three))
        #expect(
            model.placed.map(\.zone.words) == [
                "inom gränserna", "under yttre gränsen", "över yttre gränsen", "inom gränserna",
            ])
        #expect(model.common == Exact(235, over: 300))
    }

    /// Full marks of a small unit are no sign of anything, whatever the published upper limit says.
    @Test func aSmallUnitWithAllIsWithinTheLimits() throws {
        let units = (1...9).map { unit("M\($0)", $0 < 7 ? 8 : 5, 8) }
        let model = FunnelModel(funnel(units))
        let share = try #require(model.common?.double)
        let published = try #require(FunnelLimits(share: share, trials: 8))
        #expect(published.upper < 1)
        #expect(model.placed.allSatisfy { $0.zone == .within })
    }

    @Test func unitsWithTheSameCountsShareAMark() {
        let figure = funnel([unit("A", 7, 8), unit("B", 7, 8), unit("C", 7, 8), unit("D", 6, 8)]).figure(id: "x")
        let marks = elements(figure.wide).filter { $0.name == "circle" && $0.attributes["class"] == "ring" }
        // Two places, and one mark each in the two lines of the key.
        #expect(marks.count == 4)
        #expect(figure.wide.plainText.contains("3"))
    }

    @Test func aUnitWhoseCountsAreHiddenHasNoMarkAndNoLimits() throws {
        let hidden = FunnelChart.Unit(
            key: "h", label: "Dold", datum: .hidden, events: 1, trials: 2)
        #expect(hidden.counts == nil)
        let figure = funnel(three + [hidden]).figure(id: "x")
        let row = try #require(figure.table.rows.first { $0.cells[0].text == "Dold" })
        #expect(row.cells.map(\.text) == ["Dold", "..", "..", "..", "..", "..", "..", "..", "kan inte bedömas"])
        #expect(figure.summary.contains("Ett värde visas inte av sekretesskäl."))
        #expect(figure.table.notes.contains(".. visas inte av sekretesskäl"))
    }

    @Test func theTableHasTheLimitsOfEachSize() throws {
        let row = try #require(funnel(three).figure(id: "x").table.rows.first)
        let limits = try #require(FunnelLimits.judging(share: 235.0 / 300, trials: 10))
        let lower = Swedish.number(Exact(mantissa: Int128((limits.lower * 1e8).rounded()), decimals: 6), decimals: 1)
        #expect(row.cells.map(\.text).prefix(4) == ["A", "8", "10", "80,0"])
        #expect(row.cells[5].text == lower && row.cells[7].text == "100,0")
    }

    @Test func adjustedLimitsAreWiderAndSaySo() {
        let units = [
            unit("A", 2140, 2578), unit("B", 23_950, 31_510), unit("C", 62_000, 70_000), unit("D", 9_900, 11_000),
        ]
        let (exact, adjusted) = (FunnelModel(funnel(units)), FunnelModel(funnel(units, isOverdispersed: true)))
        #expect(exact.outer.count >= 2 && adjusted.outer.isEmpty)
        #expect(funnel(units, isOverdispersed: true).figure(id: "x").summary.contains("justerade för överspridning"))
        #expect(!funnel(units).figure(id: "x").summary.contains("överspridning"))
    }

    @Test func saysWhenMostLieOutsideExactLimits() {
        let units = [
            unit("A", 2140, 2578), unit("B", 23_950, 31_510), unit("C", 62_000, 70_000), unit("D", 9_900, 11_000),
        ]
        #expect(funnel(units).figure(id: "x").summary.contains("skiljer sig av annat än slump"))
        #expect(!funnel(units, isOverdispersed: true).figure(id: "x").summary.contains("annat än slump"))
        #expect(!funnel(three).figure(id: "x").summary.contains("annat än slump"))
    }

    @Test func oneUnitHasNoLimits() {
        let figure = funnel([unit("A", 8, 10)]).figure(id: "x")
        #expect(figure.summary.contains("Gränser kräver minst två enheter med värde."))
        #expect(!elements(figure.wide).contains { $0.attributes["class"] == "grans" })
    }

    @Test func countsThatAreNoShareAreRefused() {
        #expect(FunnelChart.Counts(3, of: 2) == nil)
        #expect(FunnelChart.Counts(0, of: 0) == nil)
        #expect(FunnelChart.Counts(-1, of: 2) == nil)
    }
}

struct PyramidTests {
    private let people = MeasureUnit.count.counting(Noun("person", "personer"))

    private func pyramid(_ rows: [(String, Datum, Datum)], _ unit: MeasureUnit = .percent) -> PyramidChart {
        PyramidChart(
            bars: BarsChart(
                words: MeasureWords(label: "Inloggade", phrase: "andelen inloggade", unit: unit),
                period: .year(2025), noun: Noun("åldersgrupp", "åldersgrupper"), order: .given,
                series: ["Kvinnor", "Män"],
                rows: rows.map { BarsChart.Row(key: $0.0, label: $0.0, data: [$0.1, $0.2]) }))
    }

    private func bars(_ figure: Figure, _ name: String) -> [(x: Double, width: Double)] {
        elements(figure.wide).filter { $0.attributes["class"] == name }.compactMap { element in
            guard let x = element.attributes["x"].flatMap(Double.init),
                let width = element.attributes["width"].flatMap(Double.init)
            else { return nil }
            return (x, width)
        }
    }

    @Test func drawsBothSidesFromZeroOnOneScale() throws {
        let figure = pyramid(
            [
                ("80 år", Datum.tenths(400), Datum.tenths(800)),
                ("20 år", Datum.tenths(800), Datum.tenths(400)),
            ], people
        ).figure(id: "x")
        let (left, right) = (bars(figure, "f1"), bars(figure, "f2"))
        try #require(left.count == 2 && right.count == 2)
        #expect(abs(left[0].width * 2 - left[1].width) < 0.2)
        #expect(left[0].width == right[1].width && left[1].width == right[0].width)
        // The bars to the left end where they begin from zero: at one place.
        #expect(abs(left[0].x + left[0].width - left[1].x - left[1].width) < 0.2)
        #expect(right[0].x == right[1].x)
    }

    @Test func describesTheSides() {
        let figure = pyramid([
            ("80 år", Datum.tenths(301), Datum.tenths(322)),
            ("40 år", Datum.tenths(912), Datum.tenths(795)),
            ("20 år", Datum.tenths(967), Datum.tenths(861)),
        ]).figure(id: "x")
        #expect(
            figure.summary.replacing("\u{A0}", with: " ")
                == "Kvinnor ligger högre än män i 2 av 3 åldersgrupper. Kvinnor: högst 20 år med 96,7 procent, lägst 80 "
                + "år med 30,1 procent. Män: högst 20 år med 86,1 procent, lägst 80 år med 32,2 procent.")
    }

    @Test func hiddenAndMissingHaveSignsAndNoBar() {
        let figure = pyramid(
            [("80 år", .hidden, .missing), ("20 år", Datum.tenths(500), .notApplicable)], people
        ).figure(id: "x")
        #expect(bars(figure, "f1").count == 1 && bars(figure, "f2").isEmpty)
        #expect(figure.wide.plainText.contains("..") && figure.wide.plainText.contains("–"))
        #expect(figure.summary.contains("Uppgift saknas för ett värde.") && figure.summary.contains("sekretesskäl"))
    }

    @Test func aNegativeNumberIsTold() {
        let figure = pyramid([("20 år", Datum.tenths(-50), Datum.tenths(40))], people).figure(id: "x")
        #expect(figure.audit == ["ett pyramiddiagram kan inte visa negativa tal"])
    }

    /// Bars far from each other hide a difference: shares have two dots on a row, and the difference beside them and
    /// in the table.
    @Test func comparesSharesRowByRow() {
        let figure = pyramid([
            ("80 år", Datum.tenths(301), Datum.tenths(322)), ("40 år", Datum.tenths(500), Datum.tenths(500)),
            ("20 år", .hidden, Datum.tenths(861)),
        ]).figure(id: "x")
        #expect(bars(figure, "f1").isEmpty && bars(figure, "f2").isEmpty)
        #expect(figure.table.columns.last?.label == "Skillnad, procentenheter")
        #expect(figure.table.rows.map { $0.cells.last?.text } == ["−2,1", "0,0", ".."])
        #expect(figure.table.remarks.contains("Skillnaden är kvinnor minus män."))
        for text in ["Kvinnor", "Män", "Skillnad", "−2,1"] { #expect(figure.wide.plainText.contains(text)) }
    }
}
