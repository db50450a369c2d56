import Diagnostics
import TestProjects
import TestSupport
import Testing

/// Two datasets about people: what the one tells, the other must not give away.
@Suite struct OtherPeopleTests {
    private func resource(_ name: String, _ key: String, uppsikt: String = "") -> String {
        """
          - name: \(name)
            path: data/\(name).csv
            title: Personer \(name)
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: \(key), type: string}
                - {name: antal, type: integer, uppsikt: {periods: sum}\(uppsikt)}
            uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}

        """
    }

    private func measure(_ name: String, _ more: String = "") -> String {
        "-- content/2025/measures/\(name).yaml --\nlabel: Antal \(name)\ntype: simple\ndataset: \(name)\nfield: antal\n"
            + "agg: sum\nunit: count\nimprovement_direction: neutral\n\(more)"
    }

    private func table(_ name: String, by: String) -> String {
        "```table\nid: \(name)\nkind: values\nmeasures: [\(name)]\nby: \(by)\n```\n\n"
    }

    private func file(_ name: String, _ key: String, _ numbers: [(String, Int)]) -> String {
        "-- content/2025/data/\(name).csv --\nar,\(key),antal\n"
            + numbers.map { "2025,\($0.0),\($0.1)" }.joined(separator: "\n")
    }

    /// What stands after the name in the table's file; nil where it is hidden.
    private func shown(_ built: BuiltProject, _ table: String) -> [Int?] {
        let lines = (built["2025/data/tab-\(table)-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline).dropFirst()
        return lines.map { line in line.split(separator: ",").last.flatMap { Int($0) } }
    }

    /// Units by one dataset, their municipalities by another: of a municipality that is shown, not one unit alone is
    /// hidden.
    @Test(arguments: 0..<12) func aMunicipalityGivesNoUnitAway(seed: Int) throws {
        var random = SplitMix(UInt64(seed))
        let homes = (0..<8).map { $0 / 3 }
        let numbers = homes.map { _ in random.pick([1, 2, 3, 12, 25, 41, 60]) }
        let units = homes.indices.map { "{key: e\($0), label: E\($0), parents: {kommun: k\(homes[$0])}}" }
        let sums = (0..<3).map { home in homes.indices.filter { homes[$0] == home }.reduce(0) { $0 + numbers[$1] } }
        let built = try ProjectText(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [k0, k1, k2]}
            enhet: {label: Enhet, values: [\(units.joined(separator: ", "))]}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
            \(resource("a", "enhet"))\(resource("b", "kommun"))
            \(file("a", "enhet", homes.indices.map { ("e\($0)", numbers[$0]) }))
            \(file("b", "kommun", sums.indices.map { ("k\($0)", sums[$0]) }))
            \(measure("a"))
            \(measure("b"))
            -- content/2025/01-prov.md --
            # Prov

            \(table("a", by: "enhet"))\(table("b", by: "kommun"))
            """
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let (own, all) = (shown(built, "a"), shown(built, "b"))
        #expect(own.count == 8 && all.count == 3)
        for (unit, number) in numbers.enumerated() where number < 5 { #expect(own[unit] == nil, "\(numbers)") }
        for home in 0..<3 where all[home] != nil {
            let hidden = homes.indices.filter { homes[$0] == home && own[$0] == nil }
            #expect(hidden.count != 1, "\(numbers): \(own) \(all)")
        }
    }

    /// A numerator of some people and a denominator of others, who stand beside it: where all of those that are hidden
    /// together can be no more than they are, each of them is told.
    @Test(arguments: 0..<12) func aDenominatorGivesNoNumeratorAway(seed: Int) throws {
        var random = SplitMix(UInt64(seed))
        let tops = (0..<4).map { _ in random.pick([2, 12, 13, 20, 31]) }
        let bottoms = tops.map { $0 + random.pick([0, 0, 0, 40]) + ($0 < 5 ? 5 : 0) }
        let (keys, names) = ((0..<4).map { "k\($0)" }, ["a", "b"])
        let built = try ProjectText(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [k0, k1, k2, k3]}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
            \(names.map { resource($0, "kommun") }.joined())
            \(file("a", "kommun", Array(zip(keys, tops))))
            \(file("b", "kommun", Array(zip(keys, bottoms))))
            \(names.map { measure($0) }.joined(separator: "\n"))
            -- content/2025/measures/r.yaml --
            label: Andel
            type: ratio
            numerator: {dataset: a, field: antal, agg: sum, label: ena}
            denominator: {dataset: b, field: antal, agg: sum, label: andra}
            unit: percent
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Alla är `=a`.

            \(table("r", by: "kommun"))\(table("a", by: "kommun"))\(table("b", by: "kommun"))
            """
        ).build()
        let (own, all) = (shown(built, "a"), shown(built, "b"))
        #expect(own.count == 4 && all.count == 4)
        let hidden = own.indices.filter { own[$0] == nil }
        let isWholeShown = built.words("2025/index.html").contains("Alla är \(tops.reduce(0, +))")
        guard isWholeShown, !hidden.isEmpty, hidden.allSatisfy({ all[$0] != nil }) else { return }
        #expect(
            hidden.map { tops[$0] }.reduce(0, +) < hidden.map { bottoms[$0] }.reduce(0, +), "\(tops) \(bottoms): \(own)"
        )
    }

    /// A second resource of the same rows is no way round.
    @Test(arguments: ["b.csv", "a.csv"]) func aConditionOnCountsOfTheSameRowsIsRefused(path: String) throws {
        let (rows, values) = ([("k0", 3), ("k1", 40)], "[k0, k1]")
        let second = resource("b", "kommun").replacing("data/b.csv", with: "data/\(path)")
        let built = try ProjectText(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: \(values)}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
            \(resource("a", "kommun"))\(second)
            \(file("a", "kommun", rows))
            \(file("b", "kommun", rows))
            \(measure("a"))
            -- content/2025/measures/n.yaml --
            label: Kommuner
            type: simple
            dataset: b
            agg: count
            filter: {antal: [3]}
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            \(table("a", by: "kommun"))\(table("n", by: "kommun"))
            """
        ).build()
        #expect(built.errors.contains { $0.rule.id == "condition-on-count" }, "\(built.errors.map(\.message))")
    }

    /// What the page about data says of rows of people: no limit of their numbers, no number of faults, and no change
    /// that nobody asked for.
    @Test func thePageAboutDataTellsNoNumberOfPeople() throws {
        let rows = [("k0", 4), ("k0", 4), ("k0", 4), ("k1", 40)]
        let built = try ProjectText(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [k0, k1]}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
            \(resource("a", "kommun", uppsikt: ", constraints: {minimum: 4, maximum: 77}"))
            \(file("a", "kommun", rows))
            2024,k1,400
            \(measure("a", "largest_change: 50"))
            -- content/2025/01-prov.md --
            # Prov

            \(table("a", by: "kommun"))
            """
        ).build()
        let page = built.words("2025/datakvalitet.html")
        #expect(page.contains("det finns fel") && page.contains("visas inte här"), "\(page)")
        for word in ["minst 4", "högst 77", "2 fel", "3 fel", "400", " går från "] {
            #expect(!page.contains(word), "\(word): \(page)")
        }
    }
}
