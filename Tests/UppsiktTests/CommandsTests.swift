import TestProjects
import TestSupport
import Testing

private let faulty = smallEdition.with("-- content/2025/01-prov.md --\n# Prov\n\nSumman är `=m`.")
/// Nothing to remark: the statement of accessibility is whole.
private let sound = smallEdition.with(
    """
    -- content/2025/report.yaml --
    title: Prov
    publisher: Region Exempel
    period: 2025
    contact: {name: Enheten, email: enhet@exempel.se}
    accessibility: {assessed: 2026-01-10, method: Egen granskning.}
    """)

extension ProjectText {
    fileprivate func replacing(_ old: String, with new: String) -> ProjectText {
        var result = self
        result.files = files.mapValues { $0.replacing(old, with: new) }
        return result
    }
}

/// What each command does, prints and ends with.
@Suite struct CommandsTests {
    @Test func buildPublishesAndSaysWhatToOpen() throws {
        let command = try Command(sound)
        let first = try command.run(["build"])
        #expect(first.code == 0 && first.complaint == "", "\(first.complaint)")
        #expect(first.output.contains("Inga fel och inga varningar.") && first.output.contains("Öppna Output/2025/"))
        #expect(command.folder.text("Output/2025/index.html")?.contains("60") == true)
        let before = command.folder.everything()
        #expect(try command.run(["build"]).output.contains("Inget har ändrats sedan sist."))
        #expect(command.folder.everything() == before)
    }

    @Test func newDataProposesADeclaration() throws {
        let command = try Command(sound)
        let outcome = try command.run(["new", "data", "content/2025/data/d.csv"])
        #expect(outcome.code == 0 && outcome.complaint == "", "\(outcome.complaint)")
        for words in ["- name: d\n", "  path: \"data/d.csv\"\n", "{name: ar, type: year}", "FRÅGA: ", "    time: ar\n"]
        {
            #expect(outcome.output.contains(words), "\(words): \(outcome.output)")
        }
        #expect(try command.run(["new", "data", "content/2025/data/finns-inte.csv"]).code == 2)
        #expect(try command.run(["new", "mått", "d"]).code == 2)
    }

    /// A configuration of OpenSSL that forbids the usual SHA-256: it is not read.
    @Test func theSystemsConfigurationOfOpenSSLIsNotRead() throws {
        let command = try Command(sound)
        try command.folder.write(
            "openssl.cnf",
            "openssl_conf = start\n[start]\nalg_section = algorithms\n[algorithms]\ndefault_properties = fips=yes\n")
        let plain = try command.run(["build"])
        let before = command.folder.everything()
        let outcome = try command.run(["build"], environment: ["OPENSSL_CONF": command.folder("openssl.cnf")])
        #expect(plain.code == 0 && outcome.code == 0, "\(outcome.complaint)")
        #expect(command.folder.everything() == before)
    }

    @Test func aFaultLeavesOutputAsItWas() throws {
        let command = try Command()
        #expect(try command.run(["build"]).code == 0)
        let before = command.folder.text("Output/2025/index.html")
        try command.folder.write("content/2025/01-prov.md", "# Prov\n\nSumman är `=m`.\n")
        let outcome = try command.run(["build"])
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.complaint.contains("content/2025/01-prov.md:3:"), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("1 fel, 2 varningar i 2 filer. Output/ är orörd."))
        #expect(command.folder.text("Output/2025/index.html") == before)
    }

    @Test(arguments: ["build", "check"])
    func warningsStopOnlyWhenTheyAreAskedTo(name: String) throws {
        let command = try Command()
        let free = try command.run([name])
        #expect(free.code == 0 && free.complaint.contains("varning["), "\(free.complaint)")
        #expect(try command.run([name, "--strict"]).code == 1)
        #expect(try command.run([name, "--quiet"]).complaint == "")
    }

    @Test func checkWritesNothingAndFindsWhatBuildFinds() throws {
        for project in [smallEdition, faulty, sound] {
            let command = try Command(project)
            let before = command.folder.everything()
            let checked = try command.run(["check", "--json"])
            #expect(command.folder.everything() == before)
            let built = try command.run(["build", "--json"])
            #expect(checked.code == built.code)
            #expect(findings(checked.output) == findings(built.output))
        }
    }

    /// From the first list of findings on: what stands before it says where the site went.
    private func findings(_ json: String) -> Substring {
        json.firstRange(of: "\"errors\": [").map { json[$0.lowerBound...] } ?? ""
    }

    @Test func explainTellsTheNumberOfTheReport() throws {
        let command = try Command()
        let whole = try command.run(["explain", "n"])
        #expect(whole.code == 0 && whole.output.contains("2025: 60 (60)"), "\(whole.output)")
        #expect(whole.output.contains("3 rader") && whole.output.contains("content/2025/data/d.csv"))
        #expect(!whole.output.contains("oskyddade"))
        #expect(try command.run(["explain", "n", "kommun=Beby", "period=2024"]).output.contains("2 (2)"))
        #expect(try command.run(["explain", "n", "--json"]).output.contains("\"unprotected\": false"))
    }

    @Test func explainSaysThatPeopleAreNotProtectedThere() throws {
        let people = smallEdition.replacing("time: ar}", with: "time: ar, individuals: true}")
            .replacing("periods: sum", with: "periods: last")
        let command = try Command(people)
        let told = try command.run(["explain", "n", "kommun=a", "period=2024"])
        #expect(told.code == 0 && told.output.contains("1 (1)"), "\(told.output)\(told.complaint)")
        #expect(told.output.contains("I rapporten döljs små tal: sprid dem inte."))
        #expect(try command.run(["explain", "n", "--json"]).output.contains("\"unprotected\": true"))
    }

    @Test func explainGivesNoNumberThatTheReportRefuses() throws {
        let outcome = try Command(faulty).run(["explain", "m"])
        #expect(outcome.code == 1 && outcome.output == "" && outcome.complaint.contains("fel["))
    }

    @Test(arguments: [
        ("measures", "n  Antal"), ("dimensions", "kommun  Kommun, 3 värden"), ("datasets", "d  Data (data/d.csv)"),
        ("charts", "trend"), ("rules", "unknown-measure"),
    ])
    func listTellsWhatThereIs(subject: String, line: String) throws {
        let outcome = try Command().run(["list", subject])
        #expect(outcome.code == 0 && outcome.output.contains(line), "\(outcome.output)")
    }

    @Test func theNextEditionIsMadeOnceAndBesideTheOld() throws {
        let command = try Command()
        let made = try command.run(["new", "2026", "--from", "2025"])
        #expect(made.code == 0 && made.output.contains("content/2026/ATT-GORA.txt"), "\(made.complaint)")
        #expect(command.folder.text("content/2026/report.yaml")?.contains("previous: 2025\nperiod: 2026") == true)
        #expect(try command.run(["new", "2026", "--from", "2025"]).complaint.contains("finns redan"))
        #expect(try command.run(["new", "2027", "--from", "2020"]).complaint.contains("ingen utgåva heter «2020»"))
        #expect(try command.run(["new", "2024", "--from", "2025"]).complaint.contains("skriv 2026"))
    }

    @Test func aFirstEditionIsMadeOfThreeAnswersAndBuilds() throws {
        let command = try Command(smallEdition.with("-- content/2025/report.yaml --\n"))
        let none = try command.run(["new", "2026-t1"])
        #expect(none.code == 2 && none.complaint.contains("--publisher NAMN --about VAD"), "\(none.complaint)")
        let answers = ["--publisher", "Region \"Nord\"", "--about", "Väntetider: 2026"]
        #expect(try command.run(["new", "2026-t1"] + answers).code == 0)
        let text = try #require(command.folder.text("content/2026-t1/report.yaml"))
        #expect(text.hasPrefix("title: \"Väntetider: 2026 2026-T1\"\npublisher: \"Region \\\"Nord\\\"\"\n"))
    }

    @Test func listWithoutASubjectTellsAllButTheRules() throws {
        let outcome = try Command().run(["list"])
        for title in ["Mått", "Dimensioner", "Datamängder", "Diagram"] { #expect(outcome.output.contains(title)) }
        #expect(!outcome.output.contains("unknown-measure"))
    }

    @Test func theGalleryShowsEveryKindWithItsText() throws {
        let command = try Command()
        let outcome = try command.run(["gallery"])
        #expect(outcome.code == 0 && outcome.complaint == "", "\(outcome.complaint)")
        let page = try #require(command.folder.text("galleri/2025/index.html"))
        for (list, fence) in [("charts", "chart"), ("tables", "table")] {
            let lines = try command.run(["list", list]).output.split(separator: "\n").filter { $0.hasPrefix("  ") }
            for name in lines.compactMap({ $0.split(separator: " ").first }) {
                #expect(page.contains("```\(fence)\nkind: \(name)\n"), "\(name)")
            }
            #expect(lines.count > 4)
        }
        #expect(page.split(separator: "<figure").count > 18)
    }

    @Test func sheetsWithoutABrowserAreExplainedStepByStep() throws {
        let command = try Command()
        let outcome = try command.run(["pdf", "--browser", "finns-inte"], environment: ["PATH": "/finns/inte"])
        #expect(outcome.code == 3 && outcome.output == "", "\(outcome.output)\(outcome.complaint)")
        #expect(outcome.complaint.contains("finns-inte") && outcome.complaint.contains("Tryck Ctrl+P"))
        #expect(command.folder.text("PDF/2025.pdf") == nil)
    }

    @Test func sheetsAreNotMadeOfAReportWithFaults() throws {
        let outcome = try Command(faulty).run(["pdf"])
        #expect(outcome.code == 1 && outcome.complaint.contains("Inget är utskrivet."))
    }

    @Test(arguments: [["build"], ["check"], ["pdf"], ["explain", "n"]])
    func anIdentityNumberEndsWithFour(arguments: [String]) throws {
        let text = "-- content/2025/01-prov.md --\n# Prov\n\nHon, 19121212-1212, svarade.\n"
        let command = try Command(
            arguments[0] == "explain"
                ? smallEdition.replacing("label: Antal", with: "label: Antal 19121212-1212") : smallEdition.with(text))
        let outcome = try command.run(arguments)
        #expect(outcome.code == 4, "\(outcome.complaint)")
        #expect(!outcome.complaint.contains("1212-1212") && !outcome.output.contains("1212-1212"))
        #expect(command.folder.text("Output/2025/index.html") == nil)
    }
}
