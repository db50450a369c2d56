import Files
import Glibc
import Publishing
import TestSupport
import Testing

@Suite struct PublisherTests {
    let folder: TemporaryFolder
    let output: String

    init() throws {
        folder = try TemporaryFolder()
        output = folder("Output")
    }

    static let first = site(["2025/data/fig-1.csv": "a;b\n", "2025/index.html": "<p>ett", "index.html": "<p>hej"])
    static let second = site(["2025/index.html": "<p>två", "2025/å/ö.html": "<p>ny", "index.html": "<p>hej"])

    static func site(_ texts: [String: String]) -> [OutputFile] {
        texts.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { $0.path < $1.path }
    }

    @discardableResult
    func publish(_ site: [OutputFile]) throws -> Outcome {
        try Publisher(output: output).publish(site)
    }

    func expectPublished(_ site: [OutputFile], and more: [String] = []) {
        for file in site { #expect(folder.bytes("Output/" + file.path) == file.bytes) }
        let files = folder.everything(in: "Output").filter { name in
            site.contains { $0.path == name } || !site.contains { $0.path.hasPrefix(name + "/") }
        }
        #expect(files == (site.map(\.path) + [".uppsikt"] + more).sorted())
        #expect(folder.names() == ["Output"])
    }

    func mode(_ name: String) -> UInt32 {
        var status = stat()
        return lstat(folder(name), &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    func inode(_ name: String) -> UInt {
        var status = stat()
        return lstat(folder(name), &status) == 0 ? UInt(status.st_ino) : 0
    }

    @Test func publishesWhereThereWasNothing() throws {
        let outcome = try publish(PublisherTests.first)
        #expect((outcome.written, outcome.unchanged, outcome.removed) == (3, 0, 0))
        #expect(outcome.notes.isEmpty)
        expectPublished(PublisherTests.first)
    }

    @Test func tellsPagesThatAreNoMore() throws {
        try publish(PublisherTests.first)
        let outcome = try publish(PublisherTests.site(["index.html": "<p>hej"]))
        #expect(outcome.notes.count == 1)
        #expect(outcome.notes[0].contains("2025/index.html") && !outcome.notes[0].contains("fig-1.csv"))
    }

    @Test func keepsWhatSomebodyHasWrittenInAPublishedFile() throws {
        try publish(PublisherTests.first)
        try folder.write("Output/2025/index.html", "<p>mitt")
        try folder.write("Output/2025/data/fig-1.csv", "mina;tal\n")
        let outcome = try publish(PublisherTests.second)
        #expect(outcome.notes.count == 1 && outcome.notes[0].contains("2025/index.html"))
        #expect(folder.text("Output/2025/index.html") == "<p>två")
        #expect(folder.text("Output-andrat-for-hand/2025/index.html") == "<p>mitt")
        #expect(folder.text("Output-andrat-for-hand/2025/data/fig-1.csv") == "mina;tal\n")
        // Once, and what was kept stays where more is kept.
        #expect(try publish(PublisherTests.first).notes.filter { $0.contains("för hand") }.isEmpty)
        try folder.write("Output/index.html", "<p>åter")
        #expect(try publish(PublisherTests.first).notes.count == 1)
        #expect(folder.text("Output-andrat-for-hand-2/index.html") == "<p>åter")
        #expect(folder.text("Output-andrat-for-hand/2025/index.html") == "<p>mitt")
    }

    /// A list of files without checksums, as earlier versions wrote it, is read as before.
    @Test func readsAListWithoutChecksums() throws {
        try publish(PublisherTests.first)
        let lines = (folder.text("Output/.uppsikt") ?? "").split(separator: "\n").map { $0.prefix { $0 != "\t" } }
        try folder.write("Output/.uppsikt", lines.joined(separator: "\n") + "\n")
        try folder.write("Output/index.html", "<p>mitt")
        #expect(try publish(PublisherTests.first).notes.isEmpty)
        expectPublished(PublisherTests.first)
    }

    @Test func publishesIntoAnEmptyFolder() throws {
        try folder.makeFolder("Output")
        try publish(PublisherTests.first)
        expectPublished(PublisherTests.first)
    }

    @Test func replacesTheWholeOfTheLastSite() throws {
        try publish(PublisherTests.first)
        let outcome = try publish(PublisherTests.second)
        #expect((outcome.written, outcome.unchanged, outcome.removed) == (2, 1, 1))
        expectPublished(PublisherTests.second)
    }

    @Test func writesNothingWhenNothingHasChanged() throws {
        try publish(PublisherTests.first)
        let before = (inode("Output"), inode("Output/index.html"))
        let outcome = try publish(PublisherTests.first)
        #expect((outcome.written, outcome.unchanged, outcome.removed) == (0, 3, 0))
        #expect((inode("Output"), inode("Output/index.html")) == before)
    }

    @Test func keepsAnUnchangedFileAsItIs() throws {
        try publish(PublisherTests.first)
        let before = inode("Output/index.html")
        try publish(PublisherTests.second)
        #expect(inode("Output/index.html") == before)
    }

    @Test func writesAFileAgainThatSomebodyChanged() throws {
        try publish(PublisherTests.first)
        try folder.write("Output/index.html", "<p>nej")
        let outcome = try publish(PublisherTests.first)
        #expect(outcome.written == 1)
        #expect(folder.text("Output/index.html") == "<p>hej")
    }

    @Test func keepsGitsListOfWhatItPassesOver() throws {
        try folder.write("Output/.gitignore", "*\n!.gitignore\n")
        try publish(PublisherTests.first)
        try publish(PublisherTests.second)
        #expect(folder.text("Output/.gitignore") == "*\n!.gitignore\n")
        expectPublished(PublisherTests.second, and: [".gitignore"])
    }

    @Test func givesEveryFileTheSameRightsWhateverTheUmask() throws {
        try publish(PublisherTests.first)
        #expect(chmod(folder("Output/index.html"), 0o600) == 0)
        let outcome = try publish(PublisherTests.first)
        #expect(outcome.written == 1)
        #expect([mode("Output"), mode("Output/2025"), mode("Output/2025/data")] == [0o755, 0o755, 0o755])
        #expect([mode("Output/index.html"), mode("Output/2025/index.html")] == [0o644, 0o644])
    }

    @Test func clearsWhatFileManagersLeaveBehind() throws {
        try publish(PublisherTests.first)
        try folder.write("Output/2025/.DS_Store", "x")
        let outcome = try publish(PublisherTests.first)
        #expect(outcome.removed == 1)
        expectPublished(PublisherTests.first)
    }

    @Test(arguments: ["../utanför.html", "/tmp/x.html", "a//b.html", "", ".uppsikt", ".gitignore", "a\nb.html"])
    func refusesAPathThatLeavesTheFolder(path: String) throws {
        #expect(throws: PublishError.badFile(path: path)) { try publish([OutputFile(path: path, bytes: [])]) }
        #expect(folder.names().isEmpty)
    }

    @Test func refusesTheSamePathTwice() throws {
        let file = OutputFile(path: "index.html", bytes: [])
        #expect(throws: PublishError.badFile(path: "index.html")) { try publish([file, file]) }
    }

    @Test func leavesEverythingAsItWasWhenAFileCannotBeWritten() throws {
        try publish(PublisherTests.first)
        let long = OutputFile(path: String(repeating: "å", count: 200), bytes: [])
        let error = #expect(throws: PublishError.self) { try publish(PublisherTests.second + [long]) }
        #expect(error?.message.hasSuffix("namnet är för långt") == true)
        expectPublished(PublisherTests.first)
    }

    @Test func publishesInALoopWithoutLeavingAnything() throws {
        for _ in 0..<20 {
            try publish(PublisherTests.first)
            try publish(PublisherTests.second)
        }
        expectPublished(PublisherTests.second)
    }
}
