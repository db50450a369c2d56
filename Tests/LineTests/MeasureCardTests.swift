import Diagnostics
import TestProjects
import Testing

/// A measure that has no value for the report's own period may still be used: its card says so, and nothing is refused.
@Suite struct MeasureCardTests {
    /// - Parameter uppsikt: how the numbers of the months combine.
    private func edition(_ period: String, uppsikt: String, measure: String = "", formula: String) -> ProjectText {
        blockEdition.with(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: \(period)
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: manad, type: yearmonth}
                    - {name: n, type: integer, uppsikt: {periods: \(uppsikt)}}
                uppsikt: {extracted: 2026-01-01, time: manad}
            -- content/2025/data/d.csv --
            manad,n
            \((1...12).flatMap { month in ["2024-\(month < 10 ? "0" : "")\(month),\(month)", "2025-\(month < 10 ? "0" : "")\(month),\(month)"] }.joined(separator: "\n"))
            -- content/2025/measures/share.yaml --
            -- content/2025/measures/calls.yaml --
            label: Antal samtal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            improvement_direction: neutral
            \(measure)
            -- content/2025/01-prov.md --
            # Prov

            «`\(formula)`»
            """)
    }

    @Test(arguments: [
        ("2025-T2", "sum", "grain: year", "=calls period=2024", "«78»"),
        ("2025-05", "sum", "grain: quarter", "=calls period=2025-Q1", "«6»"),
        ("2025", "none", "", "=calls period=2025-03", "«3»"),
    ])
    func itsCardSaysSo(period: String, uppsikt: String, measure: String, formula: String, right: String) throws {
        let built = try edition(period, uppsikt: uppsikt, measure: measure, formula: formula).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(built.words("2025/index.html").contains(right))
        #expect(built.words("2025/matt.html").contains("Måttet har inget samlat värde för"))
    }
}
