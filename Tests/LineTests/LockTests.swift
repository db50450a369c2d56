import Diagnostics
import Line
import Locking
import TestProjects
import Testing

/// An adopted edition is locked by its first build; afterwards a changed number or text is an error, until it is
/// reopened in the content.
@Suite struct LockTests {
    private static let adopted = smallEdition.with(
        """
        -- content/2025/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: 2025
        status: adopted
        meeting: {body: Styrelsen, date: 2026-03-25, paragraph: 45}
        -- content/2025/01-prov.md --
        # Prov

        Summan är `=n`, i Aby `=n kommun=a`.
        """)

    private static let withRows = adopted.with(
        """
        -- content/2025/01-prov.md --
        # Prov

        ```table
        kind: data
        dataset: d
        ```
        """)

    private let path = "content/2025/lock.json"

    private func lock(_ project: ProjectText) throws -> String {
        let built = try project.build()
        #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        let lock = try #require(built.build.newLocks.first)
        #expect(lock.path == path && built.build.newLocks.count == 1)
        return String(decoding: lock.bytes, as: UTF8.self)
    }

    private func locked() throws -> ProjectText {
        var project = LockTests.adopted
        project.files[path] = try lock(project)
        return project
    }

    private func replacing(_ old: String, _ new: String, in file: String, _ project: ProjectText) throws -> ProjectText
    {
        var project = project
        let text = try #require(project.files["content/2025/" + file])
        #expect(text.contains(old))
        project.files["content/2025/" + file] = text.replacing(old, with: new)
        return project
    }

    @Test func theFirstBuildLocksAndTheNextWritesNothing() throws {
        let first = try LockTests.adopted.build()
        let second = try locked().build()
        #expect(second.findings == first.findings && second.build.newLocks.isEmpty)
        #expect(second.output == first.output)
        #expect(try lock(LockTests.adopted) == locked().files[path])
    }

    @Test func theLockHoldsTheNumbersAsTheyAreShownSorted() throws {
        let text = try lock(LockTests.adopted)
        #expect(text.contains("\"n@2025\": \"60\"") && text.contains("\"n@2025;kommun=a\": \"10\""))
        let keys = text.split(separator: "\n").filter { $0.contains("\"n@") }
        #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } && !keys.isEmpty)
    }

    @Test(arguments: ["draft", "proposed"])
    func anotherStatusLocksNothing(status: String) throws {
        let project = try replacing("status: adopted", "status: \(status)", in: "report.yaml", LockTests.adopted)
        #expect(try project.build().build.newLocks.isEmpty)
    }

    @Test func aChangedValueIsToldOldAndNew() throws {
        let built = try replacing("2025,a,10", "2025,a,11", in: "data/d.csv", locked()).build()
        #expect(Set(built.errors.map(\.rule.id)) == ["locked-value"] && built.errors.count == 2)
        #expect(
            built.errors.map(\.message).contains {
                $0.contains("n@2025;kommun=a") && $0.contains("var 10") && $0.contains("nu 11")
            })
        #expect(built.errors.allSatisfy { $0.place.path == path && $0.place.line > 1 })
        #expect(built.build.newLocks.isEmpty)
    }

    @Test func aChangeBelowTheDigitsThatAreShownIsNone() throws {
        let rows = "ar,kommun,n\n2024,a,1\n2025,a,10.04\n2025,b,20\n2025,c,30"
        var project = LockTests.adopted.with("-- content/2025/data/d.csv --\n\(rows)")
        project = try replacing("name: n, type: integer", "name: n, type: number", in: "datapackage.yaml", project)
        project = try replacing("unit: count", "unit: count\ndecimals: 1", in: "measures/n.yaml", project)
        project.files[path] = try lock(project)
        let same = try replacing("10.04", "10.03", in: "data/d.csv", project).build()
        #expect(same.errors.isEmpty)
        #expect(try replacing("10.04", "10.06", in: "data/d.csv", project).build().rules.contains("locked-value"))
    }

    /// Rows have no name: what stood is told gone, and what stands instead is told new.
    @Test func aChangedRowOfATableIsTold() throws {
        var project = LockTests.withRows
        project.files[path] = try lock(project)
        #expect(try project.build().errors.isEmpty)
        let built = try replacing("2025,c,30", "2025,c,31", in: "data/d.csv", project).build()
        let rows = built.errors.filter { $0.rule.id == "locked-row" }
        #expect(
            Set(rows.map(\.message)) == [
                "raden «d: 2025, Ceby, 30» stod en gång när rapporten fastställdes och står nu inte",
                "raden «d: 2025, Ceby, 31» stod inte när rapporten fastställdes och står nu en gång",
            ])
        #expect(rows.allSatisfy { $0.place.path == path })
    }

    /// A lock from before rows were held says nothing of them.
    @Test func aLockWithoutRowsHoldsNone() throws {
        var project = LockTests.withRows
        let source = SourceText(path: path, bytes: Array(try lock(project).utf8))
        var older = try #require(EditionLock.read(source, Findings()))
        #expect(older.rows?.count == 6)
        older.published = nil
        project.files[path] = String(decoding: older.bytes, as: UTF8.self)
        #expect(try project.build().rules.allSatisfy { !$0.hasPrefix("lock") })
        older.rows = nil
        project.files[path] = String(decoding: older.bytes, as: UTF8.self)
        #expect(try project.build().rules.allSatisfy { !$0.hasPrefix("lock") })
    }

    @Test func aChangedTextIsToldWithItsFile() throws {
        let built = try replacing("Summan är", "Summan blev", in: "01-prov.md", locked()).build()
        #expect(built.errors.map(\.rule.id) == ["locked-text"])
        #expect(built.errors.map(\.place.path) == ["content/2025/01-prov.md"])
    }

    @Test func lineBreaksOfAnotherKindAreNoChange() throws {
        var project = try locked()
        project.files["content/2025/01-prov.md"] = project.files["content/2025/01-prov.md"]?.replacing(
            "\n", with: "\r\n")
        #expect(try project.build().errors.isEmpty)
    }

    @Test func theProgramsOwnWordsAreANotice() throws {
        var project = try locked()
        for (path, bytes) in ProjectText.templates where project.files[path] == nil {
            project.files[path] = String(decoding: bytes, as: UTF8.self)
        }
        let shell = try #require(project.files["templates/page.html"])
        project.files["templates/page.html"] = shell.replacing("{{content}}", with: "<p>Ny mall</p>{{content}}")
        let built = try project.build()
        #expect(built.errors.isEmpty && built.rules.contains("locked-wording"))
    }

    /// Adopted, locked, changed, refused, reopened, published with a new lock, and refused again.
    @Test func anEditionIsReopenedOnceByEachDecision() throws {
        let changed = try replacing("2025,a,10", "2025,a,11", in: "data/d.csv", locked())
        #expect(try changed.build().rules.contains("locked-value"))
        let entry = "reopened:\n  - {date: 2026-05-01, reason: Rättat underlag, decision: § 61-2026}\n"
        let report = try #require(changed.files["content/2025/report.yaml"])
        var reopened = changed.with("-- content/2025/report.yaml --\n\(report)\(entry)")
        let words = try reopened.build().words("2025/om.html")
        #expect(words.contains("Rättat underlag") && words.contains("§ 61-2026") && words.contains("1 maj 2026"))
        let newLock = try lock(reopened)
        #expect(newLock.contains("Rättat underlag") && newLock.contains("\"n@2025;kommun=a\": \"11\""))
        reopened.files[path] = newLock
        let again = try reopened.build()
        #expect(again.errors.isEmpty && again.build.newLocks.isEmpty)
        let once = try replacing("2025,a,11", "2025,a,12", in: "data/d.csv", reopened)
        #expect(try once.build().rules.contains("locked-value"))
        let second = "  - {date: 2026-06-01, reason: Rättat igen, decision: § 70-2026}\n"
        let twice = once.with("-- content/2025/report.yaml --\n\(report)\(entry)\(second)")
        #expect(try lock(twice).contains("\"n@2025;kommun=a\": \"12\""))
    }

    @Test func onlyTwentyAreToldAndTheRestAreCounted() throws {
        let keys = (1...30).map { "k\($0)" }
        let values = keys.map { "    - {key: \($0), label: Ort \($0)}" }.joined(separator: "\n")
        var project = LockTests.adopted.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values:
            \(values)
            -- content/2025/data/d.csv --
            ar,kommun,n
            \(keys.map { "2025,\($0),7" }.joined(separator: "\n"))
            -- content/2025/01-prov.md --
            # Prov

            \(keys.map { "`=n kommun=\($0)`" }.joined(separator: " "))
            """)
        project.files[path] = try lock(project)
        let errors = try replacing(",7", ",8", in: "data/d.csv", project).build().errors
        #expect(errors.count == 20)
        #expect(errors.flatMap(\.notes).map(\.text) == ["och 11 till av samma slag"])
    }

    @Test(arguments: [
        ("\"60\"", "\"61\"", "för hand"), ("\"format\": 3", "\"format\": 4", "nyare"),
        ("\"texts\": {", "\"text\": {", "saknar «texts»"),
        ("}", "", "avklippt"), ("\"reopened\": []", "\"reopened\": [\"x\"]", "för hand"),
    ])
    func aLockThatCannotBeReliedOnIsOneFault(old: String, new: String, clause: String) throws {
        let built = try replacing(old, new, in: "lock.json", locked()).build()
        #expect(built.errors.map(\.rule.id) == ["lock-broken"])
        #expect(built.errors.first?.message.contains(clause) == true, "\(built.errors.map(\.message))")
        #expect(built.build.newLocks.isEmpty)
    }

    @Test func aCutOrEmptyLockIsOneFault() throws {
        let whole = try #require(try locked().files[path])
        for length in [0, 1, whole.count / 2] {
            var project = try locked()
            project.files[path] = String(whole.prefix(length))
            #expect(try project.build().errors.map(\.rule.id) == ["lock-broken"])
        }
    }

    @Test func aLockWithoutAdoptionIsAFault() throws {
        let built = try replacing("status: adopted", "status: proposed", in: "report.yaml", locked()).build()
        #expect(built.errors.map(\.rule.id) == ["lock-without-adoption"])
    }

    /// What is hidden is only said to be hidden, and no file of data has a checksum in the lock.
    @Test func theLockTellsNothingThatIsHidden() throws {
        var project = LockTests.adopted.with(
            """
            -- content/2025/data/d.csv --
            ar,kommun,n
            2025,a,3
            2025,b,2741
            2025,c,8513
            -- content/2025/01-prov.md --
            # Prov

            ```table
            kind: values
            id: t
            measures: [n]
            by: kommun
            ```
            """)
        project = try replacing("time: ar}", "time: ar, individuals: true}", in: "datapackage.yaml", project)
        let built = try project.build()
        let text = built.build.newLocks.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        guard built.errors.isEmpty else {
            Issue.record("\(built.errors.map(\.message))")
            return
        }
        #expect(text.contains("\"n@2025;kommun=a\": \"hidden\""))
        #expect(!text.contains("\"data/d.csv\":"))
    }
}
