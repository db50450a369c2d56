import Files
import Glibc
import TestSupport
import Testing

@Suite struct ProjectFolderTests {
    let folder: TemporaryFolder
    let project: ProjectFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("projekt/content/data")
        try folder.write("projekt/content/01-början.md", "# Början\n")
        try folder.write("projekt/content/data/å.csv", "a;b\n1;2\n")
        try folder.write("utanför.txt", "hemligt")
        project = try ProjectFolder(folder("projekt"))
    }

    @Test func readsAFileBelowTheProject() throws {
        #expect(try project.read("content/data/å.csv", limit: 100) == Array("a;b\n1;2\n".utf8))
    }

    @Test func listsFilesInTheOrderOfTheirBytes() throws {
        try folder.write("projekt/content/data/B.csv", "")
        try folder.write("projekt/content/data.csv", "")
        try folder.write("projekt/content/.dold/x.md", "")
        let files = try project.list("content").files
        #expect(
            files == [
                "content/01-början.md", "content/data.csv", "content/data/B.csv", "content/data/å.csv",
            ])
        #expect(try project.list().files == files)
    }

    @Test(arguments: [
        "", "/etc/passwd", "../utanför.txt", "content/../../utanför.txt", "content//x", "./content", "a\0b",
    ])
    func refusesAPathThatLeavesTheProject(path: String) {
        #expect(throws: FileError(.open, path, .outside)) { try project.open(path) }
    }

    @Test func refusesASymbolicLinkToAFile() throws {
        try folder.link("projekt/content/länk.md", to: folder("utanför.txt"))
        #expect(throws: FileError(.open, "content/länk.md", .kind(.symbolicLink))) {
            try project.read("content/länk.md", limit: 100)
        }
        try folder.link("projekt/content/inne.md", to: "01-början.md")
        #expect(throws: FileError(.open, "content/inne.md", .kind(.symbolicLink))) {
            try project.read("content/inne.md", limit: 100)
        }
    }

    @Test func refusesASymbolicLinkOnTheWay() throws {
        try folder.link("projekt/content/ut", to: folder.path)
        let error = #expect(throws: FileError.self) { try project.read("content/ut/utanför.txt", limit: 100) }
        #expect(error?.fault == .kind(.symbolicLink))
        #expect(error?.isFaultOfContent == true)
    }

    @Test func refusesANamedPipeWithoutWaiting() throws {
        #expect(mkfifo(folder("projekt/content/rör.csv"), 0o600) == 0)
        #expect(throws: FileError(.open, "content/rör.csv", .kind(.pipe))) { try project.open("content/rör.csv") }
    }

    @Test func refusesAFolderWhereAFileIsMeant() {
        #expect(throws: FileError(.open, "content/data", .kind(.folder))) { try project.open("content/data") }
    }

    @Test func refusesAFileWhereAFolderIsMeant() {
        #expect(throws: FileError(.list, "content/01-början.md", .kind(.file))) {
            try project.list("content/01-början.md")
        }
    }

    @Test func tellsWhatIsMissing() {
        let error = #expect(throws: FileError.self) { try project.open("content/data/saknas.csv") }
        #expect(error?.message == "kan inte öppna content/data/saknas.csv: det finns ingenting med det namnet")
    }

    @Test func namesWhatAListingRefuses() throws {
        try folder.link("projekt/content/länk.md", to: "01-början.md")
        #expect(mkfifo(folder("projekt/content/rör"), 0o600) == 0)
        let raw: [UInt8] = Array(folder("projekt/content/").utf8) + [0xE5, 0x2E, 0x6D, 0x64, 0]
        let number = raw.withUnsafeBytes { bytes in
            creat(bytes.bindMemory(to: CChar.self).baseAddress.unsafelyUnwrapped, 0o600)
        }
        #expect(number >= 0)
        close(number)
        let refused = try project.list("content").refused
        #expect(refused.map(\.kind) == [.symbolicLink, .pipe, nil])
        #expect(refused.map(\.path) == ["content/länk.md", "content/rör", "content/\u{FFFD}.md"])
    }

    @Test func refusesAFileLargerThanItsLimit() throws {
        let error = #expect(throws: FileError.self) { try project.read("content/data/å.csv", limit: 7) }
        #expect(error?.fault == .tooLarge(limit: 7))
        #expect(error?.message == "kan inte läsa content/data/å.csv: den är större än 7 byte")
    }

    @Test func stopsAtFoldersThatAreTooDeep() throws {
        try folder.makeFolder("projekt/djup" + String(repeating: "/d", count: Listing.depthLimit + 1))
        let error = #expect(throws: FileError.self) { try project.list("djup") }
        #expect(error?.fault == .tooMany)
    }
}
