import Diagnostics
import Foundation
import Line
import TestProjects
import Testing

/// `explain` gives the number of the report, and never one that the report would refuse.
@Suite struct ExplainTests {
    @Test(arguments: [
        ("2025,a,10", "2025,a,-10 5", "type-error"), ("2025,a,10", "2025,d,10", "unknown-member"),
        ("2025,a,10", "2025,,10", "missing-member"), ("2025,a,10", "2025-01-01,a,10", "type-error"),
        ("ar,kommun,n", "ar,kommun,m", "incorrect-label"),
    ])
    func aFaultInTheFileIsToldAndNoNumberGiven(old: String, new: String, rule: String) throws {
        var project = smallEdition
        let path = "content/2025/data/d.csv"
        project.files[path] = try #require(project.files[path]).replacing(old, with: new)
        let (answer, findings) = try project.explain("n")
        #expect(answer == nil)
        #expect(findings.all.map(\.rule.id).contains(rule), "\(findings.all.map(\.rule.id))")
        #expect(Set(findings.all.map(\.rule.id)).isSubset(of: try project.build().rules))
    }

    @Test func faultsOfTextsAndOtherMeasuresAreTheReports() throws {
        let project = smallEdition.with(
            """
            -- content/2025/measures/m.yaml --
            label: Trasigt
            type: simple
            -- content/2025/02-mer.md --
            # Mer

            `=finns-inte`
            """)
        let (answer, findings) = try project.explain("n", "kommun=b")
        #expect(!findings.hasErrors, "\(findings.all.map(\.message))")
        #expect(try #require(answer).text.contains("20"))
        #expect(try !project.build().errors.isEmpty)
    }

    @Test(arguments: ["period=2026", "kommun=z", "kon=k"])
    func aQuestionThatCannotBeAskedGivesNoNumber(term: String) throws {
        let (answer, findings) = try smallEdition.explain("n", term)
        #expect(answer == nil)
        #expect(findings.hasErrors)
    }

    @Test func severalRowsWhereOneIsMeantGiveNoNumber() throws {
        let project = smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            label: Antal
            type: published
            dataset: d
            field: n
            unit: count
            improvement_direction: neutral
            """)
        #expect(try project.explain("n").answer == nil)
        #expect(try project.explain("n", "kommun=a").answer != nil)
    }

    @Test func theCommandEndsWithOneWhereTheDataAreAtFault() throws {
        let sound = try ended(smallEdition)
        #expect(sound.code == 0)
        #expect(sound.output.contains("60"))
        let faulty = try ended(
            smallEdition.with("-- content/2025/data/d.csv --\nar,kommun,n\n2025,a,10\n2025,b,x\n2025,c,30"))
        #expect(faulty.code == 1)
        #expect(faulty.output.isEmpty)
    }

    /// Runs the program that was built with the tests.
    private func ended(_ project: ProjectText) throws -> (code: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("uppsikt-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in project.files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: false, encoding: .utf8)
        }
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        let process = Process()
        process.executableURL = program.appendingPathComponent("uppsikt")
        process.arguments = ["explain", "n", "--project", folder.path]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, told)
    }
}
