import TestSupport
import Testing

/// `gallery` and `pdf` publish as `build` does: never over something else.
@Suite struct OtherFoldersTests {
    @Test func aGalleryReplacesAGalleryAndNothingElse() throws {
        let command = try Command()
        #expect(try command.run(["build"]).code == 0)
        #expect(try command.run(["gallery"]).code == 0)
        #expect(try command.run(["gallery"]).code == 0)
        let before = command.folder.text("Output/index.html")
        for folder in ["Output", "Output/2025", "Output/galleri", ".", "content/2025"] {
            let outcome = try command.run(["gallery", "--output-dir", folder])
            #expect([2, 3].contains(outcome.code), "\(folder): \(outcome.complaint)")
        }
        #expect(command.folder.text("Output/index.html") == before)
        #expect(try command.run(["build"]).code == 0)
        // Nor is a report published over a gallery.
        #expect(try command.run(["build", "--output-dir", "galleri"]).code == 3)
        #expect(command.folder.text("galleri/index.html")?.contains("Galleri") == true)
    }

    @Test func aGalleryIsNotWrittenThroughALinkOrAmongOthersFiles() throws {
        let command = try Command()
        try command.folder.write("annat/viktigt.txt", "x")
        try command.folder.link("galleri", to: "annat")
        #expect(try command.run(["gallery"]).code == 3)
        #expect(try command.run(["gallery", "--output-dir", "annat"]).code == 3)
        #expect(command.folder.everything(in: "annat") == ["viktigt.txt"])
    }

    @Test func sheetsAreNotWrittenIntoAReport() throws {
        let command = try Command()
        #expect(try command.run(["build"]).code == 0)
        let before = command.folder.everything()
        #expect(try command.run(["pdf", "--output-dir", "Output"]).code == 3)
        #expect(try command.run(["pdf", "--output-dir", "Output/pdf"]).code == 2)
        #expect(command.folder.everything() == before)
    }
}
