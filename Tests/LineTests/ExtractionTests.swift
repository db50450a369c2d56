import Diagnostics
import TestProjects
import Testing

/// Each source is told with its own day of extraction.
@Suite struct ExtractionTests {
    private func edition(_ second: String) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-20, time: ar}
              - name: e
                path: data/e.csv
                title: Folk
                sources: [{title: Folkbok}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: m, type: integer, uppsikt: {periods: last}}
                uppsikt: {extracted: \(second), time: ar}
            -- content/2025/data/e.csv --
            ar,kommun,m
            2024,a,100
            2024,b,100
            2024,c,100
            2025,a,100
            2025,b,100
            2025,c,100
            -- content/2025/measures/n.yaml --
            label: Antal per 1 000
            type: ratio
            numerator: {dataset: d, field: n, agg: sum, label: ärenden}
            denominator: {dataset: e, field: m, agg: sum, label: invånare}
            unit: per_1000
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Talet är `=n`, uttaget `=n.extracted`.

            ```table
            kind: values
            id: tabell
            measures: [n]
            by: kommun
            ```
            """)
    }

    @Test func differentDaysStandEachAtItsSource() throws {
        let built = try edition("2026-02-27").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("Källa: Register, uttag 2026-01-20; Folkbok, uttag 2026-02-27."))
        #expect(words.contains("uttaget 20 januari 2026 och 27 februari 2026."))
        #expect(words.contains("mellan 20 januari 2026 och 27 februari 2026"))
        #expect(words.contains("data uttagna mellan 2026-01-20 och 2026-02-27"))
    }

    @Test func oneDayIsToldOnce() throws {
        let words = try edition("2026-01-20").build().words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("Källa: Register och Folkbok, uttag 2026-01-20."))
        #expect(!words.contains("mellan 2"))
    }
}
