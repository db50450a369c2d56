import Diagnostics
import Line
import TestProjects
import Testing

/// What follows from a fault is not told beside it, but a fault never goes away with what was let be.
@Suite struct ConsequenceTests {
    private func edition(_ rows: String, accept: String = "") -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/datapackage.yaml --
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, constraints: {maximum: 100}, uppsikt: {periods: sum}}
                    - {name: m, type: integer, uppsikt: {periods: sum}}
                uppsikt:
                  extracted: 2026-01-01
                  time: ar
                  invariants: ["n <= m"]
            \(accept)
            -- content/2025/data/d.csv --
            ar,kommun,n,m
            2025,a,10,20
            2025,b,\(rows)
            2025,c,30,40
            """)
    }

    /// Every word of the data package but names and texts, one at a time.
    @Test func aWordThatCannotBeReadIsToldAlone() throws {
        let project = edition(
            "20,50",
            accept: """
                      complete: {by: [kommun], from: 2025, to: 2025, fill_nulls_with: 0}
                      series_breaks: [{from: 2020, label: Nytt}]
                      accept: [{rule: row-gap, reason: Känt}]
                """)
        let path = "content/2025/datapackage.yaml"
        let text = try #require(project.files[path])
        var tried = 0
        for found in text.matches(of: /(\w+): ([^\s{}\[\],"][^{}\[\],\n]*)/) {
            guard !["name", "title", "label", "reason", "path"].contains(found.1) else { continue }
            var other = project
            other.files[path] = String(text[..<found.2.startIndex]) + "zz zz" + text[found.2.endIndex...]
            let errors = try other.build().errors
            #expect(errors.count == 1, "\(found.0): \(errors.map(\.message))")
            tried += 1
        }
        #expect(tried > 12)
    }

    @Test func theNumberThatIsWrongIsToldOnce() throws {
        let built = try edition("200,50").build()
        #expect(built.errors.map(\.rule.id) == ["constraint-error"])
    }

    @Test func aFaultThatIsLetBeHidesNoOther() throws {
        let accept = "      accept: [{rule: constraint-error, reason: Känt}]"
        #expect(try edition("200,300", accept: accept).build().errors.isEmpty)
        #expect(try edition("200,50", accept: accept).build().errors.map(\.rule.id) == ["row-constraint"])
    }

    @Test func whatGivesPeopleAwayIsToldBehindAnOpenBlock() throws {
        let built = try smallEdition.with(
            "-- content/2025/01-prov.md --\n# Prov\n\n```chart\nkind: bars\n\nFödd 19121212-1212.\n"
        ).build()
        #expect(built.errors.contains { $0.rule.isPrivacy })
        #expect(built.errors.contains { $0.rule.id == "unclosed-fence" })
    }
}
