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
