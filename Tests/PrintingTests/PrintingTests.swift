import Testing
import Values

@testable import Printing

struct BrowserTests {
    private func found(_ installed: Set<String>, named name: String? = nil) -> Result<String, PrintError> {
        do throws(PrintError) {
            return .success(
                try Browser.find(named: name, in: "/opt/bin:/usr/bin", isProgram: installed.contains).path)
        } catch {
            return .failure(error)
        }
    }

    @Test func takesTheFirstOfTheFamilyThatIsInstalled() {
        #expect(found(["/usr/bin/google-chrome", "/usr/bin/msedge"]) == .success("/usr/bin/google-chrome"))
        #expect(found(["/usr/bin/chromium", "/opt/bin/chromium"]) == .success("/opt/bin/chromium"))
        #expect(found([Browser.applications[1]]) == .success(Browser.applications[1]))
    }

    @Test func takesTheOneThatIsNamedAndNoOther() {
        #expect(found(["/usr/bin/chromium", "/usr/bin/msedge"], named: "msedge") == .success("/usr/bin/msedge"))
        #expect(found(["/usr/bin/chromium"], named: "msedge") == .failure(.noBrowser(named: "msedge")))
        #expect(found(["/srv/b/chrome"], named: "/srv/b/chrome") == .success("/srv/b/chrome"))
    }

    @Test func saysThatThereIsNone() {
        #expect(found([]) == .failure(.noBrowser(named: nil)))
        #expect(PrintError.noBrowser(named: nil).message == "ingen Chromium, Chrome eller Edge är installerad")
    }

    @Test func leavesTheSandboxOnForEverybodyButRoot() {
        let flags = { Browser(path: "/b").arguments(printing: "p", into: "f", profile: "d", isRoot: $0) }
        #expect(!flags(false).contains("--no-sandbox"))
        #expect(flags(true).contains("--no-sandbox"))
    }
}

struct SheetFactsTests {
    private let places = """
        Page  Destination                 Name
           1 [ XYZ    0  824 null      ] "innehallet"
          12 [ XYZ    0  405 null      ] "kap-bakgrund"

        """

    @Test func readsWhatPopplerTells() throws {
        let facts = try #require(
            SheetFacts(
                facts: "Title:  Uppföljning: 2025\nTagged:         yes\nPages:          24\n"
                    + "Page size:      594.96 x 841.92 pts (A4)\n", places: places))
        #expect(facts.sheets == 24)
        #expect(facts.isTagged)
        #expect(facts.isA4)
        #expect(facts.places == ["innehallet": 1, "kap-bakgrund": 12])
    }

    @Test func seesAnotherPaperAndAMissingTag() throws {
        let facts = try #require(
            SheetFacts(facts: "Pages: 1\nTagged: no\nPage size:  612 x 792 pts (letter)\n", places: ""))
        #expect(!facts.isTagged)
        #expect(!facts.isA4)
        #expect(SheetFacts(facts: "", places: "") == nil)
    }
}

struct PDFDatesTests {
    @Test func setsBothDatesWithoutMovingAnything() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 27))
        let before = Array("%PDF <</CreationDate (D:20261125210615+00'00')\n/ModDate (D:20261125210616+00'00')>>".utf8)
        let after = dated(before, day)
        #expect(
            String(decoding: after, as: UTF8.self)
                == "%PDF <</CreationDate (D:20260227000000+00'00')\n/ModDate (D:20260227000000+00'00')>>")
        #expect(after.count == before.count)
    }

    @Test func leavesAFileWithoutDatesAsItIs() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 27))
        for text in ["", "%PDF", "/ModDate (D:2026"] { #expect(dated(Array(text.utf8), day) == Array(text.utf8)) }
    }
}

struct ChildProcessTests {
    @Test func keepsTheStatusAndTheWords() throws {
        let folder = try WorkFolder(in: "/tmp")
        defer { folder.remove() }
        let told = try ChildProcess(program: "/bin/sh", arguments: ["-c", "echo hej; echo fel >&2; exit 3"])
            .run(log: folder.path + "/a", seconds: 30)
        #expect(told.status == 3)
        #expect(String(decoding: told.words, as: UTF8.self) == "hej\nfel\n")
    }

    @Test func endsWhatTakesTooLong() throws {
        let folder = try WorkFolder(in: "/tmp")
        defer { folder.remove() }
        #expect(throws: PrintError.tooSlow("/bin/sleep", seconds: 0)) {
            try ChildProcess(program: "/bin/sleep", arguments: ["60"]).run(log: folder.path + "/a", seconds: 0)
        }
    }

    @Test func saysThatAProgramDoesNotExist() throws {
        let folder = try WorkFolder(in: "/tmp")
        defer { folder.remove() }
        #expect(throws: PrintError.self) {
            try ChildProcess(program: "/finns/inte", arguments: []).run(log: folder.path + "/a", seconds: 5)
        }
    }

    @Test func leavesNoFolderBehind() throws {
        let folder = try WorkFolder(in: "/tmp")
        try folder.write([1], to: "a/b/c.txt")
        folder.remove()
        #expect(readWhole(folder.path + "/a/b/c.txt") == nil)
        #expect(throws: PrintError.self) { try folder.write([1], to: "d.txt") }
    }
}
