import Diagnostics
import Figures
import Line
import Locking
import TestProjects
import TestSupport
import Testing

/// What a reader meets of an adopted edition is held as it is printed: differences, limits, words that follow of data,
/// and the author's files.
@Suite struct LockedWordsTests {
    private static let path = "content/2025/lock.json"

    /// A share as its publisher has counted it: below the digits that are shown it may be anything.
    private static let shares = smallEdition.with(time: ("ar", "year"), columns: ["n": "none"], of: "number").with(
        """
        -- content/2025/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: 2025
        status: adopted
        meeting: {body: Styrelsen, date: 2026-03-25, paragraph: 45}
        -- content/2025/measures/n.yaml --
        label: Andel
        type: published
        dataset: d
        field: n
        unit: percent
        improvement_direction: increase
        dimensions: [kommun]
        """)

    private static let blocks = [
        "I Aby `=n kommun=a change=2024`, skillnaden är `=n by=kommun gap`.",
        fence("table", ["kind: values", "id: v", "measures: [n]", "by: kommun", "compare: 2024"]),
        fence("table", ["kind: values", "id: d", "measures: [n]", "by: kommun", "decimals: 3"]),
        fence("chart", ["kind: slope", "id: s", "measure: n", "by: kommun", "period: [2020, 2025]"]),
        fence("chart", ["kind: bars", "id: b", "measure: n", "by: kommun"]),
        fence("chart", ["kind: trend", "id: t", "measure: n", "by: kommun"]),
        fence("chart", ["kind: trend", "id: u", "measure: n", "filter: {kommun: b}"]),
        fence("chart", ["kind: spc", "id: p", "measure: n", "filter: {kommun: a}", "grain: year"]),
        fence("chart", ["kind: multiples", "id: m", "of: trend", "measure: n", "facet: kommun"]),
    ]

    private static func rows(_ change: (Int, Int)? = nil) -> String {
        let lines = (2010...2025).flatMap { year in
            ["a", "b", "c"].enumerated().map { index, key in
                var hundredths = 5_000 + 1_000 * index + (year * 37 + index * 11) % 90
                if let change, change.0 == (year - 2010) * 3 + index { hundredths += change.1 }
                let digits = String(hundredths)
                return "\(year),\(key),\(digits.prefix(2)).\(digits.suffix(2))"
            }
        }
        return "-- content/2025/data/d.csv --\nar,kommun,n\n" + lines.joined(separator: "\n")
    }

    private func locked(_ project: ProjectText) throws -> ProjectText {
        let built = try project.build()
        try #require(built.errors.isEmpty, "\(built.told)")
        var project = project
        project.files.merge(built.newLocks) { $1 }
        try #require(project.files[LockedWordsTests.path] != nil)
        return project
    }

    /// The words of pages and tables, without what tells one publication from another.
    private func words(_ built: BuiltProject) -> [String: String] {
        let sum = built.build.books[0].checksum.printed
        let paths = built.output.keys.filter {
            $0.hasPrefix("2025/") && ($0.hasSuffix(".html") || $0.hasSuffix(".csv"))
        }
        return Dictionary(
            uniqueKeysWithValues: paths.map { path in
                let text = path.hasSuffix(".csv") ? built[path] ?? "" : built.words(path)
                return (path, text.replacing("\u{A0}", with: " ").replacing(sum, with: ""))
            })
    }

    /// Whatever a change of the data does to the words, the lock tells it.
    @Test(arguments: LockedWordsTests.blocks) func whatIsPrintedIsHeld(block: String) throws {
        let text = LockedWordsTests.shares.with("-- content/2025/01-prov.md --\n# Prov\n\n\(block)")
        let first = try text.with(LockedWordsTests.rows()).build()
        let project = try locked(text.with(LockedWordsTests.rows()))
        var dice = SplitMix(block.utf8.count)
        for place in [45, 42, 46, 0] + (0..<6).map({ _ in dice.below(48) }) {
            let change = (place, dice.pick([-6, -4, -2, -1, 1, 2, 4, 6]))
            let built = try project.with(LockedWordsTests.rows(change)).build()
            let isSame = words(built) == words(first)
            // A reading may be asked for, as the lowest of all, and not be printed itself.
            let printed = built.errors.filter { !$0.message.hasPrefix("talet «n@") }
            #expect(isSame ? printed.isEmpty : !built.errors.isEmpty, "\(change) \(built.told)")
            #expect(Set(built.errors.map(\.rule.id)).isSubset(of: ["locked-value"]))
        }
    }

    @Test func whatStoodAndWhatStandsIsTold() throws {
        let text = LockedWordsTests.shares.with(
            """
            -- content/2025/01-prov.md --
            # Prov

            I Aby ändrades andelen med `=n kommun=a change=2024` på ett år.
            """)
        let data = "-- content/2025/data/d.csv --\nar,kommun,n\n2024,a,40.07\n2024,b,30\n2024,c,20\n2025,a,50.01"
        let project = try locked(text.with(data + "\n2025,b,30\n2025,c,20"))
        let built = try project.with(data.dropLast(2) + "04\n2025,b,30\n2025,c,20").build()
        let error = try #require(built.errors.first)
        #expect(error.message.contains("med +9,9 procentenheter"), "\(built.told)")
        #expect(error.message.contains("står nu «") && error.message.contains("med +10,0 procentenheter"))
        #expect(error.place.path == LockedWordsTests.path && error.place.line > 1)
    }

    /// Under another program words may be others, and numbers not.
    @Test(arguments: [("Aby", "Abyn", []), ("50,0", "51,0", ["locked-value"]), ("Prov", "två", ["locked-value"])])
    func anotherProgramMayHaveOtherWordsButNoOtherNumbers(old: String, new: String, rules: [String]) throws {
        var project = try locked(
            LockedWordsTests.shares.with("-- content/2025/01-prov.md --\n# Prov\n\n" + LockedWordsTests.blocks[1])
                .with(
                    "-- content/2025/data/d.csv --\nar,kommun,n\n2024,a,40\n2024,b,30\n2024,c,20\n2025,a,50\n2025,b,30\n2025,c,20"
                ))
        let source = SourceText(
            path: LockedWordsTests.path, bytes: Array((project.files[LockedWordsTests.path] ?? "").utf8))
        var lock = try #require(EditionLock.read(source, Findings()))
        let printed = try #require(lock.published?.printed)
        try #require(printed.values.contains { $0.contains(old) })
        lock.published?.printed = printed.mapValues { $0.replacing(old, with: new) }
        lock.wording = lock.wording.mapValues { _ in "" }
        for (program, expected) in [("0.0.1", rules), (lock.published?.program ?? "", ["locked-value"])] {
            lock.published?.program = program
            project.files[LockedWordsTests.path] = String(decoding: lock.bytes, as: UTF8.self)
            let built = try project.build()
            #expect(Set(built.errors.map(\.rule.id)).sorted() == expected, "\(program) \(built.told)")
            #expect(built.rules.contains("locked-wording") == expected.isEmpty)
        }
    }

    /// A linked file, a picture and an appendix are published as they are.
    @Test(arguments: ["bilaga.txt", "bild.png", "fast.csv"])
    func aPublishedFileIsHeld(name: String) throws {
        var project = LockedWordsTests.shares.with(
            """
            \(LockedWordsTests.rows())
            -- content/2025/01-prov.md --
            # Prov

            [Fil](bilaga.txt)

            ![Två prickar](bild.png)
            -- content/2025/bilaga.txt --
            Hej
            -- content/2025/fast.csv --
            a;b
            1;2
            """)
        let report = try #require(project.files["content/2025/report.yaml"])
        project.files["content/2025/report.yaml"] =
            report + "\nappendices:\n  - {id: b1, title: Fast, path: fast.csv}\n"
        project.files["content/2025/bild.png"] = "\u{89}"
        let built = try project.build()
        guard built.errors.isEmpty else { return }
        project = try locked(project)
        #expect(try project.build().errors.isEmpty)
        project.files["content/2025/" + name]? += "\n3;4"
        let changed = try project.build()
        #expect(changed.errors.map(\.rule.id) == ["locked-text"], "\(changed.told)")
        #expect(changed.errors.map(\.place.path) == ["content/2025/" + name])
    }

    /// An edition that is written beside it, with remarks of its own, changes nothing.
    @Test func anotherEditionsRemarksAreNotItsOwn() throws {
        var project = try locked(
            LockedWordsTests.shares.with(
                LockedWordsTests.rows() + "\n-- content/2025/01-prov.md --\n# Prov\n\nI Aby `=n kommun=a`."))
        for (path, text) in project.files where path.hasPrefix("content/2025/") && path != LockedWordsTests.path {
            project.files[path.replacing("content/2025/", with: "content/2026/")] = text
        }
        project.files["content/2026/02-mer.md"] = "# Mer\n\n### En nivå för långt ner\n\nText."
        let built = try project.build()
        #expect(built.rules.contains("skipped-heading") && built.errors.isEmpty, "\(built.told)")
        #expect(built.words("2026/datakvalitet.html").contains("content/2026/02-mer.md"))
        #expect(!built.words("2025/datakvalitet.html").contains("content/2026"))
        #expect(!built.rules.contains("locked-wording"))
    }

    private let first = "  - {date: 2026-05-01, reason: Fel, decision: § 61-2026}\n"

    /// What has been said of a change stays said.
    @Test(arguments: [
        "", "reopened:\n  - {date: 2026-05-01, reason: Fel igen, decision: § 61-2026}\n",
        "reopened:\n  - {date: 2026-06-01, reason: Nytt fel}\n",
    ])
    func aReopeningThatTheLockNamesStays(written: String) throws {
        var project = LockedWordsTests.shares.with(
            LockedWordsTests.rows() + "\n-- content/2025/01-prov.md --\n# Prov\n\nI Aby `=n kommun=a`.")
        let report = try #require(project.files["content/2025/report.yaml"]) + "\n"
        project.files["content/2025/report.yaml"] = report + "reopened:\n" + first
        project = try locked(project)
        project.files["content/2025/report.yaml"] = report + written
        let built = try project.build()
        #expect(
            built.errors.contains { $0.rule.id == "locked-reopening" && $0.message.contains("Fel") }, "\(built.told)")
        #expect(built.newLocks.isEmpty)
        project.files["content/2025/report.yaml"] =
            report + "reopened:\n" + first + "  - {date: 2026-06-01, reason: Nytt fel}\n"
        #expect(try project.build().errors.isEmpty)
    }
}
