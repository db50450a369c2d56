import Diagnostics
import TestProjects
import Testing

/// Numbers that are no counts of people, and tell of few people all the same.
@Suite struct PeopleBehindTests {
    /// Three municipalities and two sexes; one woman in Aby.
    private func project(
        _ columns: [String], _ rows: [String], individuals: String = "true", measures: [(name: String, text: String)],
        others: String = ""
    ) -> ProjectText {
        let fields = columns.map { "        - {name: \($0), type: integer, uppsikt: {periods: sum}}" }
        let files = measures.map { name, text in
            """
            -- content/2025/measures/\(name).yaml --
            label: Mått \(name)
            improvement_direction: neutral
            \(text)
            """
        }
        return ProjectText(
            """
            -- content/2025/report.yaml --
            title: Prov
            publisher: Region Exempel
            period: 2025
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [{key: a, label: Aby}, {key: b, label: Beby}, {key: c, label: Ceby}]
            kon:
              label: Kön
              values: [{key: k, label: Kvinnor}, {key: m, label: Män}]
            -- content/2025/datapackage.yaml --
            resources:
              - name: p
                path: data/p.csv
                title: Personer
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: kon, type: string}
            \(fields.joined(separator: "\n"))
                uppsikt: {extracted: 2026-01-01, time: ar, individuals: \(individuals)}
            \(others)
            -- content/2025/data/p.csv --
            ar,kommun,kon,\(columns.joined(separator: ","))
            \(rows.joined(separator: "\n"))
            \(files.joined(separator: "\n"))
            -- content/2025/01-prov.md --
            # Prov

            ```table
            id: t
            kind: values
            measures: [\(measures.map(\.name).joined(separator: ", "))]
            by: kommun
            series: kon
            ```
            """)
    }

    private func lines(_ built: BuiltProject) -> [String] {
        (built["2025/data/tab-t.csv"] ?? "").split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }

    private func sum(_ field: String) -> (String, String) {
        (field, "type: simple\ndataset: p\nfield: \(field)\nagg: sum\nunit: count")
    }

    private static let counts = [
        "2025,a,k,38,40", "2025,a,m,50,60", "2025,b,k,40,90", "2025,b,m,60,80", "2025,c,k,30,70", "2025,c,m,35,75",
    ]

    /// One woman in Aby with 41 days: where rows are counted, each is a person.
    @Test func aSumOverTheRowOfOnePersonIsHidden() throws {
        let rows = ["2025,a,k,41"] + (0..<90).map { "2025,\($0 < 50 ? "a,m" : $0 < 70 ? "b,k" : "b,m"),\(10 + $0)" }
        let rest = (0..<60).map { "2025,\($0 < 30 ? "c,k" : "c,m"),7" }
        let count = ("personer", "type: simple\ndataset: p\nagg: count\nunit: count")
        let share = (
            "andel",
            "type: ratio\nnumerator: {dataset: p, field: dagar, agg: sum, label: dagar}\n"
                + "denominator: {dataset: p, agg: count, label: personer}\nunit: ratio"
        )
        let built = try project(["dagar"], rows + rest, measures: [sum("dagar"), count, share]).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let first = lines(built).first
        #expect(first == "Aby;..;..;..;..;..;..", "\(lines(built))")
        #expect(lines(built).last?.hasPrefix("Ceby;210;210;30;30;7") ?? false, "\(lines(built))")
        #expect(!(built["2025/data/report.json"] ?? "").contains("\"value\":41"))
        #expect(!built.words("2025/index.html").contains("Aby 41"))
        let alone = try project(["dagar"], rows + rest, measures: [sum("dagar")]).build()
        #expect(lines(alone).first == "Aby;41;1725", "nobody has said that a row is a person")
    }

    /// One woman in Aby with 17 visits, in a file of groups.
    @Test func aSumOfWhatFewPeopleHaveIsHidden() throws {
        let rows = [
            "2025,a,k,1,17", "2025,a,m,50,60", "2025,b,k,40,90", "2025,b,m,60,80", "2025,c,k,30,70", "2025,c,m,35,0",
        ]
        let measures = [sum("personer"), sum("besok")]
        let built = try project(["personer", "besok"], rows, individuals: "personer", measures: measures).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(lines(built) == ["Aby;..;..;..;..", "Beby;40;60;90;80", "Ceby;30;35;70;0"])
        #expect(!(built["2025/data/report.json"] ?? "").contains("\"value\":17"))
        let alone = try project(["personer", "besok"], rows, individuals: "personer", measures: [measures[1]]).build()
        #expect(lines(alone).first == "Aby;..;..", "the people need not be published")
        let wrong = try project(["personer", "besok"], rows, individuals: "kommun", measures: measures).build()
        #expect(wrong.rules.contains("schema-error"))
    }

    @Test(arguments: ["exists", "not_exists"]) func aConditionOnACountElsewhereIsRefused(key: String) throws {
        let others = """
              - name: b
                path: data/b.csv
                title: Befolkning
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: antal, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/b.csv --
            ar,kommun,antal
            2025,a,1097
            2025,b,2097
            """
        let condition = "\(key): {dataset: p, filter: {x: {gte: 4}}}"
        let measures = [
            sum("x"), ("stora", "type: simple\ndataset: b\nfield: antal\nagg: sum\nunit: count\n\(condition)"),
        ]
        let built = try project(["x", "n"], Self.counts, measures: measures, others: others).build()
        #expect(built.rules.contains("condition-on-count"), "\(built.told)")
    }

    @Test(arguments: ["percent", "ratio", "days"]) func whatAPublisherHasComputedOfPeopleIsRefused(unit: String) throws
    {
        let published = ("p", "type: published\ndataset: p\nfield: x\nunit: \(unit)")
        let built = try project(["x", "n"], Self.counts, measures: [published]).build()
        #expect(built.rules.contains("published-of-individuals"), "\(built.told)")
        let count = ("p", "type: published\ndataset: p\nfield: x\nunit: count")
        #expect(try project(["x", "n"], Self.counts, measures: [count]).build().errors.isEmpty)
        let lifted = "true, disclosure: {none: Redan skyddat}"
        #expect(
            try project(["x", "n"], Self.counts, individuals: lifted, measures: [published]).build().errors.isEmpty)
    }

    /// 38 of 40 women in Aby: 2 did not.
    @Test(arguments: ["n - x|count", "x / n|percent", "n / x|ratio", "( n - x ) / n|percent"])
    func whatIsSubtractedOrDividedTiesItsParts(made: String) throws {
        let (expression, unit) = (made.split(separator: "|")[0], made.split(separator: "|")[1])
        let derived = (
            "utan",
            "type: derived\ninput_metrics: [{name: x, alias: x}, {name: n, alias: n}]\nexpr: \(expression)\nunit: \(unit)"
        )
        let built = try project(["x", "n"], Self.counts, measures: [sum("x"), sum("n"), derived]).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let cells = lines(built).first.map { $0.split(separator: ";").map(String.init) } ?? []
        #expect(cells.count == 7 && cells[5] == "..", "\(lines(built))")
        #expect(cells.count == 7 && (cells[1] == ".." || cells[3] == ".."), "\(lines(built))")
        #expect(lines(built).dropFirst().allSatisfy { !$0.contains("..") }, "\(lines(built))")
    }

    /// 38 of 40 women in Aby, of whom another dataset counts all: known to everybody, or protected too.
    @Test(arguments: ["", ", individuals: true"], ["n - x|count", "x / n|percent", "n / x|ratio", "x - n|count"])
    func whatIsSubtractedFromAnotherDatasetIsKeptToo(meaning: String, made: String) throws {
        let (expression, unit) = (made.split(separator: "|")[0], made.split(separator: "|")[1])
        let others = """
              - name: b
                path: data/b.csv
                title: Befolkning
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: kon, type: string}
                    - {name: folk, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar\(meaning)}
            -- content/2025/data/b.csv --
            ar,kommun,kon,folk
            \(Self.counts.map { $0.split(separator: ",") }.map { "\($0[0]),\($0[1]),\($0[2]),\($0[4])" }.joined(separator: "\n"))
            """
        let all = ("n", "type: simple\ndataset: b\nfield: folk\nagg: sum\nunit: count")
        let derived = (
            "utan",
            "type: derived\ninput_metrics: [{name: x, alias: x}, {name: n, alias: n}]\nexpr: \(expression)\nunit: \(unit)"
        )
        let rows = Self.counts.map { $0.split(separator: ",").dropLast().joined(separator: ",") }
        let built = try project(["x"], rows, measures: [sum("x"), all, derived], others: others).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let cells = lines(built).first?.split(separator: ";").map(String.init) ?? []
        #expect(cells.count == 7 && cells[5] == "..", "\(lines(built))")
        #expect(cells.count == 7 && (cells[1] == ".." || cells[3] == ".."), "\(lines(built))")
        #expect(lines(built).dropFirst().allSatisfy { !$0.contains("..") }, "\(lines(built))")
    }

    @Test func aChangeOfFewIsNoNumberOfPeople() throws {
        let earlier = Self.counts.map { $0.replacing("2025,", with: "2024,").replacing(",38,", with: ",36,") }
        let change = (
            "andring",
            "type: derived\ninput_metrics: [{name: x, alias: nu}, {name: x, alias: forr, offset_window: 1 year}]\n"
                + "expr: nu - forr\nunit: count"
        )
        let built = try project(["x", "n"], Self.counts + earlier, measures: [sum("x"), change]).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(lines(built).first == "Aby;38;50;2;0", "\(lines(built))")
    }

    /// 73 women in all, of whom 40 in Beby and 30 in Ceby: 3 in Aby.
    private func added(_ field: String, _ meaning: String, _ women: Int = 73) throws -> BuiltProject {
        let others = """
              - name: b
                path: data/b.csv
                title: Summor
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kon, type: string}
                    - {name: \(field), type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar\(meaning)}
            -- content/2025/data/b.csv --
            ar,kon,\(field)
            2025,k,\(women)
            2025,m,145
            """
        let all = ("alla", "type: simple\ndataset: b\nfield: \(field)\nagg: sum\nunit: count")
        var project = project(
            ["x", "n"], Self.counts.map { $0.replacing(",38,", with: ",3,") }, measures: [sum("x"), all], others: others
        )
        let page = project.files["content/2025/01-prov.md"] ?? ""
        project.files["content/2025/01-prov.md"] =
            page.replacing("[x, alla]", with: "[x]")
            + "\n\n```table\nid: s\nkind: values\nmeasures: [alla]\nby: kon\n```\n"
        return try project.build()
    }

    @Test(arguments: ["x", "antal"]) func sumsOfTheSamePeopleAreProtectedUnderAnyName(field: String) throws {
        let built = try added(field, ", individuals: true")
        #expect(built.errors.isEmpty, "\(built.told)")
        let shown = lines(built).joined() + (built["2025/data/tab-s.csv"] ?? "")
        #expect(!shown.contains("73") || !shown.contains("40") || !shown.contains("30"), "\(shown)")
        let other = try added(field == "x" ? "y" : field, ", individuals: true", 74)
        #expect(lines(other).dropFirst().joined().contains("40"), "others are other people: \(lines(other))")
    }

    @Test func sumsOfTheSamePeopleMayNotBeUnprotected() throws {
        #expect(try added("x", "").rules.contains("individuals-elsewhere"))
        #expect(try added("y", "").rules.contains("individuals-elsewhere"), "under any name")
        #expect(try !added("y", "", 74).rules.contains("individuals-elsewhere"), "others are other people")
    }
}
