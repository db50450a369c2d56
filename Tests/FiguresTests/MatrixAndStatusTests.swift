import FigureSamples
import Language
import Markup
import Testing
import Values

@testable import Figures

struct MatrixTests {
    private func sample(_ name: String) throws -> Figure {
        try #require(MatrixChart.samples.samples.first { $0.name == name }).chart.figure(id: "tab-x")
    }

    @Test func countsWhatIsDonePartlyAndNot() throws {
        #expect(
            try sample("vanlig").summary.replacing("\u{A0}", with: " ")
                == "Fem mottagningar har alla. 81 av 95 tillämpliga tjänster är införda (85 procent), 7 delvis och 6 "
                + "inte. Minst införd: Digitala vårdbesök, 7 av 12. 8 av 14 luckor finns vid 2 av 12 mottagningar. "
                + "Uppgift saknas för 1 tjänst, som räknas som inte införd.")
    }

    @Test func readsEachMarkAsItsWordAndTintsTheGaps() throws {
        let all = elements(try sample("vanlig").wide)
        let marks = all.filter { $0.attributes["class"] == "s" && $0.attributes["role"] == "img" }
        #expect(marks.count == 96)
        #expect(marks.filter { $0.attributes["aria-label"] == "Delvis" }.count == 7)
        #expect(all.filter { $0.attributes["class"] == "lucka" }.count == 14)
        #expect(all.filter { $0.attributes["scope"] == "rowgroup" }.count == 4)
    }

    @Test func sumsUpColumnsAndRows() throws {
        let rows = try sample("vanlig").table.rows
        #expect(rows.last?.cells.map(\.text).suffix(3) == ["7 av 12", "12 av 12", "81 av 95"])
        #expect(rows.first { $0.cells[0].text == "Piteå 1" }?.cells.last?.text == "7 av 7")
    }

    @Test func countsTheRowsThatAreNotShown() {
        let row = { (key: String, marks: [MatrixChart.Status]) in
            MatrixChart.Row(key: key, label: key, cells: marks.map { MatrixChart.Cell($0) })
        }
        let chart = MatrixChart(
            rowNoun: Noun("enhet", "enheter"), columnNoun: Noun("tjänst", "tjänster"),
            item: Noun("tjänst", "tjänster"), done: Noun("införd", "införda"), date: Day(ordinal: 0),
            columns: [MatrixChart.Column(key: "a", label: "A"), MatrixChart.Column(key: "b", label: "B")],
            groups: [MatrixChart.Group(rows: [row("X", [.done, .no]), row("Y", [.no, .no])])],
            unshown: [row("Z", [.done, .done])], totals: MatrixChart.Totals(label: "Antal införda"))
        let figure = chart.figure(id: "x")
        #expect(figure.table.rows.map { $0.cells[0].text } == ["X", "Y", "Antal införda"])
        #expect(figure.table.rows.last?.cells.map(\.text) == ["Antal införda", "2 av 3", "1 av 3", "3 av 6"])
        #expect(figure.summary.contains("En enhet har alla."))
        #expect(figure.summary.contains("3 av 6"))
    }

    @Test func complainsOfARowWithTooFewCells() {
        let chart = MatrixChart(
            rowNoun: Noun("enhet", "enheter"), columnNoun: Noun("tjänst", "tjänster"),
            done: Noun("införd", "införda"), date: Day(ordinal: 0),
            columns: [MatrixChart.Column(key: "a", label: "A"), MatrixChart.Column(key: "b", label: "B")],
            groups: [MatrixChart.Group(rows: [MatrixChart.Row(key: "x", label: "X", cells: [MatrixChart.Cell(.done)])])]
        )
        let figure = chart.figure(id: "x")
        #expect(figure.audit == ["raden ”X” har 1 rutor men tabellen 2 kolumner"])
        #expect(figure.table.rows.first?.cells.map(\.text) == ["X", "Ja", "Uppgift saknas", "1 av 2"])
    }
}

struct StatusTests {
    private func sample(_ name: String) throws -> Figure {
        try #require(StatusChart.samples.samples.first { $0.name == name }).chart.figure(id: "fig-x")
    }

    @Test func countsInTheFixedOrder() throws {
        #expect(
            try sample("alla lägen").summary.replacing("\u{A0}", with: " ")
                == "Två är genomförda, en pågår, en är försenad, tre är ej påbörjade och en är avförd. Försenad är R4. "
                + "Flyttad tid har R3 och R6. Närmast i tiden: R3, R5, R6 och R7, klart senast den 30 juni 2026.")
    }

    @Test func drawsSegmentsFromDarkToLight() throws {
        let fills = elements(try sample("alla lägen").wide).filter { $0.name == "rect" }.prefix(5)
        #expect(fills.compactMap { $0.attributes["class"] } == ["k5 ruta", "k4 ruta", "k3 ruta", "k2 ruta", "k1 ruta"])
    }

    @Test func saysThatThereIsNothing() throws {
        #expect(try sample("tom").summary.contains("Inga finns."))
        #expect(try sample("tom").wide.plainText == "Inga rekommendationer")
    }
}

struct SparklineTests {
    private func sparkline(_ values: [Int?], breaks: [TrendChart.Mark] = []) -> Sparkline {
        Sparkline(
            words: MeasureWords(label: "Införda tjänster", unit: .percent),
            span: Period(.year, 2021, through: 2020 + values.count),
            points: TrendChart.years(2021, values).points,
            target: NamedDatum(label: "Målet", datum: Datum.tenths(1000)), breaks: breaks)
    }

    @Test func namesItsEnds() {
        #expect(
            sparkline([610, 700, 840]).name
                == "Linje: införda tjänster 2021–2023, från 61,0 till 84,0\u{A0}procent, målet 100,0")
        // Where it begins or ends elsewhere than the span, it says when.
        #expect(
            sparkline([nil, 700, 840, nil]).name.replacing("\u{A0}", with: " ")
                == "Linje: införda tjänster 2021–2024, från 70,0 procent 2022 till 84,0 procent 2023, målet 100,0")
        #expect(sparkline([nil, nil]).name == "Linje: införda tjänster 2021–2022, uppgift saknas, målet 100,0")
    }

    @Test func drawsNoLineAcrossABreakOrAGap() {
        let whole = elements(sparkline([610, 700, 840, 850]).svg).filter { $0.attributes["class"] == "serie" }
        let broken = sparkline([610, 700, 840, 850], breaks: [TrendChart.Mark(.year(2023), "Ny källa")])
        #expect(whole.count == 1)
        #expect(elements(broken.svg).filter { $0.attributes["class"] == "serie" }.count == 2)
        #expect(
            elements(sparkline([610, 700, nil, 850, 860]).svg).filter { $0.attributes["class"] == "serie" }.count == 2)
    }

    @Test func drawsOneValueAndNone() {
        #expect(elements(sparkline([610]).svg).contains { $0.name == "circle" })
        #expect(!elements(sparkline([nil]).svg).contains { $0.name == "circle" })
    }
}

struct StateTests {
    private func chart(_ groups: [(String, [StatusChart.Status])]) -> StatusChart {
        StatusChart(
            noun: Noun("tjänst", "tjänster"), date: Period.year(2025).lastDay,
            items: groups.flatMap { name, statuses in
                statuses.enumerated().map {
                    StatusChart.Item(key: "\(name)\($0)", label: "", status: $1, group: name)
                }
            }, labels: [.done: "Införd", .lacking: "Ej införd", .notApplicable: "Ej tillämpligt"])
    }

    /// What cannot apply is no part of the whole.
    @Test func sayWhichGroupHasMostAndLeast() {
        let chart = chart([
            ("Luleå", [.done, .done, .lacking, .lacking]), ("Boden", [.done, .notApplicable, .notApplicable]),
            ("Pajala", [.lacking]),
        ])
        #expect(
            chart.summary.replacing("\u{A0}", with: " ")
                == "Införd 3, ej införd 3 och ej tillämpligt 2. Högst andel införd: Boden, 100 procent. Lägst: Pajala, "
                + "0 procent.")
    }

    @Test func countEachGroupAndTheWhole() {
        let table = chart([("Luleå", [.done, .lacking]), ("Boden", [.done])]).table
        #expect(table.columns.map(\.label) == ["Grupp", "Införd", "Ej införd", "Ej tillämpligt", "Summa"])
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["Luleå", "1", "1", "0", "2"], ["Boden", "1", "0", "0", "1"], ["Alla", "2", "1", "0", "3"],
            ])
    }
}
