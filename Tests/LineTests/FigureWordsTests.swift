import Diagnostics
import TestProjects
import Testing

/// A figure says what it leaves out, and its files have all of the rest.
@Suite struct FigureWordsTests {
    /// The same edition with three more municipalities; the last has no rows.
    private let more = blockEdition.with(
        """
        -- content/2025/dimensions.yaml --
        kommun:
          label: Kommun
          label_plural: Kommuner
          values:
            - {key: a, label: Aby}
            - {key: b, label: Beby}
            - {key: c, label: Ceby}
            - {key: d, label: Deby}
            - {key: e, label: Eby}
        kon:
          label: Kön
          label_plural: Kön
          values:
            - {key: k, label: Kvinnor}
            - {key: m, label: Män}
        """)

    @Test(arguments: ["kind: bars", "kind: multiples\nof: bars\nfacet: grupp"])
    func fiveColoursAreRefused(kind: String) throws {
        let edition = more.with(
            "-- content/2025/dimensions.yaml --\n" + (more.files["content/2025/dimensions.yaml"] ?? "")
                + "grupp: {label: Grupp, label_plural: Grupper, values: [{key: g, label: G}]}\n")
        let keys = [kind, "measure: share", "by: kon", "series: kommun"]
        let built = try edition.chart(keys.joined(separator: "\n")).build()
        let refused = built.errors.filter { $0.rule.id == "block-combination" && $0.message.contains("5 värden") }
        #expect(refused.count == 1, "\(built.errors.map(\.message))")
        #expect(refused.first?.hint?.contains("facet: kommun") == true)
        let some = try edition.chart((keys + ["filter: {kommun: {not: e}}"]).joined(separator: "\n")).build()
        #expect(!some.errors.contains { $0.message.contains("värden, men staplar") })
    }

    @Test(arguments: ["of: trend", "of: dots\nby: kon", "of: bars\nby: kon", "of: spc"])
    func aPanelWithoutValueStandsInTheTable(panel: String) throws {
        let built = try more.chart("kind: multiples\n\(panel)\nfacet: kommun\nmeasure: share").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let file = try #require(built["2025/data/fig-f.csv"])
        #expect(file.contains("Deby;") && file.contains("Eby;") && file.contains(";–"))
        #expect(built.words("2025/index.html").contains("Uppgift saknas för Deby och Eby."))
    }

    /// A share of nothing is no missing value: its panel is not drawn, but listed with the sign.
    @Test(arguments: ["of: trend", "of: dots\nby: kon", "of: bars\nby: kon", "of: spc"])
    func aPanelThatCannotBeReckonedStandsInTheTable(panel: String) throws {
        let rows = (2020...2025).flatMap { year in
            ["d", "e"].flatMap { k in ["k", "m"].map { "\(year),\(k),\($0),0,0" } }
        }
        let data = (more.files["content/2025/data/d.csv"] ?? "").split(separator: "\n").map(String.init) + rows
        let edition = more.with("-- content/2025/data/d.csv --\n" + data.joined(separator: "\n"))
        let built = try edition.chart("kind: multiples\n\(panel)\nfacet: kommun\nmeasure: share").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let file = try #require(built["2025/data/fig-f.csv"])
        let deby = file.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("Deby;") || $0.hasPrefix("Eby;") }
        #expect(deby.count >= 2 && deby.allSatisfy { $0.split(separator: ";").contains(".") }, "\(deby)")
        #expect(built.words("2025/index.html").contains("Inget värde finns för Deby och Eby."))
    }

    /// What is compared is compared among the rows that are shown, and the drawing's name says that some are not.
    @Test(
        arguments: [
            "kind: dots\nmeasure: calls\nby: kommun", "kind: bars\nmeasure: share\nby: kommun\nreference: total",
            "kind: slope\nmeasure: share\nby: kommun\nperiod: [2021, 2025]",
            "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share",
            "kind: trend\nmeasure: share\nby: kommun\nreference: total",
        ], [1, 2])
    func aLimitedFigureSpeaksOfWhatItShows(keys: String, limit: Int) throws {
        let built = try blockEdition.chart(keys + "\nlimit: \(limit)").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html")
        let said = "Visar \(limit) av 3 kommuner."
        #expect(words.split(separator: said).count >= 3, "subtitle and summary")
        let page = try #require(built["2025/index.html"])
        let summary = try #require(page.firstMatch(of: /<p class="sammanf">(.*?)<\/p>/)).output.1
        // The line of all is of all: only what compares the rows is said to be among those that are shown.
        let parts = summary.replacing("Alla kommuner", with: "").split(separator: "Visar ")
        let (spoken, scope) = (try #require(parts.first), try #require(parts.last))
        for word in ["ögst", "ägst", "lla ", "åda", "törst", "killnaden"] {
            #expect(spoken.contains(word) == scope.contains(word), "\(word): \(summary)")
        }
        #expect(!scope.contains("gäller") || scope.contains("gäller bland dem som visas."))
        #expect(!summary.contains("Alla: "))
        #expect(page.split(separator: "aria-label=").filter { $0.prefix(300).contains(said) }.count >= 2)
        let whole = try blockEdition.chart(keys).build()
        #expect(!whole.words("2025/index.html").contains("gäller bland dem som visas"))
    }

    @Test func aMovedDeadlineIsNamedInTheStatus() throws {
        let built = try smallEdition.with(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            cutoff: 2025-12-31
            -- content/2025/recommendations.yaml --
            review: {title: Granskning, year: 2021}
            recommendations:
              - id: R1
                text: Mät
                status: in_progress
                actions:
                  - {id: a, text: Mät, deadline: 2025-06-30, revised_deadline: 2026-06-30, status: in_progress}
              - id: R2
                text: Lär
                status: in_progress
                actions:
                  - {id: b, text: Lär, deadline: 2026-03-31, status: in_progress}
            -- content/2025/01-prov.md --
            # Prov

            ```chart
            kind: status
            id: f
            ```
            """
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(built.words("2025/index.html").contains("Flyttad tid har R1."))
        let file = try #require(built["2025/data/fig-f.csv"])
        #expect(file.contains("Flyttat från") && file.contains("2026-06-30;2025-06-30"), "\(file)")
    }
}
