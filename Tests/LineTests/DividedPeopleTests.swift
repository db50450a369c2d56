import Diagnostics
import TestProjects
import TestSupport
import Testing

/// Numbers of people that are told twice, divided otherwise: what stands beside a hidden number gives it to nobody who
/// adds up.
@Suite struct DividedPeopleTests {
    private struct Table {
        let name: String
        /// One column, or several with a comma between.
        let key: String
        var uppsikt = "individuals: true"
        var field = "uppsikt: {periods: sum}"
        /// Has a row for each person instead of numbers.
        var isOfPersons = false
        let rows: [(year: Int, key: String, number: Int)]

        var resource: String {
            """
              - name: \(name)
                path: data/\(name).csv
                title: Personer \(name)
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
            \(fields)
                uppsikt: {extracted: 2026-01-01, time: ar, \(uppsikt)}

            """
        }

        private var fields: String {
            let keys = key.split(separator: ",").map { "        - {name: \($0), type: string}" }
            return (keys + (isOfPersons ? [] : ["        - {name: antal, type: integer, \(field)}"]))
                .joined(separator: "\n")
        }

        var file: String {
            let lines = rows.flatMap { row in
                isOfPersons
                    ? [String](repeating: "\(row.year),\(row.key)", count: row.number)
                    : ["\(row.year),\(row.key),\(row.number)"]
            }
            return "ar,\(key)\(isOfPersons ? "" : ",antal")\n" + lines.joined(separator: "\n") + "\n"
        }

        var measure: String {
            "label: Antal \(name)\ntype: simple\ndataset: \(name)\n"
                + (isOfPersons ? "agg: count\nperiods: sum\n" : "field: antal\nagg: sum\n")
                + "unit: count\nimprovement_direction: neutral\n"
        }
    }

    private func edition(_ year: Int, _ dimensions: String, _ tables: [Table], _ text: String) -> String {
        """
        -- content/\(year)/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: \(year)
        -- content/\(year)/dimensions.yaml --
        \(dimensions)
        -- content/\(year)/datapackage.yaml --
        $schema: https://datapackage.org/profiles/2.0/datapackage.json
        name: prov
        resources:
        \(tables.map(\.resource).joined())
        \(tables.map { "-- content/\(year)/data/\($0.name).csv --\n\($0.file)" }.joined())
        \(tables.map { "-- content/\(year)/measures/\($0.name).yaml --\n\($0.measure)" }.joined())
        -- content/\(year)/01-prov.md --
        # Prov

        \(text)
        """
    }

    private func table(_ measures: String, by: String, _ more: String = "") -> String {
        "```table\nid: \(measures.prefix { $0 != "," })\nkind: values\nmeasures: [\(measures)]\nby: \(by)\n\(more)```\n\n"
    }

    /// For each row of a table's file what stands in a column; nil where it is hidden.
    private func shown(_ built: BuiltProject, _ table: String, column: Int = 1, year: Int = 2025) -> [String: Int?] {
        let lines = (built["\(year)/data/tab-\(table)-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline)
        return lines.dropFirst().reduce(into: [:]) { found, line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            found[cells[0]] = .some(Int(cells[column]))
        }
    }

    private func keys(_ count: Int) -> [String] { (0..<count).map { "k\($0)" } }

    /// People who may stand in several municipalities: they are no more than the municipalities together.
    @Test(arguments: 0..<16) func aUnionIsNoMoreThanItsParts(seed: Int) throws {
        var random = SplitMix(seed)
        let parts = [random.number(1...4)] + (0..<3).map { _ in random.number(12...60) }
        let sum = parts.reduce(0, +)
        let whole = sum - random.number(0...min(sum - (parts.max() ?? 0), 6))
        var rows = zip(keys(4), parts).map { (year: 2025, key: $0, number: $1) }
        rows.append((2025, "alla", whole))
        let people = Table(
            name: "a", key: "kommun",
            field: "uppsikt: {periods: none, non_additive: \"Samma person kan stå i flera.\"}",
            rows: rows)
        let built = try ProjectText(
            edition(
                2025, "kommun: {label: Kommun, values: [k0, k1, k2, k3], total: {key: alla, label: Länet}}", [people],
                "Alla är `=a else=\"dolda\"`.\n\n" + table("a", by: "kommun"))
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let own = shown(built, "a")
        let hidden = keys(4).filter { own[$0] == .some(nil) }
        #expect(hidden.contains("k0"))
        #expect(built.words("2025/index.html").contains("Alla är \(whole)."), "\(parts) \(whole): \(own)")
        guard hidden.count == 1 else { return }
        #expect(whole - parts.dropFirst().reduce(0, +) <= 1, "\(parts) \(whole): \(own)")
    }

    /// What is left of one dataset when another is taken away is people too, also where the one is known to all: as many
    /// as there are hidden ones would be one each.
    @Test(arguments: 0..<24) func aRestIsNotToldByTheOthers(seed: Int) throws {
        var random = SplitMix(seed)
        let rests = (0..<5).map { _ in random.pick([0, 1, 1, 2, 10, 20]) }
        let bottoms = rests.map { _ in random.number(20...50) }
        let sides = [zip(rests, bottoms).map { $0 + $1 }, bottoms]
        let tables = zip(["a", "b"], sides).map { name, numbers in
            Table(
                name: name, key: "kommun",
                uppsikt: name == "a" && seed % 2 == 0 ? "complete: {by: [kommun]}" : "individuals: true",
                rows: zip(keys(5), numbers).map { (2025, $0, $1) })
        }
        let rest = """
            -- content/2025/measures/rest.yaml --
            label: Kvar
            type: derived
            input_metrics: [{name: a, alias: a}, {name: b, alias: b}]
            expr: a - b
            unit: count
            improvement_direction: neutral

            """
        let built = try ProjectText(
            edition(
                2025, "kommun: {label: Kommun, values: [k0, k1, k2, k3, k4]}", tables,
                "Alla är `=rest else=\"dolda\"`, och `=b else=\"dolda\"` fick.\n\n" + table("rest,a,b", by: "kommun")
            ).replacing("-- content/2025/01-prov.md --", with: rest + "-- content/2025/01-prov.md --")
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let own = shown(built, "rest")
        let hidden = (0..<5).filter { own["k\($0)"] == .some(nil) }
        for index in 0..<5 where (1..<5).contains(rests[index]) { #expect(hidden.contains(index), "\(rests): \(own)") }
        let whole = rests.reduce(0, +)
        guard built.words("2025/index.html").contains("Alla är \(whole),"), !hidden.isEmpty else { return }
        let left = hidden.map { rests[$0] }.reduce(0, +)
        #expect(hidden.count > 1 && left > hidden.count, "\(rests): \(own)")
    }

    /// Two units that are one in the next report: there their sum stands, and the others as they were.
    @Test(arguments: 0..<16) func aMergerGivesNeitherAway(seed: Int) throws {
        var random = SplitMix(seed)
        let numbers = [random.number(1...4), 20, 31, 49, 27].shuffled(using: &random)
        let old = Table(name: "a", key: "enhet", rows: zip(keys(5), numbers).map { (2024, $0, $1) })
        let merged = [("x", numbers[0] + numbers[1])] + zip(keys(5), numbers).dropFirst(2)
        let new = Table(
            name: "a", key: "enhet",
            rows: merged.map { (2024, $0.0, $0.1) } + merged.map { (2025, $0.0, $0.1 + 9) })
        let built = try ProjectText(
            edition(2024, "enhet: {label: Enhet, values: [k0, k1, k2, k3, k4]}", [old], table("a", by: "enhet"))
                + (seed % 2 == 0 ? registered : { $0 })(
                    edition(
                        2025, "enhet: {label: Enhet, values: [x, k2, k3, k4]}", [new],
                        table("a", by: "enhet", "compare: previous\n")))
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let (before, after) = (shown(built, "a", year: 2024), shown(built, "a", column: 2))
        let isHidden = { (shown: [String: Int?], key: String) in shown[key] == .some(nil) }
        for (key, number) in zip(keys(5), numbers) where number < 5 { #expect(isHidden(before, key)) }
        for key in keys(5).dropFirst(2) { #expect(isHidden(before, key) == isHidden(after, key), "\(before) \(after)") }
        guard !isHidden(after, "x") else { return }
        #expect(["k0", "k1"].count { isHidden(before, $0) } != 1, "\(numbers): \(before) \(after)")
    }

    /// The same edition with a register of the units, which says what has taken over from what.
    private func registered(_ edition: String) -> String {
        let (dimension, resource) = (
            "enhet: {label: Enhet, dataset: register, key: nyckel, valid_to: till, replaced_by: ersatt}",
            """
              - name: register
                path: data/register.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: nyckel, type: string}
                    - {name: till, type: date}
                    - {name: ersatt, type: string}
                uppsikt: {extracted: 2026-01-01}

            """
        )
        let rows = "k0,2024-12-31,x\nk1,2024-12-31,x\nx,,\nk2,,\nk3,,\nk4,,\n"
        return edition.replacing("enhet: {label: Enhet, values: [x, k2, k3, k4]}", with: dimension)
            .replacing("resources:\n", with: "resources:\n" + resource)
            + "\n-- content/2025/data/register.csv --\nnyckel,till,ersatt\n" + rows
    }

    /// Fewer classes of the same people: a class that is shown is not all of its own but one.
    @Test(arguments: 0..<16) func aCoarseClassGivesNoFineAway(seed: Int) throws {
        var random = SplitMix(seed)
        let numbers = (0..<7).map { _ in random.pick([2, 3, 12, 25, 41, 60]) }
        let first = random.number(1...3)
        let ends = [first, first + random.number(1...3), 7]
        let runs = zip([0] + ends, ends).map { $0..<$1 }
        let fine = Table(name: "a", key: "fin", rows: numbers.enumerated().map { (2025, "f\($0)", $1) })
        let coarse = Table(
            name: "b", key: "grov",
            rows: runs.enumerated().map { (2025, "g\($0)", $1.map { numbers[$0] }.reduce(0, +)) })
        let built = try ProjectText(
            edition(
                2025,
                "fin: {label: Ålder, values: [f0, f1, f2, f3, f4, f5, f6]}\ngrov: {label: Åldersgrupp, values: [g0, g1, g2]}",
                [fine, coarse], table("a", by: "fin") + table("b", by: "grov"))
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let (own, all) = (shown(built, "a"), shown(built, "b"))
        for (index, number) in numbers.enumerated() where number < 5 { #expect(own["f\(index)"] == .some(nil)) }
        for (group, run) in runs.enumerated() where all["g\(group)"] != .some(nil) {
            #expect(run.count { own["f\($0)"] == .some(nil) } != 1, "\(numbers) \(runs): \(own) \(all)")
        }
    }

    private static let twoLevels =
        "kommun: {label: Kommun, values: [k0, k1, k2]}\nenhet: {label: Enhet, values: ["
        + (0..<6).map { "{key: e\($0), label: E\($0), parents: {kommun: k\($0 / 2)}}" }.joined(separator: ", ") + "]}\n"
        + "kon: {label: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}"

    /// No unit of a municipality whose number stands beside is what is left of it.
    private func judge(_ units: [String: Int?], beside all: [String: Int?], _ numbers: [Int]) {
        for (index, number) in numbers.enumerated() where (1..<5).contains(number) {
            #expect(units["E\(index)"] == .some(nil), "\(numbers): \(units)")
        }
        for place in 0..<3 where all["k\(place)"] != .some(nil) {
            let hidden = [place * 2, place * 2 + 1].count { units["E\($0)"] == .some(nil) }
            #expect(hidden != 1, "\(numbers): \(units) \(all)")
        }
    }

    /// The same people with a number in the one file and a row each in the other, whichever is the finer.
    @Test(arguments: 0..<16) func aRowForEachIsTheirNumber(seed: Int) throws {
        var random = SplitMix(seed)
        let numbers = [random.number(1...4)] + (0..<5).map { _ in random.pick([3, 12, 25, 41]) }
        let sums = (0..<3).map { numbers[$0 * 2] + numbers[$0 * 2 + 1] }
        let isFine = seed % 2 == 0
        let fine = Table(
            name: "a", key: "enhet", isOfPersons: isFine, rows: numbers.enumerated().map { (2025, "e\($0)", $1) })
        let coarse = Table(
            name: "b", key: "kommun", uppsikt: seed % 4 < 2 ? "individuals: true" : "complete: {by: [kommun]}",
            isOfPersons: !isFine, rows: sums.enumerated().map { (2025, "k\($0)", $1) })
        let built = try ProjectText(
            edition(
                2025, DividedPeopleTests.twoLevels, [fine, coarse], table("a", by: "enhet") + table("b", by: "kommun"))
        ).build()
        guard seed % 4 < 2 else {
            #expect(built.errors.map(\.rule.id) == ["individuals-elsewhere"], "\(built.told)")
            return
        }
        #expect(built.errors.isEmpty, "\(built.told)")
        judge(shown(built, "a"), beside: shown(built, "b"), numbers)
    }

    /// The women alone in one file, and women and men in another.
    @Test(arguments: 0..<12) func whatIsToldOfSomeIsToldOfThem(seed: Int) throws {
        var random = SplitMix(seed)
        let numbers = [random.number(1...4)] + (0..<5).map { _ in random.pick([3, 12, 25, 41]) }
        let men = numbers.map { _ in random.number(20...60) }
        let rows = zip(numbers, men).enumerated().flatMap { index, both in
            [(year: 2025, key: "e\(index),k", number: both.0), (year: 2025, key: "e\(index),m", number: both.1)]
        }
        let all = Table(name: "a", key: "enhet,kon", rows: rows)
        let women = Table(
            name: "b", key: "kommun", rows: (0..<3).map { (2025, "k\($0)", numbers[$0 * 2] + numbers[$0 * 2 + 1]) })
        let built = try ProjectText(
            edition(
                2025, DividedPeopleTests.twoLevels, seed % 2 == 0 ? [all, women] : [women, all],
                table("a", by: "enhet", "filter: {kon: k}\n") + table("b", by: "kommun"))
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        judge(shown(built, "a"), beside: shown(built, "b"), numbers)
    }

    /// The sums by municipality of units that are people, in a file that does not say so.
    @Test(arguments: [false, true]) func sumsByWhatUnitsBelongToAreFound(isOther: Bool) throws {
        let units = (0..<6).map { "{key: e\($0), label: E\($0), parents: {kommun: k\($0 / 2)}}" }
        let dimensions =
            "kommun: {label: Kommun, values: [k0, k1, k2]}\nenhet: {label: Enhet, values: ["
            + units.joined(separator: ", ") + "]}"
        let numbers = [41, 20, 31, 44, 28, 3]
        let sums = [61, 75, 31].map { isOther ? $0 * 2 + 1 : $0 }
        let people = Table(name: "a", key: "enhet", rows: numbers.enumerated().map { (2025, "e\($0)", $1) })
        let open = Table(
            name: "b", key: "kommun", uppsikt: "complete: {by: [kommun]}",
            rows: sums.enumerated().map { (2025, "k\($0)", $1) })
        let built = try ProjectText(
            edition(2025, dimensions, [people, open], table("a", by: "enhet") + table("b", by: "kommun"))
        ).build()
        #expect(built.rules.contains("individuals-elsewhere") != isOther, "\(built.told)")
    }
}
