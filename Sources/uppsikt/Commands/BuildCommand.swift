import ArgumentParser
import Composition
import Diagnostics
import Edition
import Figures
import Files
import Language
import Line
import Markup
import Privacy
import Publishing

/// `uppsikt build`: checks, makes the site and publishes it, whole or not at all.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Gör rapporten och publicera den i Output/.")

    @OptionGroup var options: ReportOptions
    @Flag(help: "Stoppa också vid varningar.") var strict = false
    @Option(help: ArgumentHelp("Mappen att publicera i.", valueName: "mapp")) var outputDir: String?

    func run() throws {
        let screen = options.screen
        let start = ContinuousClock.now
        let output = outputDir ?? options.path("Output")
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        let publisher = try screen.publishing { () throws(PublishError) in
            try Publisher(output: output, outside: options.sources)
        }
        let built = try screen.guarding { () throws(FileError) in try build(project) }
        let findings = built.findings.told
        screen.tell(findings)
        if let code = ending(findings, strict: strict) {
            screen.end(findings, built, output: nil, "\(summary(of: findings)) \(output)/ är orörd.")
            throw Ended(code: code)
        }
        let files = built.outputFiles
        let locks = built.newLocks.map { OutputFile(path: $0.path, bytes: $0.bytes) }
        let outcome = try screen.publishing { () throws(PublishError) in
            try publisher.publish(files, with: try PreparedFile.prepare(locks, project: options.project))
        }
        let seconds = ContinuousClock.now - start
        screen.end(
            findings, built, output: output, closing(built, findings, outcome, output, seconds), notes: outcome.notes)
    }

    /// One screenful: pages, figures, findings, seconds, the path to open.
    private func closing(
        _ built: Build, _ findings: [Diagnostic], _ outcome: Outcome, _ output: String, _ time: Duration
    ) -> String {
        let pages = built.site.files.count { $0.path.hasSuffix(".html") }
        let milliseconds = Int(time / .milliseconds(1))
        let seconds = "\(milliseconds / 1000),\(String(milliseconds % 1000 + 1000).dropFirst())"
        let changed =
            outcome.written == 0 && outcome.removed == 0
            ? "Inget har ändrats sedan sist."
            : "\(Phrases.file.counted(outcome.written)) är \(Noun("ny eller ändrad", "nya eller ändrade").of(outcome.written)), "
                + "\(outcome.unchanged) är som förut."
        let open = built.books.last.map { "\(output)/\($0.directory.folder)/index.html" } ?? output
        return
            ([
                "\(Phrases.webPage.counted(pages)), \(Phrases.figureOrTable.counted(built.figureCount)). \(changed)",
                summary(of: findings),
                "\(seconds) sekunder.",
            ] + built.exampleLines + outcome.notes + ["Öppna \(open)"]).joined(separator: "\n")
    }
}

extension Build {
    /// What is still invented, by kind: `Exempeldata är kvar i 2025: 5 datamängder, 6 mål.`
    fileprivate var exampleLines: [String] {
        examples.compactMap { edition, marks in
            guard !marks.isEmpty else { return nil }
            let counts = ExampleMark.Kind.allCases.compactMap { kind in
                let count = marks.count { $0.kind == kind }
                return count == 0 ? nil : kind.counted(count)
            }
            return "Exempeldata är kvar i \(edition): \(counts.joined(separator: ", ")) (uppsikt list examples)."
        }
    }
}

extension Screen {
    func publishing<T>(_ work: () throws(PublishError) -> T) throws -> T {
        do throws(PublishError) {
            return try work()
        } catch {
            complain("uppsikt: \(error.message)" + (error.hint.map { "\n  hjälp: \($0)" } ?? ""))
            throw Ended(code: error.isWrongUse ? .usage : .system)
        }
    }

    /// The last words, or the whole report as JSON.
    func end(
        _ findings: [Diagnostic], _ built: Build, output: String?, _ words: String, notes: [String] = []
    ) {
        guard json else {
            if output != nil { say(words) } else { complain(words) }
            return
        }
        let report = jsonReport(findings, files: built.site.files.count, output: output, notes: notes)
        say(String(decoding: report.bytes, as: UTF8.self))
    }
}
