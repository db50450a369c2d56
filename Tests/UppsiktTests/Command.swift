import Foundation
import TestProjects
import TestSupport

/// Runs the program that was built with the tests, in a small project of its own.
struct Command {
    let folder: TemporaryFolder

    struct Outcome {
        let code: Int32
        let output: String
        let complaint: String
    }

    /// A project on the disk: a sound one with one chapter and one measure, when nothing else is said.
    init(_ project: ProjectText = smallEdition) throws {
        folder = try TemporaryFolder()
        for (path, text) in project.files { try folder.write(path, text) }
        for (path, bytes) in ProjectText.templates where project.files[path] == nil {
            try folder.write(path, String(decoding: bytes, as: UTF8.self))
        }
    }

    /// - Parameter environment: variables to set beside those of the tests.
    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = Command.program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
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
