import ArgumentParser
import Diagnostics
import Files

/// What every command takes.
struct ProjectOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Projektets mapp.", valueName: "mapp"))
    var project = "."

    @Flag(help: "Skriv resultatet som JSON.")
    var json = false

    @Flag(help: "Visa bara fel.")
    var quiet = false

    var screen: Screen { Screen(json: json, quiet: quiet) }
}

/// An end of the run that has already been told.
struct Ended: Error {
    let code: ExitCode
}

extension Screen {
    /// Runs the part that may meet the world; what it says is told in one sentence.
    func guarding<T>(_ work: () throws(FileError) -> T) throws -> T {
        do throws(FileError) {
            return try work()
        } catch {
            complain("uppsikt: \(error.message)")
            throw Ended(code: error.isFaultOfContent ? .usage : .system)
        }
    }
}

/// How the findings end a run; nil when it may go on.
func ending(_ findings: [Diagnostic], strict: Bool) -> ExitCode? {
    if findings.contains(where: { $0.rule.isPrivacy && $0.severity == .error }) { return .privacy }
    let worst: Severity = strict ? .warning : .error
    return findings.contains { $0.severity <= worst } ? .faults : nil
}
