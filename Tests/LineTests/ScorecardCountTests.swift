import Diagnostics
import TestProjects
import TestSupport
import Testing

/// The report's answer: how many measures of its first scorecard are better, worse, unchanged or not to be judged.
@Suite struct ScorecardCountTests {
    private struct Trial {
        let directions: [String]
        /// Of each measure, in 2023, 2024 and 2025.
        let values: [[Int]]

        init(seed: Int) {
            var dice = SplitMix(seed)
            let count = 1 + dice.below(7)
            directions = (0..<count).map { _ in ["increase", "decrease", "neutral"][dice.below(3)] }
            values = (0..<count).map { _ in (0..<3).map { _ in 100 * (1 + dice.below(3)) } }
        }

        /// How many have gone which way since a year, counted from the values alone.
        func expected(since year: Int) -> [String: Int] {
            var counts = ["better": 0, "worse": 0, "unchanged": 0, "not_assessed": 0]
            for (direction, values) in zip(directions, values) {
                let change = (values[2] - values[year - 2023]) * (direction == "decrease" ? -1 : 1)
                let judged = change > 0 ? "better" : change < 0 ? "worse" : "unchanged"
                counts[direction == "neutral" ? "not_assessed" : judged, default: 0] += 1
            }
            return counts
        }

        func edition(_ chapter: String) -> ProjectText {
            let names = directions.indices.map { "m\($0)" }
            let fields = names.map { "        - {name: \($0), type: integer, uppsikt: {periods: sum}}" }
            let measures = zip(names, directions).map { name, direction in
                """
                -- content/2025/measures/\(name).yaml --
                label: Mått \(name)
                type: simple
                dataset: d
                field: \(name)
                agg: sum
                unit: count
                improvement_direction: \(direction)
                """
            }
            let rows = (0..<3).map { year in "\(2023 + year)," + values.map { String($0[year]) }.joined(separator: ",")
            }
            return ProjectText(
                """
                -- content/2025/report.yaml --
                title: Prov
                publisher: Region Exempel
                period: 2025
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
                \(fields.joined(separator: "\n"))
                    uppsikt: {extracted: 2026-01-01, time: ar}
                -- content/2025/data/d.csv --
                \((["ar," + names.joined(separator: ",")] + rows).joined(separator: "\n"))
                \(measures.joined(separator: "\n"))
                -- content/2025/01-prov.md --
                # Prov

                \(chapter)

                """ + "\n"
                    + fence(
                        "table",
                        [
                            "kind: scorecard", "measures: [\(names.joined(separator: ", "))]",
                            "compare: [previous, 2023]",
                        ]))
        }
    }

    private static let words = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju"]

    @Test(arguments: 0..<12) func countsWhatTheTableSays(seed: Int) throws {
        let trial = Trial(seed: seed)
        for (year, change) in [(2024, ""), (2024, " change=previous"), (2023, " change=2023")] {
            let counts = trial.expected(since: year).sorted { $0.key < $1.key }
            let formulas = counts.flatMap { name, _ in
                ["", " as=of", " as=word"].map { "«`=report.\(name)\(change)\($0)`»" }
            }
            let built = try trial.edition("Så: " + formulas.joined(separator: " ")).build()
            #expect(built.errors.map(\.message) == [])
            let said = built.words("2025/index.html").matches(of: /«([^»]*)»/).map { String($0.output.1) }
            let all = ScorecardCountTests.words[trial.directions.count]
            #expect(
                said
                    == counts.flatMap { _, count in
                        let word = ScorecardCountTests.words[count]
                        return [String(count), "\(word) av \(all)", word]
                    })
        }
    }

    @Test func namesThem() throws {
        let trial = Trial(seed: 3)
        let built = try trial.edition("«`=report.not_assessed as=list`»").build()
        let names = trial.directions.enumerated().filter { $0.element == "neutral" }.map { "mått m\($0.offset)" }
        let said = built.words("2025/index.html").firstMatch(of: /«([^»]*)»/).map { String($0.output.1) }
        #expect(said?.replacing(" och ", with: ", ") == (names.isEmpty ? "inget mått" : names.joined(separator: ", ")))
    }

    /// Another time than the table compares with, and a report without such a table.
    @Test(arguments: [
        ("=report.better change=2022", "skriv change=2024 eller change=2023"), ("=report.better vs=target", ""),
    ])
    func refusesWhatTheTableDoesNotSay(formula: String, hint: String) throws {
        let built = try Trial(seed: 1).edition("`\(formula)`").build()
        #expect(built.errors.map(\.rule.id) == ["formula-combination"])
        #expect(built.told.joined().contains(hint))
        let none = try blockEdition.chapter("`=report.better`").build()
        #expect(none.told.joined().contains("skriv en tabell av slaget scorecard"))
    }
}
