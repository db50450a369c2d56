import Diagnostics
import TestProjects
import TestSupport
import Testing

/// A link never hands out what the report hides.
@Suite struct ProtectedLinkTests {
    private static let people = smallEdition.with(
        """
        -- content/2025/datapackage.yaml --
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
                - {name: n, type: integer, uppsikt: {periods: sum}}
            uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
        """)

    private func published(_ built: BuiltProject) -> [String] { built.output.keys.filter { $0.contains("/filer/") } }

    @Test(arguments: [
        "[a](data/d.csv)", "[a](./data/d.csv)", "[a](data//d.csv)", "[a](data/../data/d.csv)", "[a](data%2Fd.csv)",
        "[a](d%61ta/d.csv)", "[a](<data/d.csv>)", "[a][b]\n\n[b]: data/d.csv", "[a](data/d.csv#rad-1)",
    ])
    func aFileAboutPeopleIsNeverPublished(link: String) throws {
        let built = try ProtectedLinkTests.people.with("-- content/2025/01-prov.md --\n# Prov\n\n\(link)\n").build()
        let found = built.findings.filter { $0.rule.id == "linked-individuals" }
        #expect(found.count == 1 && found.allSatisfy(\.rule.isPrivacy), "\(link)")
        #expect(found.first?.place.line ?? 0 >= 3)
        #expect(published(built).isEmpty)
    }

    @Test(arguments: ["[a](../2024/data/d.csv)", "[a](DATA/d.csv)", "[a](data/d.csv?x)"])
    func whatIsNoFileOfTheEditionIsABrokenLink(link: String) throws {
        let built = try ProtectedLinkTests.people.with("-- content/2025/01-prov.md --\n# Prov\n\n\(link)\n").build()
        #expect(built.errors.map(\.rule.id) == ["broken-link"], "\(link)")
        #expect(published(built).isEmpty)
    }

    @Test func neitherAsAPictureNorAsAnAppendixNorAsACopy() throws {
        let picture = try ProtectedLinkTests.people.with("-- content/2025/01-prov.md --\n# Prov\n\n![a](data/d.csv)\n")
            .build()
        #expect(picture.errors.map(\.rule.id) == ["attachment-kind"])
        let report = try #require(smallEdition.files["content/2025/report.yaml"])
        let appendix = "appendices: [{id: a, title: Bilaga, path: data/d.csv}]"
        let built = try ProtectedLinkTests.people.with("-- content/2025/report.yaml --\n\(report)\(appendix)").build()
        #expect(built.errors.map(\.rule.id) == ["linked-individuals"])
        let rows = try #require(smallEdition.files["content/2025/data/d.csv"])
        var copied = ProtectedLinkTests.people.with("-- content/2025/01-prov.md --\n# Prov\n\n[a](kopia.txt)\n")
        copied.files["content/2025/kopia.txt"] = rows
        #expect(try copied.build().errors.map(\.rule.id) == ["linked-individuals"])
        for built in [picture, built, try copied.build()] { #expect(published(built).isEmpty) }
    }

    /// The rows of `people`, written anew; nil where the round takes too few of them away.
    private static func copy(_ rows: [[String]], _ random: inout SeededNumbers) -> (text: String, kind: String) {
        var rows = rows
        if random.below(2) == 0 { rows = [rows[0]] + rows.dropFirst().sorted { $0[2] > $1[2] } }
        if random.below(2) == 0 { rows = Array(rows.prefix(3 + random.below(rows.count - 2))) }
        if random.below(3) == 0 { rows = rows.map { $0.reversed() } }
        if random.below(3) == 0 { rows = rows.enumerated().map { $1 + [$0 == 0 ? "rad" : String($0)] } }
        if random.below(3) == 0 { rows = rows.map { row in row.map { "\"\($0)\"" } } }
        let separator = random.pick([",", ";", "\t", " ; ", "|"])
        let end = random.pick(["\n", "\r\n"])
        let text = rows.map { $0.joined(separator: separator) }.joined(separator: end)
        return (random.pick(["", "\u{FEFF}"]) + text + random.pick(["", end]), random.pick(["csv", "txt"]))
    }

    @Test func aChangedCopyOfAFileAboutPeopleIsNeverPublished() throws {
        var random = SeededNumbers(seed: 31)
        let rows =
            [["ar", "kommun", "n"]] + ["a", "b", "c", "a", "b"].enumerated().map { ["2025", $1, "\(3 + 7 * $0)"] }
        let people = rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
        for round in 0..<120 {
            let (text, kind) = ProtectedLinkTests.copy(rows, &random)
            var project = ProtectedLinkTests.people.with(
                """
                -- content/2025/01-prov.md --
                # Prov

                [a](kopia.\(kind))
                -- content/2025/data/d.csv --
                \(people)
                """)
            let isWide = round % 3 == 0
            let units = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            project.bytes["content/2025/kopia.\(kind)"] = isWide ? [0xFF, 0xFE] + units : Array(text.utf8)
            let built = try project.build()
            #expect(built.rules.contains("linked-individuals"), "\(text)")
            #expect(published(built).isEmpty)
        }
    }

    @Test func anotherTableIsPublishedWithAWarning() throws {
        let other = "ar;kommun;andel\n2025;a;12,5\n2025;b;13\n2025;c;14\n"
        var project = ProtectedLinkTests.people.with("-- content/2025/01-prov.md --\n# Prov\n\n[a](andelar.csv)\n")
        project.files["content/2025/andelar.csv"] = other
        let built = try project.build()
        #expect(built.errors.isEmpty && built.rules.contains("linked-data"))
        #expect(published(built) == ["2025/filer/andelar.csv"])
    }

    @Test func otherDataArePublishedWithAWarning() throws {
        let built = try smallEdition.with("-- content/2025/01-prov.md --\n# Prov\n\n[a](./data/d.csv)\n").build()
        #expect(built.errors.isEmpty && built.rules.contains("linked-data"))
        #expect(published(built) == ["2025/filer/data/d.csv"])
    }

    @Test func aLinkedFileIsLookedInto() throws {
        let built = try smallEdition.with(
            """
            -- content/2025/bilaga.txt --
            Född 900615-2392
            -- content/2025/01-prov.md --
            # Prov

            [a](bilaga.txt)
            """
        ).build()
        let found = built.findings.filter { $0.rule.isPrivacy }
        #expect(found.map(\.place.path) == ["content/2025/bilaga.txt"])
        #expect(published(built).isEmpty)
    }

    @Test func anAppendixIsPublishedAndLinked() throws {
        let report = try #require(smallEdition.files["content/2025/report.yaml"])
        let built = try smallEdition.with(
            """
            -- content/2025/report.yaml --
            \(report)appendices: [{id: a, title: Bilagan, path: bilagor/a.txt}]
            -- content/2025/bilagor/a.txt --
            Underlag
            -- content/2025/protokollsutdrag.md --
            # Ärende

            Text.
            """
        ).build()
        #expect(built.errors.isEmpty)
        #expect(published(built) == ["2025/filer/bilagor/a.txt"])
        #expect(built["2025/protokollsutdrag.html"]?.contains("<a href=\"filer/bilagor/a.txt\">Bilagan</a>") == true)
    }
}
