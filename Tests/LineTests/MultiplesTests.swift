import Diagnostics
import TestProjects
import Testing

@Suite struct MultiplesTests {
    /// A key that a small chart has no room for is refused, once.
    @Test func keysWithoutEffectAreRefused() throws {
        let built = try blockEdition.chart(
            "kind: multiples", "of: dots", "facet: kon", "measure: share", "by: kommun", "group: kon"
        ).build()
        #expect(built.errors.map(\.rule.id) == ["unknown-key"])
    }

    @Test(arguments: [("dots", "a"), ("bars", "a"), ("trend", "k")])
    func whatStandsOutDoesSoInEveryPanel(kind: String, value: String) throws {
        let keys =
            ["kind: multiples", "of: \(kind)", "measure: share"]
            + (kind == "trend" ? ["facet: kommun", "by: kon"] : ["facet: kon", "by: kommun"])
        let plain = try blockEdition.chapter(fence("chart", keys)).build()
        let other = try blockEdition.chapter(fence("chart", keys + ["highlight: [\(value)]"])).build()
        #expect(other.errors.isEmpty, "\(other.errors.map(\.message))")
        #expect(plain["2025/index.html"] != other["2025/index.html"])
    }

    @Test(arguments: [
        ("dots", "by: kommun", "interval: wilson"), ("dots", "by: kommun", "limit: 1"),
        ("dots", "by: kommun", "sort: -value"),
        ("bars", "by: kommun", "reference: total"), ("trend", "", "grain: year\nperiod: 2022..2025"),
        ("spc", "", "period: 2022..2025"),
    ])
    func otherKeysChangeTheFigure(kind: String, by: String, key: String) throws {
        let keys = ["kind: multiples", "of: \(kind)", "facet: kon", "measure: share"] + (by.isEmpty ? [] : [by])
        let plain = try blockEdition.chapter(fence("chart", keys)).build()
        let other = try blockEdition.chapter(fence("chart", keys + [key])).build()
        #expect(other.errors.isEmpty, "\(other.errors.map(\.message))")
        #expect(plain["2025/index.html"] != other["2025/index.html"])
    }

    /// Nothing to reckon of Ceby, of men, and of 2023.
    private func gaps(_ kind: String, _ by: String) throws -> (words: String, file: [String]) {
        let rows = (2022...2025).flatMap { year in
            ["a", "b", "c"].flatMap { place in
                ["k", "m"].map { sex in
                    "\(year),\(place),\(sex),1,\(sex == "m" || year == 2023 || place == "c" ? 0 : 10)"
                }
            }
        }
        let project = blockEdition.chart(
            "kind: multiples", "of: \(kind)", "facet: kommun", "measure: share", by,
            "period: \(kind == "trend" ? "2022..2025" : "2025")")
        let data = "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
        let built = try project.with(data).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let file = (built["2025/data/fig-f-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        return (built.words("2025/index.html"), file)
    }

    /// Lines that no panel can draw are columns of the table all the same, and it is said who they are.
    @Test func whatHasNothingToReckonIsListedAndNamed() throws {
        let lines = try gaps("trend", "by: kon")
        #expect(lines.file.first == "Kommun,År,\"Kvinnor, %\",\"Män, %\"")
        #expect(lines.file.contains("Aby,2022,10,.") && lines.file.contains("Ceby,2025,.,."))
        #expect(lines.words.contains("Inget värde finns för Ceby och män."))
        let dots = try gaps("dots", "by: kon")
        #expect(dots.file.contains("Aby,Män,.") && dots.words.contains("Inget värde finns för Ceby och män."))
    }

    /// A year of which nothing can be reckoned is not one that nobody has told.
    @Test func nothingToReckonIsNotMissing() throws {
        let lines = try gaps("trend", "")
        #expect(lines.file.contains("Aby,20,.,20,20"), "\(lines.file)")
        #expect(!lines.words.contains("saknas"))
    }

    /// Lines that end before the last time are drawn all the same.
    @Test(arguments: ["", "by: kon"]) func earlierValuesAreValues(by: String) throws {
        let rows = (2022...2025).flatMap { year in
            (year == 2025 ? ["c"] : ["a", "b", "c"]).flatMap { place in
                ["k", "m"].map { "\(year),\(place),\($0),1,10" }
            }
        }
        let built = try blockEdition.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
        ).chart(
            "kind: multiples", "of: trend", "facet: kommun", "measure: share", by, "filter: {kommun: [a, b]}",
            "period: 2022..2025"
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(words.contains("Uppgift saknas 2025 för Aby"), "\(words)")
        #expect(!words.contains("Inga värden finns att visa"))
    }

    /// One without a value is named as it is, many are counted in words that fit.
    @Test(arguments: [("spc", 1), ("spc", 2), ("trend\nby: kon", 5), ("dots\nby: kon", 2)])
    func whatHasNoValueIsNamedAsThePanels(kind: String, count: Int) throws {
        let rows = (2010...2025).flatMap { year in
            ["a", "b", "c"].enumerated().flatMap { index, place in
                ["k", "m"].enumerated().map { sex, key in
                    "\(year),\(place),\(key),1,"
                        + (year == 2025 && (kind == "spc" ? index < count : 2 * index + sex < count) ? "0" : "10")
                }
            }
        }
        let built = try blockEdition.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
        ).chart(
            "kind: multiples", "of: \(kind)", "facet: kommun", "measure: share",
            kind.hasPrefix("dots") ? "period: 2025" : "period: 2010..2025"
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(!words.contains("Aby, Andel svar") && !words.contains("för fem värden"))
        let expected =
            switch (kind, count) {
            case ("spc", 1): "Inget värde finns 2025 för Aby."
            case ("spc", _): "Inget värde finns 2025 för Aby och Beby."
            case (_, 5): "Fem värden finns inte 2025 eller går inte att räkna."
            default: "Inget värde finns för Aby."
            }
        #expect(words.contains(expected), "\(words)")
    }

    /// Ett and Två are in Aby, Tre, Fyra, Fem and Sex in Beby: none of them lacks a number in the other's panel.
    private static let units = blockEdition.with(
        """
        -- content/2025/dimensions.yaml --
        kommun:
          label: Kommun
          label_plural: Kommuner
          values: [{key: a, label: Aby}, {key: b, label: Beby}]
        enhet:
          label: Enhet
          label_plural: Enheter
          values:
            - {key: e1, label: Ett, parents: {kommun: a}}
            - {key: e2, label: Två, parents: {kommun: a}}
            - {key: e3, label: Tre, parents: {kommun: b}}
            - {key: e4, label: Fyra, parents: {kommun: b}}
            - {key: e5, label: Fem, parents: {kommun: b}}
            - {key: e6, label: Sex, parents: {kommun: b}}
        -- content/2025/datapackage.yaml --
        \((blockEdition.files["content/2025/datapackage.yaml"] ?? "").replacing("name: kommun", with: "name: enhet").replacing("        - {name: kon, type: string}\n", with: ""))
        -- content/2025/data/d.csv --
        ar,enhet,x,n
        \((2022...2025).flatMap { year in (1...6).map { "\(year),e\($0),\($0),10" } }.joined(separator: "\n"))
        """)

    /// Every line is in the legend, and two lines of a panel have not one stroke.
    @Test func everyLineIsInTheLegend() throws {
        let built = try MultiplesTests.units.chart(
            "kind: multiples\nof: trend\nperiod: 2022..2025\nfacet: kommun\nby: enhet\nmeasure: share"
        ).build()
        let page = built["2025/index.html"] ?? ""
        for name in ["Ett", "Två", "Tre", "Fyra", "Fem", "Sex"] { #expect(page.contains(">\(name)</text>"), "\(name)") }
        // Aby's two and Beby's four, in the drawing for paper and in that for a phone, in the panel and in the legend.
        for (stroke, lines) in [(1, 2), (2, 2), (3, 1), (4, 1)] {
            let paths = page.matches(of: /<path class="l(\d)"/).count { $0.output.1 == "\(stroke)" }
            #expect(paths == 4 * lines, "\(stroke): \(paths)")
        }
    }

    @Test(arguments: ["trend\nperiod: 2022..2025", "dots\nperiod: 2025", "bars\nperiod: 2025"])
    func aUnitLacksNothingWhereItDoesNotLie(of: String) throws {
        let built = try MultiplesTests.units.chart(
            "kind: multiples\nof: \(of)\nfacet: kommun\nby: enhet\nmeasure: share"
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html").lowercased()
        #expect(words.contains("högst"), "\(words)")
        #expect(!words.contains("uppgift saknas") && !words.contains("inget värde finns"), "\(words)")
        let file = built["2025/data/fig-f-rfc4180.csv"] ?? ""
        #expect(file.contains("60") && !file.contains("–"), "\(file)")
    }
}
