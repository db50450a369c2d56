import Files
import Glibc
import Publishing
import TestSupport
import Testing

@Suite struct ForeignFolderTests {
    let folder: TemporaryFolder
    let output: String
    let site = [OutputFile(path: "index.html", bytes: Array("<p>hej".utf8))]

    init() throws {
        folder = try TemporaryFolder()
        output = folder("Output")
    }

    func expectRefusal(_ refusal: PublishError) {
        let before = folder.everything()
        #expect(throws: refusal) { try Publisher(output: output).publish(site) }
        #expect(folder.everything() == before)
    }

    @Test func refusesAFolderWithSomebodysFiles() throws {
        try folder.write("Output/viktigt.docx", "x")
        expectRefusal(.foreign(path: output, example: "viktigt.docx"))
    }

    @Test func refusesAFolderWithSomebodysFilesFurtherDown() throws {
        try folder.write("Output/a/b/viktigt.docx", "x")
        expectRefusal(.foreign(path: output, example: "a/b/viktigt.docx"))
    }

    @Test func refusesAFolderWhoseMarkerIsAnotherProgramsFile() throws {
        try folder.write("Output/.uppsikt", "något annat\nindex.html\n")
        try folder.write("Output/index.html", "x")
        expectRefusal(.foreign(path: output, example: "index.html"))
    }

    @Test func refusesToDeleteSomebodysFileInAPublishedFolder() throws {
        _ = try Publisher(output: output).publish(site)
        try folder.write("Output/anteckningar.txt", "x")
        expectRefusal(.stranger(path: output + "/anteckningar.txt"))
    }

    @Test func refusesToDeleteSomebodysEmptyFolder() throws {
        try folder.makeFolder("Output/nytt")
        expectRefusal(.foreign(path: output, example: "nytt"))
        try folder.remove("Output/nytt")
        _ = try Publisher(output: output).publish(site + [OutputFile(path: "2025/å/index.html", bytes: [])])
        try folder.makeFolder("Output/2025/nytt")
        expectRefusal(.stranger(path: output + "/2025/nytt"))
        // A folder of ours that somebody has emptied is still ours.
        try folder.remove("Output/2025/nytt")
        try folder.remove("Output/2025/å/index.html")
        _ = try Publisher(output: output).publish(site)
        #expect(folder.everything(in: "Output") == [".uppsikt", "index.html"])
    }

    @Test func saysWhereALinkLeads() throws {
        try folder.makeFolder("annan")
        try folder.link("länk", to: "annan")
        let outcome = try Publisher(output: folder("länk/Output")).publish(site)
        #expect(outcome.notes.count == 1 && outcome.notes[0].hasSuffix("/annan/Output"))
        #expect(folder.text("annan/Output/index.html") == "<p>hej")
        // What may not be written in may not through a link either.
        try folder.makeFolder("content/2025")
        try folder.link("väg", to: "content/2025")
        #expect(throws: PublishError.inside(path: folder("väg/Output"), what: folder("content"))) {
            try Publisher(output: folder("väg/Output"), outside: [folder("content")])
        }
    }

    @Test func refusesASymbolicLink() throws {
        try folder.makeFolder("annan")
        try folder.link("Output", to: "annan")
        expectRefusal(.notAFolder(path: output, kind: .symbolicLink))
    }

    @Test func refusesASymbolicLinkInTheFolder() throws {
        try folder.makeFolder("Output")
        try folder.link("Output/länk", to: "/etc")
        expectRefusal(.foreign(path: output, example: "länk"))
    }

    @Test func refusesAFile() throws {
        try folder.write("Output", "x")
        expectRefusal(.notAFolder(path: output, kind: .file))
    }

    @Test func refusesANamedPipe() throws {
        #expect(mkfifo(output, 0o600) == 0)
        expectRefusal(.notAFolder(path: output, kind: .pipe))
    }

    @Test(arguments: ["", ".", "..", "/", "a/..", "//", "a\0b"])
    func refusesAPathWithoutAName(path: String) {
        #expect(throws: PublishError.noName(path: path)) { try Publisher(output: path) }
    }

    @Test func saysThatTheFolderAboveIsMissing() throws {
        let error = #expect(throws: PublishError.self) { try Publisher(output: folder("saknas/Output")) }
        #expect(error?.message == "mappen \(folder("saknas")) finns inte")
    }

    @Test func takesAPathWithASlashAtTheEnd() throws {
        _ = try Publisher(output: output + "//").publish(site)
        #expect(folder.text("Output/index.html") == "<p>hej")
    }

    @Test func replacesALinkThatTookTheNameOfAPublishedFile() throws {
        _ = try Publisher(output: output).publish(site)
        try folder.write("kanariefågel", "lever")
        try folder.remove("Output/index.html")
        try folder.link("Output/index.html", to: "../kanariefågel")
        _ = try Publisher(output: output).publish(site)
        #expect(folder.text("Output/index.html") == "<p>hej")
        #expect(folder.text("kanariefågel") == "lever")
    }
}
