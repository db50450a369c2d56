import TestProjects
import TestSupport
import Testing

/// What is no plain file of text among the content or the templates is told, and never read nor passed by in silence.
@Suite struct OddFilesTests {
    @Test(arguments: [
        "content/2025", "content/2025/01-prov.md", "content/2025/data/d.csv", "content/2025/measures",
        "templates/page.html", "templates",
    ])
    func aLinkIsToldWhereverItStands(path: String) throws {
        let command = try Command()
        try command.folder.move(path, to: "annat")
        try command.folder.link(path, to: command.folder("annat"))
        let outcome = try command.run(["build"])
        #expect([1, 2, 3].contains(outcome.code), "\(outcome.output)")
        #expect(outcome.complaint.contains(path), "\(outcome.complaint)")
        #expect(command.folder.text("Output/2025/index.html") == nil)
    }

    @Test func aTemplateInAnOldEncodingIsToldWithItsPlace() throws {
        let command = try Command()
        let page = try #require(command.folder.text("templates/page.html"))
        let bytes =
            page.utf8.prefix(while: { $0 != UInt8(ascii: "{") }) + [0xE5] + "{{title}}{{content}}{{assets}}".utf8
        try command.folder.write("templates/page.html", Array(bytes))
        let outcome = try command.run(["build"])
        #expect(outcome.code == 1, "\(outcome.output)")
        #expect(outcome.complaint.contains("templates/page.html:"), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("UTF-8"), "\(outcome.complaint)")
    }

    @Test func anAbsentTemplateIsNamed() throws {
        let command = try Command()
        try command.folder.move("templates/protokoll.css", to: "annat.css")
        let outcome = try command.run(["build"])
        #expect(outcome.code == 1 && outcome.complaint.contains("mallen protokoll.css saknas"), "\(outcome.complaint)")
    }
}
