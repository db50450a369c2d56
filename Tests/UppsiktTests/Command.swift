import Foundation
import TestSupport

/// Runs the program that was built with the tests, in a small project of its own.
struct Command {
    let folder: TemporaryFolder

    struct Outcome {
        let code: Int32
        let output: String
        let complaint: String
    }

    /// A sound project with one chapter.
    init() throws {
        folder = try TemporaryFolder()
        for (name, text) in Command.files { try folder.write("content/2025/" + name, text) }
        let templates = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../templates").standardizedFileURL
        try FileManager.default.copyItem(atPath: templates.path, toPath: folder("templates"))
    }

    private static let files = [
        "report.yaml": "title: Prov\npublisher: Region Exempel\nperiod: 2025\n", "01-prov.md": "# Prov\n\nText.\n",
    ]

    func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = Command.program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let (output, complaint) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let told = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: told, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self))
    }

    /// Beside the tests' own program.
    private static var program: URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("uppsikt")
    }
}
