import FigureSamples
import Language
import Markup
import Testing
import Values

@testable import Figures

struct SlopeTests {
    private func chart(
        _ lines: [(String, Int?, Int?)], highlight: [String] = [], seriesBreak: TrendChart.Mark? = nil
    ) -> SlopeChart {
        SlopeChart(
            words: MeasureWords(label: "Andel inloggade", phrase: "andelen inloggade", unit: .percent),
            first: .year(2021), last: .year(2025), noun: Noun("kommun", "kommuner"),
            lines: lines.map {
                SlopeChart.Line(
                    key: $0.0, label: $0.0, first: Datum.tenths($0.1), last: Datum.tenths($0.2),
                    isHighlighted: highlight.contains($0.0))
            }, seriesBreak: seriesBreak)
    }

    /// One of several that moved the same is never named alone, nor drawn as the one that did.
    @Test func namesAllThatMovedTheMost() {
        let two = chart([("Luleå", 310, 400), ("Boden", 200, 290), ("Pajala", 200, 210)])
        #expect(text(two).contains("Störst ökning: Luleå och Boden, 9,0 procentenheter."))
        let many = chart((1...14).map { ("K\($0)", 100 + $0, 200 + $0) })
        #expect(text(many).contains("Störst ökning: 14 kommuner, 10,0 procentenheter."))
    }

    private func text(_ chart: SlopeChart) -> String {
        chart.figure(id: "x").summary.replacing("\u{A0}", with: " ")
    }

    private func count(_ name: String, _ chart: SlopeChart) -> Int {
        elements(chart.figure(id: "x").wide).filter { $0.attributes["class"] == name }.count
    }

    @Test func saysWhoRoseAndFellMost() {
        #expect(
            text(chart([("Luleå", 871, 894), ("Piteå", 849, 842), ("Pajala", 746, 801)]))
                == "Andelen inloggade ökade för 2 av 3 kommuner. Störst ökning: Pajala, från 74,6 till 80,1 procent, 5,5 "
                + "procentenheter. Störst minskning: Piteå, från 84,9 till 84,2 procent, 0,7 procentenheter. "
                + "Spridningen minskade från 12,5 till 9,3 procentenheter.")
    }

    /// Half of them rose, and nobody fell: nobody is told of.
    @Test func saysNothingOfNobody() {
        let rose = text(chart([("Luleå", 871, 894), ("Piteå", 849, 849)]))
        #expect(rose.hasPrefix("Andelen inloggade ökade för 1 av 2 kommuner."), "\(rose)")
        let fell = text(chart([("Luleå", 894, 871), ("Piteå", 849, 849)]))
        #expect(fell.hasPrefix("Andelen inloggade minskade för 1 av 2 kommuner."), "\(fell)")
        let both = text(chart([("Luleå", 894, 871), ("Piteå", 840, 849)]))
        #expect(both.hasPrefix("Andelen inloggade ökade för 1 och minskade för 1 av 2 kommuner."), "\(both)")
    }

    /// Values counted in different ways are neither joined nor compared.
    @Test func comparesNothingAcrossABreak() {
        let chart = chart(
            [("Luleå", 871, 894), ("Piteå", 849, 842)], seriesBreak: TrendChart.Mark(.year(2023), "Ny källa"))
        #expect(count("serie", chart) == 0 && count("brott", chart) == 1)
        #expect(text(chart).contains("Serien bryts 2023 (Ny källa), och värdena jämförs därför inte."))
        #expect(!text(chart).contains("ökning") && !text(chart).contains("Spridningen"))
        #expect(chart.table.columns.count == 3)
    }

    /// Of a line with one end it is not said that it has none, and of a missing end not that there is none.
    @Test func saysHowManyOfTheValuesThereAre() {
        let words = MeasureWords(label: "Andel", phrase: "andelen", unit: .percent)
        let ends: [Datum] = [Datum.tenths(500), .notApplicable, .missing]
        for (i, a) in ends.enumerated() {
            for (j, b) in ends.enumerated() {
                let line = SlopeChart.Line(key: "a", label: "Åby", first: a, last: b, isHighlighted: false)
                let said = text(
                    SlopeChart(
                        words: words, first: .year(2021), last: .year(2025), noun: Noun("kommun", "kommuner"),
                        lines: [line]))
                #expect(said.contains("Bara ett av värdena finns för Åby.") == ([i, j].sorted() == [0, 1]))
                #expect(said.contains("Inget av värdena finns för Åby.") == (i == 1 && j == 1))
                #expect(said.contains("Uppgift saknas för Åby.") == (i == 2 || j == 2))
            }
        }
    }

    @Test func joinsNoLineWhoseEndIsMissing() {
        let chart = chart([("Luleå", 871, 894), ("Dorotea", nil, 701)])
        #expect(count("serie", chart) == 1)
        #expect(text(chart).contains("Uppgift saknas för Dorotea."))
        #expect(chart.table.rows[1].cells.map(\.text) == ["Dorotea", "–", "70,1", "–"])
    }

    /// More than eight lines lie on each other: then every one has its row, its name, both numbers and the change.
    @Test func givesManyLinesARowEach() {
        let eight = chart((0..<8).map { ("K\($0)", 500 + $0, 510 + $0) })
        #expect(count("serie", eight) == 8 && count("ring", eight) == 0)
        let nine = chart((0..<9).map { ("K\($0)", 500 + 10 * $0, $0 == 4 ? nil : 600 + 10 * $0) })
        #expect(count("serie", nine) == 0)
        #expect((count("ring", nine), count("punkt", nine), count("ki", nine)) == (9 + 1, 8 + 1, 8))
        for drawing in drawings(nine) {
            let texts = elements(drawing).filter { $0.name == "text" }.map { string($0.children) }
            for line in nine.lines { #expect(texts.count { $0 == line.label } == 1) }
            #expect(texts.count { $0 == "2021" } == 1 && texts.count { $0 == "2025" } == 1)
            #expect(texts.count { $0 == "+10,0" } == 8)
        }
    }

    /// A disc on its ring would hide it: the ring is larger there, and the disc smaller.
    @Test func showsBothDotsWhereTheyCoincide() {
        let same = chart((0..<9).map { ("K\($0)", 500, $0 == 0 ? 500 : 900) })
        let radii = { (name: String) in
            elements(same.figure(id: "x").wide).filter { $0.attributes["class"] == name }.compactMap {
                $0.attributes["r"].flatMap(Double.init)
            }
        }
        #expect(radii("ring").max() ?? 0 > 2 * (radii("punkt").min() ?? 9))
        #expect(count("ki", same) == 8)
    }

    @Test func joinsNoDotsAcrossABreak() {
        let broken = chart(
            (0..<9).map { ("K\($0)", 500, 900) }, seriesBreak: TrendChart.Mark(.year(2023), "Ny källa"))
        #expect(count("ki", broken) == 0 && broken.table.columns.count == 3)
        #expect(string([broken.figure(id: "x").wide]).contains("Ny källa 2023"))
    }

    private func drawings(_ chart: SlopeChart) -> [Markup] {
        let figure = chart.figure(id: "x")
        return [figure.wide] + (figure.narrow.map { [$0] } ?? [])
    }

    private func string(_ markup: [Markup]) -> String { HTMLWriter.string(.fragment(markup)) }
}

struct BulletTests {
    private func row(
        _ label: String, _ value: Int?, _ goal: Int?, _ standing: BulletChart.Standing,
        _ direction: MeasureWords.Direction = .increase
    ) -> BulletChart.Row {
        BulletChart.Row(
            words: MeasureWords(label: label, unit: .percent, direction: direction), datum: Datum.tenths(value),
            target: goal.map { NamedDatum(label: "Mål", datum: Datum.whole($0)) }, standing: standing)
    }

    /// In proportion to its target, since units differ.
    @Test func countsTheTargetsAndNamesTheFurthest() {
        let chart = BulletChart(
            period: .year(2025),
            rows: [
                row("Införda", 916, 100, .notReached), row("Besvarade", 400, 50, .near),
                row("Inloggade", 865, 85, .reached),
                row("Positiva", 843, nil, .noTarget), row("Kännedom", nil, 50, .cannotBeJudged),
            ])
        #expect(
            chart.summary.replacing("\u{A0}", with: " ")
                == "1 av 3 mått som kan bedömas når målet. Längst från målet av dem som kan bedömas: besvarade, 10,0 "
                + "procentenheter under målet 50 procent. Når målet: inloggade. Nära målet: besvarade. Kan inte "
                + "bedömas: kännedom. Ett mått har inget mål. Uppgift saknas för kännedom.")
    }

    @Test func saysOverForWhatShouldBeLow() {
        let chart = BulletChart(
            period: .year(2025),
            rows: [row("Avbrutna", 160, 10, .notReached, .decrease), row("Besvarade", 900, 85, .reached)])
        #expect(chart.summary.contains("avbrutna, 6,0\u{A0}procentenheter över målet 10\u{A0}procent."))
    }

    /// Status has a shape and a word, and no bar has its colour.
    @Test func marksTheStandingWithShapeAndWord() {
        let chart = BulletChart(
            period: .year(2025), rows: [row("A", 900, 85, .reached), row("B", 700, 85, .notReached)])
        let drawing = chart.figure(id: "x").wide
        #expect(drawing.plainText.contains("Når målet") && drawing.plainText.contains("Når inte målet"))
        #expect(elements(drawing).filter { $0.attributes["class"] == "f1" }.count == 3)
        #expect(elements(drawing).filter { $0.attributes["class"] == "ok" }.allSatisfy { $0.name == "g" })
    }

    @Test func beginsAtZeroWithSharesOnOneScale() {
        let chart = BulletChart(period: .year(2025), rows: [row("A", 980, 99, .near), row("B", 20, 99, .notReached)])
        #expect(chart.isOneScale && chart.rows.allSatisfy { chart.axis($0).domain == 0...100 })
    }
}

struct MultiplesTests {
    private let words = MeasureWords(label: "Andel", phrase: "andelen", unit: .percent)

    private func chart(_ panels: [(String, [Int?])]) -> MultiplesChart {
        MultiplesChart(
            words: words, noun: Noun("kommun", "kommuner"),
            panels: panels.map { label, values in
                MultiplesChart.Panel(
                    label: label,
                    chart: TrendChart(
                        words: words, span: Period(.year, 2021, through: 2020 + values.count),
                        series: [TrendChart.years(2021, values)]))
            })
    }

    @Test func holdsAllValuesOnOneScale() {
        let chart = chart([("A", [510, 520]), ("B", [980, 990])])
        #expect(chart.axis.domain.lowerBound <= 51 && chart.axis.domain.upperBound >= 99)
        #expect(chart.figure(id: "x").axisNote == "Axeln börjar vid 50\u{A0}%.")
    }

    /// The county's line is in every panel, named once, and a row of the table.
    @Test func carriesTheLineOfTheWhole() {
        let whole = TrendChart.years(2021, [800, 850], label: "Länet", style: .comparison)
        let chart = MultiplesChart(
            words: MeasureWords(label: "Andel", unit: .percent), noun: Noun("kommun", "kommuner"),
            panels: ["Luleå", "Boden", "Piteå"].map {
                MultiplesChart.Panel(
                    label: $0,
                    trend: TrendChart(
                        words: MeasureWords(label: "Andel", unit: .percent), span: Period(.year, 2021, through: 2022),
                        series: [TrendChart.years(2021, [810, 870]), whole]))
            })
        let figure = chart.figure(id: "x")
        // Once in each panel and once in the key.
        #expect(elements(figure.wide).count { $0.attributes["class"] == "serie2" } == 3 + 1)
        #expect(figure.wide.plainText.split(separator: "Länet", omittingEmptySubsequences: false).count == 2)
        #expect(figure.table.rows.map { $0.cells.map(\.text) }.last == ["Länet", "80,0", "85,0"])
        #expect(figure.table.rows.count == 4)
    }

    @Test func beginsBarsAtZero() {
        let bars = BarsChart(
            words: words, period: .year(2025), noun: Noun("kön", "kön"),
            rows: [BarsChart.Row(key: "k", label: "Kvinnor", data: [Datum.tenths(970)])])
        let chart = MultiplesChart(
            words: words, noun: Noun("kommun", "kommuner"),
            panels: [MultiplesChart.Panel(label: "Luleå", chart: bars)])
        #expect(chart.axis.domain == 0...100)
    }

    @Test func saysHowManyRoseAndWhoIsHighestAtTheEnd() {
        #expect(
            chart([("Luleå", [310, 400]), ("Boden", [290, 280]), ("Pajala", [200, 330])]).figure(id: "x").summary
                .replacing("\u{A0}", with: " ")
                == "Andelen ökade för 2 av 3 kommuner. Störst ökning: Pajala, från 20,0 till 33,0 procent. Högst 2022: "
                + "Luleå 40,0 procent. Lägst: Boden 28,0 procent. Skillnaden är 12,0 procentenheter.")
    }

    @Test func complainsOfMorePanelsThanASheetHolds() {
        let many = (1...17).map { ("K\($0)", [Optional(100), Optional(200)]) }
        #expect(chart(many).figure(id: "x").audit == ["17 rutor är fler än de 16 som ryms på ett A4"])
    }

    /// One of several that moved the same is never named alone.
    @Test func namesAllThatRoseTheMost() {
        let panels = chart([("Luleå", [310, 400]), ("Boden", [200, 290]), ("Pajala", [200, 210])])
        #expect(
            panels.figure(id: "x").summary.replacing("\u{A0}", with: " ").contains(
                "Störst ökning: Luleå och Boden, 9,0 procentenheter."))
    }

    @Test func laysFewPeriodsBesideEachOther() {
        let table = chart([("Luleå", [310, nil]), ("Boden", [290, 280])]).table
        #expect(table.columns.map(\.label).dropFirst().map { String($0.prefix(4)) } == ["2021", "2022"])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["Luleå", "31,0", "–"], ["Boden", "29,0", "28,0"]])
    }

    @Test func keepsThePanelBesideEachPeriodWhenTheyAreMany() {
        let many = (0..<7).map { Optional(310 + $0) }
        let rows = chart([("Luleå", many), ("Boden", many.dropLast() + [nil])]).table.rows
        #expect(rows.count == 14)
        #expect(rows.first?.cells.map(\.text) == ["Luleå", "2021", "31,0"])
        #expect(rows.last?.cells.map(\.text) == ["Boden", "2027", "–"])
    }
}
