import Diagnostics
import TestProjects
import TestSupport
import Testing

/// Rows that can be read but most likely make a wrong sum are told: one that stands twice, a whole among its parts, and a
/// part that is absent in one time.
@Suite struct DoubtfulRowsTests {
    private let suspicions = ["duplicate-row", "undeclared-total", "row-gap", "lone-time"]

    private func told(_ project: ProjectText) throws -> [Diagnostic] {
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.told)")
        return built.findings.filter { suspicions.contains($0.rule.id) }
    }

    private func project(
        _ head: String, _ rows: [String], fields: String = "", meaning: String = "",
        measure: String = "field: n\nagg: sum"
    ) -> ProjectText {
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
            \(fields)        - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar\(meaning)}
            -- content/2025/data/d.csv --
            \(head)
            \(rows.joined(separator: "\n"))
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            \(measure)
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Talet är `=n`.
            """)
    }

    private let full = ["2024,a,1", "2024,b,2", "2024,c,3", "2025,a,10", "2025,b,20", "2025,c,30"]

    // MARK: The same row twice

    @Test func aRowThatIsPastedInTwiceIsTold() throws {
        let fault = try #require(try told(project("ar,kommun,n", full + ["2025,b,20"])).first)
        #expect(fault.rule.id == "duplicate-row" && fault.severity == .warning)
        #expect(fault.place.line == 8 && fault.notes.first?.place?.line == 6)
        #expect(try told(project("ar,kommun,n", full)).isEmpty)
        // What the author has looked at is a notice.
        let accepted = try told(
            project(
                "ar,kommun,n", full + ["2025,b,20"],
                meaning: ", accept: [{rule: duplicate-row, where: {kommun: b}, reason: Två köp}]"))
        #expect(accepted.map(\.severity) == [.notice])
    }

    /// A correction under what it corrects: both are added up.
    @Test func aSecondRowOfTheSameWithOtherNumbersIsTold() throws {
        let found = try told(project("ar,kommun,n", full + ["2025,b,21"]))
        let fault = try #require(found.first)
        #expect(found.count == 1 && fault.rule.id == "duplicate-row" && fault.place.line == 8)
        #expect(fault.message.contains("samma ar och kommun") && fault.notes.first?.place?.line == 6)
        // Where a column tells them apart, where rows are of what has happened, and where a measure counts them.
        let typed = full.map {
            $0.replacing(",a,", with: ",a,x,").replacing(",b,", with: ",b,x,").replacing(",c,", with: ",c,x,")
        }
        #expect(try told(project("ar,kommun,typ,n", typed + ["2025,b,y,21"], fields: field)).isEmpty)
        #expect(try told(project("ar,kommun,n", full + ["2025,b,21", "2024,a,7", "2025,c,31"])).isEmpty)
        #expect(try told(project("ar,kommun,n", full + ["2025,b,21"], measure: "agg: count\nperiods: sum")).isEmpty)
        // Rows that do not fill the table are of what has happened.
        let few = ["2021,a,1", "2022,b,2", "2023,c,3", "2024,a,4", "2025,b,5", "2025,b,6"]
        #expect(try told(project("ar,kommun,n", few)).filter { $0.rule.id == "duplicate-row" }.isEmpty)
        let accepted = try told(
            project(
                "ar,kommun,n", full + ["2025,b,21"],
                meaning: ", accept: [{rule: duplicate-row, where: {kommun: b}, reason: Två köp}]"))
        #expect(accepted.map(\.severity) == [.notice])
    }

    // MARK: A time far from the others

    @Test func aTimeFarFromAllOthersIsToldAlone() throws {
        func rules(_ rows: [String], _ meaning: String = "") throws -> [String] {
            let ours = suspicions + ["after-cutoff", "extraction-before-data"]
            return try project("ar,kommun,n", rows, meaning: meaning).build().findings.filter {
                ours.contains($0.rule.id)
            }.map { "\($0.rule.id) \($0.place.line)" }
        }
        for year in ["2052", "2205", "2035", "1925", "2005"] {
            let rows = Array(full.dropLast(3)) + ["\(year),a,10", "2025,b,20", "2025,c,30"]
            #expect(try rules(rows) == ["lone-time 5"], "\(year)")
        }
        // The time before a gap, with as many rows as the others; the next year; a whole file of one time.
        let base = ["2010,a,1", "2010,b,2", "2010,c,3"] + full
        #expect(try rules(base).isEmpty)
        #expect(
            try rules(full + ["2026,a,1", "2026,b,1", "2026,c,1"], ", preliminary: {from: 2026}") == ["after-cutoff 8"])
        #expect(try !rules(Array(full.prefix(3)) + ["2052,a,1"]).contains { $0.hasPrefix("lone-time") })
        let accepted = Array(full.dropLast(3)) + ["1925,a,10", "2025,b,20", "2025,c,30"]
        #expect(!(try rules(accepted, ", accept: [{rule: lone-time, reason: Så var det.}]").contains("row-gap")))
    }

    @Test func eventsMayBeAlike() throws {
        let events = full + ["2025,b,20", "2025,b,20"]
        let project = project("ar,kommun,n", events, measure: "agg: count\nperiods: sum")
        #expect(try told(project).isEmpty)
        #expect(try project.build().words("2025/index.html").contains("Talet är 5."))
    }

    @Test func aKeyTellsItAlone() throws {
        let rows = full + ["2025,b,20"]
        var keyed = project("ar,kommun,n", rows)
        let path = "content/2025/datapackage.yaml"
        keyed.files[path] = keyed.files[path]?.replacing(
            "    uppsikt: {ex", with: "      primaryKey: [ar, kommun]\n    uppsikt: {ex")
        let found = try keyed.build()
        let rules = found.findings.map(\.rule.id).filter { $0 != "accessibility-incomplete" }
        #expect(rules == ["primary-key"], "\(found.told)")
    }

    /// However rows are repeated and shuffled, as many are told as stand too often.
    @Test(arguments: 0..<12) func everyRepetitionIsTold(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        var rows = full
        let extra = numbers.below(4)
        for _ in 0..<extra { rows.insert(numbers.pick(full), at: numbers.below(rows.count + 1)) }
        let found = try told(project("ar,kommun,n", rows))
        #expect(found.count == extra, "\(rows)")
        for fault in found {
            let first = try #require(fault.notes.first?.place?.line)
            #expect(rows[first - 2] == rows[fault.place.line - 2] && first < fault.place.line)
        }
    }

    // MARK: A whole among its parts

    private let field = "        - {name: typ, type: string}\n"

    @Test(arguments: [
        "Totalt", "SUMMA", "Alla", "Hela riket", "Båda könen", "Samtliga kommuner", "Totalt, alla åldrar",
    ])
    func aWholeAmongItsPartsIsTold(_ word: String) throws {
        let cell = word.contains(",") ? "\"\(word)\"" : word
        let rows = ["2025,a,x,1", "2025,a,y,2", "2025,a,\(cell),3"]
        let found = try told(project("ar,kommun,typ,n", rows, fields: field))
        #expect(found.map(\.rule.id) == ["undeclared-total"])
        let fault = try #require(found.first)
        #expect(fault.place.line == 4 && fault.message.contains("«\(word)»") && fault.message.contains("«typ»"))
    }

    @Test func aWholeThatIsNotAddedIsNotTold() throws {
        let whole = "2025,a,Totalt,3"
        // Chosen by the measure, alone in its time, or a word among others.
        let chosen = project(
            "ar,kommun,typ,n", ["2025,a,x,1", "2025,a,y,2", whole], fields: field,
            measure: "field: n\nagg: sum\nfilter: {typ: Totalt}")
        #expect(try told(chosen).isEmpty)
        #expect(try told(project("ar,kommun,typ,n", ["2024,a,x,1", "2024,a,y,2", whole], fields: field)).isEmpty)
        #expect(
            try told(project("ar,kommun,typ,n", ["2025,a,x,1", "2025,a,Alla hjärtans dag,2"], fields: field)).isEmpty)
    }

    @Test func aWholeThatIsCountedAsARowIsTold() throws {
        let rows = ["2025,a,x,1", "2025,a,Totalt,3"]
        let counted = project("ar,kommun,typ,n", rows, fields: field, measure: "agg: count\nperiods: sum")
        #expect(try told(counted).map(\.rule.id) == ["undeclared-total"])
    }

    /// Whatever the word, a value that is the sum of the others wherever it stands is told, and one that differs once is
    /// not.
    @Test(arguments: 0..<12) func aSumOfTheOthersIsToldByItsNumbers(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let (years, odd) = (2 + numbers.below(4), numbers.below(3))
        let rows = (0..<years).flatMap { year in
            ["a", "b"].flatMap { key in
                let parts = (0..<3).map { _ in 1 + numbers.below(500) }
                let sum = parts.reduce(0, +) + (odd == 0 && year == 0 ? 1 : 0)
                let lines = zip(["x", "y", "z", "Allt slag"], parts + [sum]).map {
                    "\(2026 - years + year),\(key),\($0),\($1)"
                }
                return seed % 2 == 0 ? lines : lines.reversed()
            }
        }
        let found = try told(project("ar,kommun,typ,n", rows, fields: field))
        #expect(found.map(\.rule.id) == (odd == 0 ? [] : ["undeclared-total"]), "\(rows)")
        #expect(found.allSatisfy { $0.message.contains("«Allt slag»") && $0.message.contains("summan av dem") })
    }

    /// Among the declared values of a dimension one is the whole that both is called so and is the sum.
    @Test(arguments: [("Hela länet", 0, true), ("Hela länet", 1, false), ("Ceby", 0, false)])
    func aWholeAmongDeclaredPartsIsTold(label: String, odd: Int, isTold: Bool) throws {
        let rows = ["2024,a,5", "2024,b,6", "2024,c,11", "2025,a,5", "2025,b,8", "2025,c,\(13 + odd)"]
        var edition = project("ar,kommun,n", rows)
        let dimensions = try #require(edition.files["content/2025/dimensions.yaml"])
        edition.files["content/2025/dimensions.yaml"] = dimensions.replacing("Ceby", with: label)
        let found = try told(edition)
        #expect(found.map(\.rule.id) == (isTold ? ["undeclared-total"] : []))
        #expect(found.allSatisfy { $0.hint?.contains("total:") == true })
    }

    // MARK: A part that is absent

    @Test func aPartThatIsAbsentInOneTimeIsTold() throws {
        let fault = try #require(try told(project("ar,kommun,n", full.filter { $0 != "2025,c,30" })).first)
        #expect(fault.rule.id == "row-gap" && fault.place.path == "content/2025/data/d.csv")
        #expect(fault.message.hasPrefix("kommun c har inga rader för 2025"), "\(fault.message)")
        // One that is new, and a value that no row has ever had, are not missed.
        #expect(try told(project("ar,kommun,n", full.filter { $0 != "2024,c,3" })).isEmpty)
        #expect(try told(project("ar,kommun,n", full.filter { !$0.contains(",c,") })).isEmpty)
    }

    @Test func whatIsNotAddedUpIsNotMissed() throws {
        let rows = full.filter { $0 != "2025,c,30" }
        let sliced = project("ar,kommun,n", rows, measure: "field: n\nagg: sum\nfilter: {kommun: a}")
        #expect(try told(sliced).isEmpty)
        #expect(try told(project("ar,kommun,n", rows, measure: "agg: count\nperiods: sum")).isEmpty)
        let filled = ", complete: {by: [kommun], fill_nulls_with: 0}"
        #expect(try told(project("ar,kommun,n", rows, meaning: filled)).isEmpty)
        let accepted = ", accept: [{rule: row-gap, where: {kommun: c}, reason: Stängd}]"
        #expect(try told(project("ar,kommun,n", rows, meaning: accepted)).map(\.severity) == [.notice])
    }

    /// What a demand does not reach, or does not demand as finely as the rows, is looked at as if there were none.
    @Test(arguments: [
        (", complete: {by: [kommun], every: year, from: 2023, to: 2024}", true),
        (", complete: {by: [kommun], to: 2024, fill_nulls_with: 0}", true),
        (", complete: {by: [kommun], every: year, to: 2025, fill_nulls_with: 0}", false),
        (", complete: {every: year, from: 2023, to: 2025}", true),
    ])
    func whatADemandDoesNotReachIsLookedAt(_ demand: String, isTold: Bool) throws {
        let rows = ["2023,a,5", "2023,b,6", "2023,c,7", "2024,a,5", "2024,b,6", "2024,c,7", "2025,a,5"]
        let found = try told(project("ar,kommun,n", rows, meaning: demand))
        #expect(found.map(\.rule.id) == (isTold ? ["row-gap", "row-gap"] : []))
    }

    @Test func aDemandForYearsSaysNothingOfMonths() throws {
        let rows = (1...12).flatMap { month in
            ["a", "b", "c"].filter { $0 != "c" || month < 10 }.map { "2025-\(month < 10 ? "0" : "")\(month),\($0),1" }
        }
        var months = project("ar,kommun,n", rows, meaning: ", complete: {by: [kommun], every: year, to: 2025}")
        let package = try #require(months.files["content/2025/datapackage.yaml"])
        months.files["content/2025/datapackage.yaml"] = package.replacing("type: year}", with: "type: yearmonth}")
        #expect(try told(months).map(\.rule.id) == ["row-gap"])
    }

    /// One gap in an otherwise full table is told with its value and times.
    @Test(arguments: 0..<20) func oneGapIsTold(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let (years, key) = (3 + numbers.below(6), numbers.pick(["a", "b", "c"]))
        let start = numbers.below(years)
        let end = start + numbers.below(years - start)
        let rows = (0..<years).flatMap { year in
            ["a", "b", "c"].filter { $0 != key || !(start...end).contains(year) }.map {
                "\(2026 - years + year),\($0),1"
            }
        }
        let (absent, present) = (end - start + 1, years - (end - start + 1))
        let isTold = present > absent || (present == absent && start > 0)
        let found = try told(project("ar,kommun,n", rows))
        #expect(found.map(\.rule.id) == (isTold ? ["row-gap"] : []), "\(rows)")
        let span = absent == 1 ? "\(2026 - years + start)" : "\(2026 - years + start)–\(2026 - years + end)"
        #expect(found.allSatisfy { $0.message.hasPrefix("kommun \(key) har inga rader för \(span), men") })
    }

    // MARK: One row for each pair of values

    @Test(arguments: ["bars", "pyramid"], ["type: published\nfield: n", "type: simple\nfield: n\nagg: sum"])
    func aNumberThatMayNotBeAddedIsShownByTwoDimensions(_ kind: String, _ type: String) throws {
        let isPublished = type.contains("published")
        let project = project(
            "ar,kommun,kon,n", ["2025,a,k,1", "2025,a,m,2", "2025,b,k,4", "2025,b,m,3"],
            fields: "        - {name: kon, type: string}\n"
        ).with(
            """
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [{key: a, label: Aby}, {key: b, label: Beby}]}
            kon: {label: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
            -- content/2025/measures/n.yaml --
            label: Antal
            \(type)
            dataset: d
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            ```chart
            kind: \(kind)
            title: Aby och Beby
            measure: n
            by: kommun
            series: kon
            ```
            """)
        var changed = project
        let path = "content/2025/datapackage.yaml"
        let field = isPublished ? "{periods: none}" : "{periods: none, non_additive: Samma person kan stå flera gånger}"
        changed.files[path] = project.files[path]?.replacing("{periods: sum}", with: field)
        let built = try changed.build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let file = try #require(built.output.keys.sorted().first { $0.hasSuffix(".csv") })
        let lines = (built[file] ?? "").split(whereSeparator: \.isNewline).map { $0.split(separator: ",") }
        #expect(
            lines.contains { $0.starts(with: ["Aby", "1", "2"]) }
                && lines.contains { $0.starts(with: ["Beby", "4", "3"]) }, "\(built[file] ?? "")")
    }
}
