import Diagnostics
import TestProjects
import Testing

/// What a declaration says and nothing heeds is told: nobody writes a key to no avail.
@Suite struct SilentDeclarationTests {
    private func rules(_ measure: String, _ rest: String = "") throws -> [String] {
        let text = try #require(smallEdition.files["content/2025/measures/n.yaml"]) + measure + "\n" + rest
        let built = try smallEdition.with(
            "-- content/2025/01-prov.md --\n# Prov\n\nTalet är `=n`.\n-- content/2025/measures/n.yaml --\n\(text)"
        ).build()
        return built.rules.filter { $0 != "accessibility-incomplete" }
    }

    @Test(arguments: [
        ("on: [kommun]", ["unused-measure-key"]), ("thresholds: {watch: 5}", ["unused-measure-key"]),
        ("series_breaks: [{from: 2030, label: B}]", ["unused-measure-key"]),
        ("series_breaks: [{from: 2025, label: B}, {from: 2025, label: C}]", ["unused-measure-key"]),
        ("series_breaks: [{from: 2025, label: B}, {from: 2025, label: C, filter: {kommun: a}}]", []),
        ("largest_change: 0", ["largest-change", "unused-measure-key"]),
        ("relevant_change: -3", ["negative-threshold"]),
        ("largest_change: -3", ["negative-threshold"]), ("relevant_change: 0", []),
        ("unit_label: {one: sak, other: saker}", []), ("synonyms: [antalet]", []),
    ])
    func aKeyWithoutEffectIsTold(key: String, expected: [String]) throws {
        #expect(try rules(key) == expected)
    }

    @Test(arguments: [
        ("filter: {kommun: a}", "filter: {kommun: a}", ["unused-measure-key"]), ("", "", ["unused-measure-key"]),
        ("filter: {kommun: a}", "", []), ("filter: {kommun: a}", "filter: {kommun: b}", []),
    ])
    func aPartIsAnotherThanItsWhole(part: String, whole: String, expected: [String]) throws {
        func input(_ filter: String) -> String {
            "{dataset: d, field: n, agg: sum, label: x\(filter.isEmpty ? "" : ", " + filter)}"
        }
        let built = try smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            label: Andel
            type: ratio
            numerator: \(input(part))
            denominator: \(input(whole))
            unit: percent
            improvement_direction: neutral
            """
        ).build()
        #expect(built.rules.filter { $0 == "unused-measure-key" } == expected)
    }

    /// Windows hides the ending that its editor of plain texts puts on.
    @Test(arguments: [
        ("measures/extra.yaml.txt", "«measures/extra.yaml»"), ("02-kvall.txt", "«02-kvall.md»"),
        ("02-kvall.md.txt", "«02-kvall.md»"), ("anteckningar.txt", "appendices"),
    ])
    func aHiddenEndingIsTold(path: String, expected: String) throws {
        let built = try smallEdition.with("-- content/2025/\(path) --\n# Kväll\n\nEn text.").build()
        let told = built.findings.filter { $0.rule.id == "unused-file" }
        #expect(told.count == 1 && told[0].hint?.contains(expected) ?? false, "\(built.told)")
    }

    @Test(arguments: [("2026-01-01", ["target-without-decision"]), ("2025-12-31", [])])
    func aTargetIsDecidedBeforeTheReport(date: String, expected: [String]) throws {
        let text = try #require(smallEdition.files["content/2025/measures/n.yaml"])
        let measure =
            text.replacing("neutral", with: "increase")
            + "targets: [{period: 2025, value: 3, decision: x, date: \(date)}]"
        let built = try smallEdition.with("-- content/2025/measures/n.yaml --\n\(measure)").build()
        #expect(built.rules.filter { $0.hasPrefix("target") } == expected)
    }

    @Test(arguments: [
        ("label: Antal", ["same-label"]), ("label: ANTAL", ["same-label"]), ("label: Annat", []),
        ("label: Annat\nsynonyms: [antal]", ["same-label"]),
        ("label: Antal\nsynonyms: [antal, summa]", ["same-label"]), ("label: Antal\nshort_label: Andra", []),
    ])
    func measuresAreToldApart(head: String, expected: [String]) throws {
        let text = try #require(smallEdition.files["content/2025/measures/n.yaml"])
        let label = try #require(text.split(separator: "\n").first { $0.hasPrefix("label:") })
        let base = text.replacing(label, with: "label: Antal")
        let built = try smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            \(base)
            -- content/2025/measures/m.yaml --
            \(base.replacing("label: Antal", with: head))
            """
        ).build()
        #expect(built.rules.filter { $0 == "same-label" } == expected, "\(built.told)")
    }

    @Test(arguments: [("5", []), ("0", []), ("-5", ["constraint-error"])])
    func aCountInAClassIsNotNegative(count: String, expected: [String]) throws {
        let built = try smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Klass
              values:
                - {key: a, label: Under 10, lower: 0, upper: 10}
                - {key: b, label: 10 till 20, lower: 10, upper: 20}
            -- content/2025/data/d.csv --
            ar,kommun,n
            2025,a,\(count)
            2025,b,20
            -- content/2025/measures/n.yaml --
            label: Median
            type: simple
            dataset: d
            field: n
            agg: median
            classes: kommun
            unit: days
            improvement_direction: decrease
            -- content/2025/01-prov.md --
            # Prov

            Talet är `=n`.
            """
        ).build()
        #expect(built.errors.map(\.rule.id) == expected, "\(built.told)")
    }
}

/// A folder where a file should lie, and the reverse, is told as that, and what follows from it is not.
@Suite struct MisplacedFolderTests {
    private func moved(_ path: String, to new: String) -> ProjectText {
        var project = smallEdition
        project.files[new] = project.files.removeValue(forKey: path)
        return project
    }

    @Test(arguments: ["report.yaml", "datapackage.yaml", "dimensions.yaml", "01-prov.md", "measures/n.yaml"])
    func aFolderForAFileIsTold(name: String) throws {
        var project = smallEdition
        project.files["content/2025/01-prov.md"] = "# Prov\n\nTalet är `=n`."
        let path = "content/2025/" + name
        project.files[path + "/" + name.replacing("/", with: "-") + ".txt"] = project.files.removeValue(forKey: path)
        let errors = try project.build().errors
        #expect(errors.contains { $0.rule.id == "not-a-plain-file" && $0.place.path == path }, "\(errors)")
        if name == "report.yaml" { #expect(errors.count == 1, "\(errors)") }
    }

    @Test func aFileForTheFolderOfMeasuresIsTold() throws {
        var project = moved("content/2025/measures/n.yaml", to: "content/2025/measures")
        project.files["content/2025/01-prov.md"] = "# Prov\n\nTalet är `=n`."
        let built = try project.build()
        #expect(built.errors.map(\.rule.id) == ["misplaced-file"], "\(built.told)")
    }

    @Test func aFileForAnEditionIsTold() throws {
        let built = try ProjectText("-- content/2025 --\ntitle: Prov").build()
        #expect(built.errors.map(\.rule.id) == ["no-edition"])
        #expect(built.errors.first?.hint == "«2025» är en fil: en utgåva är en mapp")
    }

    /// A copied file: what two measures share is told once, at the later.
    @Test(arguments: [("Antal", 1), ("Annat", 2)]) func sharedNamesAreToldOnce(label: String, count: Int) throws {
        let text = try #require(smallEdition.files["content/2025/measures/n.yaml"]) + "synonyms: [summa, samtal]\n"
        let built = try smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            \(text)
            -- content/2025/measures/o.yaml --
            \(text.replacing("label: Antal", with: "label: \(label)"))
            """
        ).build()
        let told = built.findings.filter { $0.rule.id == "same-label" }
        #expect(told.count == count && told.allSatisfy { $0.place.path.hasSuffix("o.yaml") }, "\(built.told)")
    }
}
