import FigureSamples
import Language
import Markup
import Testing
import Values

@testable import Figures

struct ValueClassesTests {
    private func classes(_ tenths: [Int], most: Int = 5) -> ValueClasses {
        ValueClasses(tenths.map { Exact(mantissa: Int128($0), decimals: 1) }, most: most, decimals: 1)
    }

    private func labels(_ classes: ValueClasses) -> [String] { (0..<classes.count).map(classes.label) }

    @Test func haveRoundBoundsAndNoGapBetweenThem() {
        #expect(
            labels(classes([758, 771, 812, 868, 894])) == [
                "75,0–77,9", "78,0–80,9", "81,0–83,9", "84,0–86,9", "87,0–90,0",
            ])
        #expect(labels(classes([758, 771, 812, 868, 894], most: 3)) == ["75,0–79,9", "80,0–84,9", "85,0–90,0"])
    }

    @Test func areNeverMoreThanTheValues() {
        #expect(classes([100, 900]).count <= 2 && classes([500, 500]).count == 1 && classes([]).count == 0)
    }

    /// A value that is printed as a bound belongs to the class that begins with it.
    @Test func judgeValuesAsPrinted() {
        let classes = classes([758, 771, 812, 868, 894])
        #expect(classes.index(Exact(mantissa: 7795, decimals: 2)) == 1)
        #expect(classes.index(Exact(mantissa: 7794, decimals: 2)) == 0)
        #expect(classes.index(Exact(90)) == 4)
    }

    @Test func holdEveryValue() {
        for low in stride(from: -1000, through: 1000, by: 37) {
            for width in [1, 2, 5, 9, 10, 11, 49, 50, 51, 99, 500, 1001] {
                for most in 2...5 {
                    let found = classes([low, low + width / 2, low + width], most: most)
                    let values = [low, low + width / 2, low + width].map { Exact(mantissa: Int128($0), decimals: 1) }
                    #expect((1...max(most, 3)).contains(found.count))
                    #expect(values.allSatisfy { found.index($0) != nil })
                    let isMixed = low < 0 && low + width > 0
                    #expect(found.classes.allSatisfy { $0.shade.fill.hasPrefix("dv") == isMixed })
                }
            }
        }
    }

    @Test func saySignsInWords() {
        #expect(labels(classes([-187, -20], most: 2)) == ["−20,0 till −10,1", "−10,0 till 0,0"])
        #expect(labels(classes([-187, 121], most: 2)) == ["−20,0 till −0,1", "0,1–20,0"])
    }

    /// A fall has the colour of falls however small it is, and as far from zero is as deep.
    @Test func haveTwoColoursOnEitherSideOfZero() {
        let found = classes([-187, -35, 0, 4, 121])
        #expect(labels(found) == ["−20,0 till −10,1", "−10,0 till −0,1", "0,0", "0,1–10,0", "10,1–20,0"])
        let fills = [-187, -1, 0, 1, 100, 121].map { tenths in
            found.index(Exact(mantissa: tenths, decimals: 1)).map { found.shade($0).fill }
        }
        #expect(fills == ["dv1", "dv2", "dv3", "dv4", "dv4", "dv5"])
        #expect(labels(classes([-187, 121])) == ["−20,0 till −10,1", "−10,0 till −0,1", "0,1–10,0", "10,1–20,0"])
    }

    @Test func shadeAsFarApartAsTheyCan() {
        let two = classes([100, 900], most: 2)
        #expect((0..<two.count).map { two.shade($0).fill } == ["k2", "k4"])
    }
}

struct TilesTests {
    private func chart(_ tiles: [(String, Datum, TilesChart.Place?)]) -> TilesChart {
        TilesChart(
            words: MeasureWords(label: "Andel inloggade", phrase: "andelen inloggade", unit: .percent),
            period: .year(2025), noun: Noun("kommun", "kommuner"),
            tiles: tiles.map { TilesChart.Tile(key: $0.0, label: $0.0, datum: $0.1, place: $0.2, link: "\($0.0).html") }
        )
    }

    private let usual: [(String, Datum, TilesChart.Place?)] = [
        ("Boden", Datum.tenths(876), TilesChart.Place(row: 3, column: 2)),
        ("Luleå", Datum.tenths(894), TilesChart.Place(row: 4, column: 2)),
        ("Arjeplog", .hidden, TilesChart.Place(row: 3, column: 1)), ("Dorotea", .missing, nil),
    ]

    @Test func saysWhereTheyStandAndWhoIsHighest() {
        #expect(
            chart(usual).summary.replacing("\u{A0}", with: " ")
                == "Högst av dem som visas: Luleå 89,4 procent. Lägst av dem som visas: Boden 87,6 procent. Skillnaden "
                + "är 1,8 procentenheter. Utan plats på kartan, men med i tabellen: Dorotea. Uppgift saknas för "
                + "Dorotea. Ett värde visas inte av sekretesskäl.")
    }

    /// The shade of a hidden value would tell its class.
    @Test func shadesNothingThatIsNotShown() {
        let figure = chart(usual).figure(id: "x")
        let tiles = elements(figure.wide).filter {
            $0.name == "rect" && ($0.attributes["height"].flatMap(Double.init) ?? 0) > 20
        }
        #expect(tiles.compactMap { $0.attributes["class"] }.sorted() == ["k2 ruta", "k4 ruta", "tom ruta"])
        #expect(figure.table.rows[2].cells.map(\.text) == ["Arjeplog", "..", ".."])
    }

    @Test func leadsToEachPageFromTheTable() {
        #expect(
            chart(usual).table.rows.map { $0.cells[0].link }
                == ["Boden", "Luleå", "Arjeplog", "Dorotea"].map { $0 + ".html" })
    }

    @Test func complainsOfANameThatCannotStandInItsTile() {
        let long = [("Sammansättningsordsförvaltningen", Datum.tenths(1), TilesChart.Place(row: 0, column: 0))]
        let tiles: [(String, Datum, TilesChart.Place?)] = long.map { ($0.0, $0.1, Optional($0.2)) }
        #expect(chart(tiles).figure(id: "x").audit.contains { $0.contains("ryms inte i sin ruta") })
    }
}
