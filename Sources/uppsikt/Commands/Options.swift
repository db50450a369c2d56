import ArgumentParser
import Diagnostics
import Files
import Line

/// What every command takes.
struct ProjectOptions: ParsableArguments, ProjectPlace {
    @Option(help: ArgumentHelp("Projektets mapp.", valueName: "mapp"))
    var project = "."

    @Flag(help: "Visa bara fel.")
    var quiet = false

    var json: Bool { false }
}

/// What a command takes whose result can be written as JSON.
struct ReportOptions: ParsableArguments, ProjectPlace {
    @Option(help: ArgumentHelp("Projektets mapp.", valueName: "mapp"))
    var project = "."

    @Flag(help: "Skriv resultatet som JSON.")
    var json = false

    @Flag(help: "Visa bara fel.")
    var quiet = false
}

/// Where a command works, and how it speaks.
protocol ProjectPlace {
    var project: String { get }
    var json: Bool { get }
    var quiet: Bool { get }
}

extension ProjectPlace {
    /// A file or folder of the project as the system finds it.
    func path(_ name: String) -> String { project == "." ? name : project + "/" + name }

    /// What is read, and where nothing may be written.
    var sources: [String] { [Project.contentFolder, Project.templateFolder].map(path) }

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

extension Screen {
    /// The edition that was asked for, when there is one; nil when none was named.
    func edition(_ asked: String?, in project: Project) throws -> String? {
        guard let asked else { return nil }
        let names = try guarding { () throws(FileError) in try project.editions(Findings()) }
        if names.contains(asked) { return asked }
        let advice = didYouMean(asked, among: names) ?? "de som finns är \(names.joined(separator: ", "))"
        complain("uppsikt: ingen utgåva heter «\(asked)»\n  hjälp: \(advice)")
        throw Ended(code: .usage)
    }
}

/// How the findings end a run; nil when it may go on.
func ending(_ findings: [Diagnostic], strict: Bool) -> ExitCode? {
    if findings.contains(where: { $0.rule.isPrivacy && $0.severity == .error }) { return .privacy }
    let worst: Severity = strict ? .warning : .error
    return findings.contains { $0.severity <= worst } ? .faults : nil
}
