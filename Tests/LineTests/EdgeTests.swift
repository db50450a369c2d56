import Diagnostics
import TestProjects
import Testing

/// What `check` lets through, `build` can publish; and what cannot be, is told at its place.
@Suite struct EdgeTests {
    private func pages(_ labels: [String], key: (Int) -> String = { "g\($0 + 4)" }) -> ProjectText {
        let values = labels.enumerated().map { "    - {key: \(key($0)), label: \"\($1)\"}" }.joined(separator: "\n")
        return smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values:
            \(values)
            -- content/2025/data/d.csv --
            ar,kommun,n
            \(labels.indices.map { "2024,\(key($0)),1\n2025,\(key($0)),2" }.joined(separator: "\n"))
            -- content/2025/kommun/[kommun].md --
            # Hur går det?

            Här är `=n`.

            ```table
            kind: values
            measures: [n]
            by: period
            ```
            """)
    }

    @Test func labelsThatFoldToTheSameNameGetPagesOfTheirOwn() throws {
        let built = try pages(["Håbo", "Habo", "habo-g4"]).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let names = built.output.keys.filter { $0.hasPrefix("2025/kommun/") }.sorted()
        #expect(names == ["2025/kommun/habo-g4-2.html", "2025/kommun/habo-g4.html", "2025/kommun/habo-g5.html"])
    }

    @Test func aNameThatFitsNowhereIsTold() throws {
        let long = String(repeating: "lång ", count: 60)
        let built = try pages([long]).build()
        #expect(built.errorRules == ["long-label"])
        #expect(built.errors.first?.place.line == 4)
    }

    @Test func aNameOfTwoHundredSignsGetsAnAddressThatFits() throws {
        let built = try pages([String(repeating: "å", count: 200), String(repeating: "å", count: 199) + "b"]).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(built.output.keys.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
    }

    @Test func aBlockWithAnIdThatFitsNowhereIsTold() throws {
        let id = String(repeating: "a", count: 260)
        let built = try smallEdition.with(
            """
            -- content/2025/01-prov.md --
            # Prov

            ```table
            kind: values
            id: \(id)
            measures: [n]
            by: kommun
            ```
            """
        ).build()
        #expect(built.errorRules == ["wrong-type"])
        #expect(built.errors.first?.place.line == 5)
    }

    @Test(arguments: [
        "index.html", "a%2f?b#c", "javascript:alert(1)", "år", "2025 ny", "-x", String(repeating: "x", count: 61),
        "con", "NUL", "lpt9",
    ])
    func anEditionsFolderMustBeAnAddress(name: String) throws {
        var project = smallEdition
        for (path, text) in smallEdition.files {
            project.files[path.replacing("content/2025/", with: "content/\(name)/")] = text
        }
        let built = try project.build()
        #expect(built.errorRules == ["edition-name"])
        #expect(built.errors.first?.place.path == "content/\(name)")
    }

    /// Not a page, a folder of pages or a file of the author's has a name that Windows keeps for itself.
    @Test func nothingIsPublishedUnderAReservedName() throws {
        let project = smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            aux:
              label: Slag
              values:
                - {key: a, label: Con}
                - {key: b, label: Nul}
                - {key: c, label: Ceby}
            -- content/2025/data/d.csv --
            ar,aux,n
            2025,a,10
            2025,b,20
            2025,c,30
            -- content/2025/aux/[aux].md --
            # {{aux}}

            Talet är `=n`.
            """)
        var named = project
        for (path, text) in project.files where !path.hasSuffix(".md") {
            named.files[path] = text.replacing("name: kommun", with: "name: aux").replacing("[kommun]", with: "[aux]")
        }
        let built = try named.build()
        #expect(built.errorRules.isEmpty, "\(built.told)")
        let pages = built.output.keys.filter { $0.hasPrefix("2025/aux") }.sorted()
        #expect(pages == ["2025/aux-sidor/ceby.html", "2025/aux-sidor/con-a.html", "2025/aux-sidor/nul-b.html"])
        for name in ["nul.txt", "fråga?.txt"] {
            let linked = smallEdition.with(
                "-- content/2025/01-prov.md --\n# Prov\n\n[Fil](<\(name)>)\n-- content/2025/\(name) --\nHej")
            #expect(try linked.build().errorRules == ["unpublishable"])
        }
    }

    @Test func editionsThatDifferInTheSizeOfLettersAreTold() throws {
        var project = smallEdition
        for (path, text) in smallEdition.files {
            for name in ["A", "a"] { project.files[path.replacing("content/2025/", with: "content/\(name)/")] = text }
        }
        #expect(try project.build().errorRules == ["edition-name"])
    }

    @Test func textBesideTheEditionsIsTold() throws {
        let built = try smallEdition.with("-- content/report.yaml --\ntitle: x").build()
        #expect(built.errorRules == ["misplaced-file"])
    }

    @Test func anOverlargeReportGetsOneMessage() throws {
        let comment = String(repeating: "# fyllnad\n", count: 120_000)
        let built = try smallEdition.with("-- content/2025/report.yaml --\n\(comment)title: x").build()
        #expect(built.errorRules == ["unreadable-file"])
    }

    @Test func thePreviousEditionMustBeThere() throws {
        let report = "-- content/2025/report.yaml --\ntitle: Prov\npublisher: P\nperiod: 2025\nprevious: \"2024\""
        let alone = try smallEdition.with(report).build()
        #expect(alone.errorRules == ["missing-file"])
        #expect(alone.errors.first?.place.line == 4)
        var both = smallEdition.with(report)
        for (path, text) in smallEdition.files {
            both.files[path.replacing("content/2025/", with: "content/2024/")] = text
        }
        #expect(try both.build().errors.isEmpty)
        let own = try smallEdition.with(report.replacing("2024", with: "2025")).build()
        #expect(own.errorRules == ["missing-file"])
    }

    private let withAppendix = """
        -- content/2025/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: 2025
        appendices:
          - {id: underlag, title: Underlaget, path: bilagor/underlag.txt}
        """

    @Test func anAppendixWithAFileIsPublishedAndLinked() throws {
        let built = try smallEdition.with(withAppendix + "\n-- content/2025/bilagor/underlag.txt --\nText.").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(built["2025/filer/bilagor/underlag.txt"] == "Text.\n")
        #expect(built["2025/om.html"]?.contains("href=\"filer/bilagor/underlag.txt\">Underlaget</a>") == true)
    }

    @Test func anAppendixWithoutItsFileOrOfAnotherKindIsTold() throws {
        #expect(try smallEdition.with(withAppendix).build().errorRules == ["missing-file"])
        let script = withAppendix.replacing("underlag.txt", with: "underlag.exe")
        let built = try smallEdition.with(script + "\n-- content/2025/bilagor/underlag.exe --\nx").build()
        #expect(built.errorRules == ["attachment-kind"])
        #expect(built.errors.first?.place.line == 5)
    }

    @Test func anEmptyKeyNeverTurnsProtectionOff() throws {
        let package = smallEdition.files["content/2025/datapackage.yaml"] ?? ""
        for value in ["", " ~", " null"] {
            let text = package.replacing("time: ar}", with: "time: ar, individuals:\(value) }")
            let built = try smallEdition.with("-- content/2025/datapackage.yaml --\n" + text).build()
            #expect(built.errorRules == ["empty-value"], "\(value): \(built.rules)")
        }
    }

    @Test func aFileThatIsCutInItsLastLineIsDoubted() throws {
        var project = smallEdition
        let path = "content/2025/data/d.csv"
        project.files[path] = "ar,kommun,n\n2025,a,10\n2025,b,20\n2025,c,3"
        let built = try project.build()
        #expect(built.rules.contains("unfinished-row"))
        #expect(built.findings.first { $0.rule.id == "unfinished-row" }?.place.line == 4)
        project.files[path]?.append("\n")
        #expect(try !project.build().rules.contains("unfinished-row"))
    }

    @Test func aFileOfNothingButLineBreaksIsReadNoFurther() throws {
        var project = smallEdition
        let breaks = String(repeating: "\n", count: 2_000_000)
        project.files["content/2025/data/d.csv"] = "ar,kommun,n\n2025,a,10\n2025,b,20\n2025,c,3\n" + breaks
        let start = ContinuousClock.now
        #expect(try project.build().rules.contains("data-limit"))
        let time = ContinuousClock.now - start
        #expect(time < .seconds(5))
    }
}

extension BuiltProject {
    fileprivate var errorRules: [String] { Set(errors.map(\.rule.id)).sorted() }
}
