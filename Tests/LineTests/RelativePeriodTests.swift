import Diagnostics
import TestProjects
import TestSupport
import Testing
import Values

/// Times counted back from the edition's period are the times that they stand for: not a byte of the site differs.
@Suite struct RelativePeriodTests {
    @Test(arguments: 0..<16) func countedAndWrittenTimesGiveTheSameSite(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let edition = RelativePeriodTests.edition(&numbers, seed)
        let (far, near) = (3 + numbers.below(2), 1 + numbers.below(2))
        let counted = RelativePeriodTests.project(edition, "-\(near)", "-\(far)..0", "-\(far)", "-\(far)..-\(near)")
        let written = RelativePeriodTests.project(
            edition, RelativePeriodTests.back(edition, near, near), RelativePeriodTests.back(edition, far, 0),
            RelativePeriodTests.back(edition, far, far), RelativePeriodTests.back(edition, far, near))
        let (a, b) = (try counted.build(), try written.build())
        #expect(a.errors.map(\.message) == [])
        #expect(a.output == b.output && !a.output.isEmpty)
    }

    private static func edition(_ numbers: inout SeededNumbers, _ seed: Int) -> Period {
        let grain = [Grain.year, .tertial, .quarter, .month][seed % 4]
        let perYear = grain.perYear ?? 1
        return Period(grain, 2024 * perYear + numbers.below(2 * perYear))
    }

    private static func back(_ edition: Period, _ first: Int, _ last: Int) -> String {
        Period(edition.grain, edition.first - first, through: edition.first - last).description
    }

    private static func project(
        _ edition: Period, _ one: String, _ span: String, _ first: String, _ stretch: String
    ) -> ProjectText {
        var project = smallEdition.with(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: \(edition)
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            grain: \(edition.grain.name)
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Antalet var `=n period=\(one)`, `=n period=\(stretch)` och `=n period=0`, och `=n change=\(one) as=clause`.

            ```table
            kind: values
            id: t
            title: Tal
            measures: [n]
            by: kommun
            period: \(one)
            compare: \(first)
            ```

            ```chart
            kind: trend
            id: linje
            title: Linje
            measure: n
            period: \(span)
            ```

            ```chart
            kind: slope
            id: lutning
            title: Lutning
            measure: n
            by: kommun
            period: [\(first), 0]
            ```
            """)
        let package = "content/2025/datapackage.yaml"
        project.files[package]?.replace("{name: ar, type: year}", with: "{name: ar, type: yearmonth}")
        project.files["content/2025/data/d.csv"] =
            "ar,kommun,n\n"
            + Period(.month, 2018 * 12, through: 2026 * 12 - 1).parts.map { month in
                ["a", "b", "c"].enumerated().map { "\(month),\($1),\(100 + month.first % 17 * ($0 + 1))\n" }.joined()
            }.joined()
        return project
    }

    @Test(arguments: ["1", "+1", "-0", "-01", "--1", "0..0", "0..-1", "-1..", "..0", "-1..1", "-1000", "-", "−1", ""])
    func otherFormsAreNoTimes(text: String) {
        #expect(Period(parsing: text, in: .year(2025)) == nil)
        #expect(Period(parsing: "-1", in: nil) == nil)
    }

    @Test func aSpanIsCountedAsAWhole() {
        let edition = Period(.month, 2025 * 12, through: 2025 * 12 + 5)
        #expect(Period(parsing: "-1", in: edition) == edition.previous)
        #expect(Period(parsing: "-1..0", in: edition)?.description == "2024-07..2025-06")
    }
}
