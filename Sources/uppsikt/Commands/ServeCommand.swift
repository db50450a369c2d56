import ArgumentParser
import Diagnostics
import Dispatch
import Files
import Glibc
import Line
import Preview
import Privacy
import Publishing
import Watching

/// `uppsikt serve`: the report in a browser, made anew whenever something is saved. Nothing is written.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Visa rapporten i webbläsaren medan du skriver; sidan följer det du sparar.")

    @Option(help: ArgumentHelp("Projektets mapp.", valueName: "mapp")) var project = "."
    @Option(
        help: ArgumentHelp("Porten på den här datorn; den första lediga från 4678 när inget sägs.", valueName: "port"))
    var port: UInt16?
    @Flag(help: "Öppna inte webbläsaren.") var noOpen = false
    @Flag(help: "Se efter ändringar med korta mellanrum, i stället för att vänta på systemets besked.") var poll = false

    private static let ports: ClosedRange<UInt16> = 4678...4687

    func run() throws {
        endWhenAsked()
        let screen = Screen(json: false, quiet: false)
        // A folder that is not there is told before anything is promised.
        let editions = try screen.guarding { () throws(FileError) in try Project(project).editions(Findings()) }
        let preview = try screen.previewing { () throws(PreviewError) in
            try Preview(ports: port.map { $0...$0 } ?? ServeCommand.ports)
        }
        let watcher = Watcher([Project.contentFolder, Project.templateFolder], in: project, listens: !poll)
        DispatchQueue(label: "preview").async { preview.serve() }
        let address = preview.address + (editions.last.map { $0 + "/index.html" } ?? "")
        screen.say("Rapporten visas på \(address)\nSidan följer det du sparar. Avsluta med Ctrl+C.")
        if !noOpen { Desktop.open(address) }
        follow(watcher, preview, screen)
    }

    private func follow(_ watcher: Watcher, _ preview: Preview, _ screen: Screen) -> Never {
        var fault: FileError?
        while true {
            let start = ContinuousClock.now
            do throws(FileError) {
                let built = try build(try Project(project))
                screen.say("\(seconds(since: start)): \(preview.show(built))")
                fault = nil
            } catch {
                if error != fault { screen.say("\(seconds(since: start)): \(error.message)") }
                preview.keep(error)
                fault = error
            }
            // A file that was being written is tried again, since all of its writing may have been told of already.
            _ = watcher.waitForChange(within: fault == nil ? nil : .seconds(1))
        }
    }

    private func seconds(since start: ContinuousClock.Instant) -> String {
        let hundredths = Int((ContinuousClock.now - start) / .milliseconds(10))
        return "\(hundredths / 100),\(String(hundredths % 100 + 100).dropFirst()) s"
    }
}

extension Preview {
    /// Shows a build, or keeps the last good one when it has faults.
    /// - Returns: the same in a line.
    fileprivate func show(_ built: Build) -> String {
        let findings = built.findings.told
        let isGood = ending(findings, strict: false) == nil
        let report = PreviewReport(isShown: isGood, summary: summary(of: findings), findings: findings.map(\.asShown))
        guard isGood else {
            keep(report)
            return report.summary + " Den förra sidan visas."
        }
        let files = built.outputFiles.map { ($0.path, $0.bytes) }
        let count = show(Dictionary(files) { first, _ in first }, report)
        let changed =
            count == 0 ? "Inget ändrat" : count == 1 ? "1 fil ny eller ändrad" : "\(count) filer nya eller ändrade"
        return "\(changed). \(report.summary)"
    }
}

extension Preview {
    /// Keeps the last good site where the files could not be read.
    fileprivate func keep(_ error: FileError) {
        let finding = PreviewReport.Finding(.error, error.message)
        keep(PreviewReport(isShown: false, summary: "Filerna gick inte att läsa.", findings: [finding]))
    }
}

extension Diagnostic {
    fileprivate var asShown: PreviewReport.Finding {
        let weight: PreviewReport.Finding.Weight =
            switch severity {
            case .error: .error
            case .warning: .warning
            case .notice: .notice
            }
        return PreviewReport.Finding(weight, TextReport(colour: false).text(self))
    }
}

extension Screen {
    fileprivate func previewing<T>(_ work: () throws(PreviewError) -> T) throws -> T {
        do throws(PreviewError) {
            return try work()
        } catch {
            complain("uppsikt: \(error.message)" + (error.hint.map { "\n  hjälp: \($0)" } ?? ""))
            throw Ended(code: .system)
        }
    }
}

/// Ctrl+C, a closed terminal and a friendly kill are how it ends: nothing has been written that would have to be cleared.
private func endWhenAsked() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _ in _exit(0) } }
}
