import Diagnostics
import Edition
import Files
import Line
import Succession
import TestProjects
import Testing
import Values

/// A first edition of what its author answers.
struct EmptyEditionTests {
    private func built(_ subject: String, _ data: [EmptyEdition.DataFile] = []) throws -> BuiltProject {
        let edition = EmptyEdition(
            publisher: "Region: #1 \"Nord\" \\", subject: subject, period: .year(2026), folder: "content/2026",
            data: data)
        var project = ProjectText("")
        for file in edition.files {
            project.files["content/2026/" + file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        return try project.build()
    }

    /// Whatever is answered, the edition is one: only what is yet to be written is told.
    @Test(arguments: ["Väntetider", "A: b", "- # {x} [y] 'z' \"q\"", "\\n", "null", "*a", "&b", "!c", "%", "2026"])
    func anyAnswerIsATitle(subject: String) throws {
        let built = try built(subject)
        #expect(built.errors.map(\.message) == [])
        #expect(Set(built.rules) == ["accessibility-incomplete"])
        #expect(built.words("2026/index.html").contains("\(subject) 2026"))
    }

    @Test func aFileStandsWithItsQuestions() throws {
        let file = EmptyEdition.DataFile(
            path: "data/a.csv", declaration: "- name: a\n  path: data/a.csv\n  # FRÅGA: Vad?")
        let built = try built("Prov", [file])
        #expect(built.errors.contains { $0.place.path == "content/2026/datapackage.yaml" })
    }
}
