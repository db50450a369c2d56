import Testing

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
