import Diagnostics
import Edition
import Files
import Line
import Succession
import TestProjects
import Testing

/// The next edition of a project in memory.
struct SuccessionTests {
    private static let old = smallEdition.with(
        """
        -- content/2025/report.yaml --
        # Min rapport
        title: Prov 2025, dnr 17-2025   # titeln
        publisher: Region Exempel
        period: 2025
        cutoff: 2025-12-31
        status: adopted
        version: "2025.3"
        meeting: {body: Nämnden, date: 2026-03-31, item: 4, paragraph: 45}
        # Besluten
        decisions:
          - text: Rapporten läggs till handlingarna.
            example: true
        - är en kommentar: {}
        reopened: [{date: 2026-04-01, reason: Fel}]
        recipients: [Direktören]
        -- content/2025/lock.json --
        {}
        -- content/2025/ATT-GORA.txt --
        gammal
        -- content/2025/bild.png --
        bild
        -- content/2025/measures/n.yaml --
        label: Antal
        type: simple
        dataset: d
        field: n
        agg: sum
        unit: count
        improvement_direction: increase
        targets:
          - {from: 2020, to: 2023, value: 1, decision: A}
          - {from: 2024, to: 2025, value: 2, decision: B} # det sista
        -- content/2025/01-prov.md --
        ---
        title: Läget 2025
        ---
        # Prov

        År 2025 var summan `=n period=2025`, mot `=n period=2024` år 2024. Strategin är från 2015.

        ```table
        kind: values
        id: t
        title: Läget 2025
        measures: [n]
        by: kommun
        period: 2025
        ```
        """.replacing("- är en kommentar: {}\n", with: ""))

    private func next(_ project: ProjectText = old, as name: String = "2026") throws -> (Succession, [String: String]) {
        let next = try Succession(of: try project.project.edition("2025", Findings()), named: "2025", as: name)
        let texts = next.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return (next, Dictionary(texts) { first, _ in first })
    }

    @Test func theReportMovesAndWhatIsDecidedAnewIsGone() throws {
        #expect(
            try next().1["report.yaml"] == """
                # Min rapport
                title: Prov 2026, dnr 17-2025   # titeln
                publisher: Region Exempel
                previous: 2025
                period: 2026
                cutoff: 2026-12-31
                status: draft
                version: "2026.1"
                meeting: {body: Nämnden, date: 2027-03-31}
                # Besluten
                recipients: [Direktören]

                """)
    }

    @Test func theLastTargetGoesOnAndTheEarlierStand() throws {
        let text = try #require(try next().1["measures/n.yaml"])
        #expect(text.contains("  - {from: 2020, to: 2023, value: 1, decision: A}\n"))
        #expect(text.contains("  - {from: 2024, to: 2026, value: 2, decision: B} # det sista\n"))
    }

    @Test func aPageMovesItsTitlesAndTimesAndLeavesItsWords() throws {
        let text = try #require(try next().1["01-prov.md"])
        #expect(text.contains("title: Läget 2026\n---\n"))
        #expect(text.contains("År 2025 var summan `=n period=2026`, mot `=n period=2024` år 2024."))
        #expect(text.contains("title: Läget 2026\nmeasures: [n]\nby: kommun\nperiod: 2026\n"))
    }

    @Test func aMonthIsComparedWithTheSameMonthAYearBefore() throws {
        let page =
            "-- content/2025/01-prov.md --\n# P\n\n`=n period=2025-12 change=2024-12`, `=n change=2024`, `=n change=-1`"
        let text = try #require(try next(SuccessionTests.old.with(page)).1["01-prov.md"])
        #expect(text.contains("`=n period=2026-12 change=2025-12`, `=n change=2024`, `=n change=-1`"))
    }

    @Test func locksAndOldListsStayBehind() throws {
        #expect(try next().0.copies == ["bild.png", "data/d.csv"])
    }

    @Test func theListNamesFilesDecisionsAndYears() throws {
        let list = try #require(try next().1["ATT-GORA.txt"])
        for words in [
            "[ ] content/2026/data/d.csv – Data\n    källa: Register\n    hämtad 2026-01-01",
            "content/2026/report.yaml:9 – mötets dag", "    Rapporten läggs till handlingarna.",
            "content/2026/measures/n.yaml:10 – målet 2 (B): gäller det också 2026?",
            "content/2026/01-prov.md:6 – År 2025 var summan",
        ] { #expect(list.contains(words), "\(words) saknas i:\n\(list)") }
    }

    @Test func theListIsNotPublishedByALinkEither() throws {
        let page = "-- content/2025/01-prov.md --\n# Prov\n\n[Att göra](ATT-GORA.txt) är `=n`.\n"
        let built = try smallEdition.with(page + "-- content/2025/ATT-GORA.txt --\nHämta data").build()
        #expect(built.errors.map(\.rule.id) == ["attachment-kind"])
    }

    @Test func aTimeThatIsNoNextOneIsRefusedWithTheOneThatIs() throws {
        for name in ["2025", "2024", "2026-t1", "nasta", "../2026", "2026..2027"] {
            let refusal = #expect(throws: Succession.Refusal.self) { try next(as: name) }
            #expect(refusal?.hint == "skriv 2026")
        }
        #expect(throws: Succession.Refusal.self) {
            try next(SuccessionTests.old.with("-- content/2025/report.yaml --\ntitle: Utan period"))
        }
    }

    /// With the next year's rows the edition is whole: it builds, and says which it carries on.
    @Test func withNewDataItIsAnEdition() throws {
        let (made, texts) = try next()
        var project = SuccessionTests.old
        for (path, text) in texts { project.files["content/2026/" + path] = text }
        for path in made.copies { project.files["content/2026/" + path] = project.files["content/2025/" + path] }
        project.files["content/2025/lock.json"] = nil
        project.files["content/2026/data/d.csv", default: ""] += "2026,a,1\n2026,b,2\n2026,c,4\n"
        project.files["content/2025/report.yaml"]?.replace("adopted", with: "proposed")
        let built = try project.build()
        #expect(built.errors.map(\.message) == [])
        #expect(built.words("2026/index.html").contains("summan 7, mot 6 år"))
        #expect(built["2026/index.html"]?.contains("<a href=\"../2025/index.html\">2025</a>") == true)
        #expect(!built.output.keys.contains { $0.contains("ATT-GORA") })
    }
}
