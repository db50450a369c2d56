import ArgumentParser
import Files
import Glibc
import Line

/// The command: parse, call, print.
@main
struct Uppsikt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uppsikt", abstract: "Gör en uppföljningsrapport av text och data.", version: programVersion,
        subcommands: [
            BuildCommand.self, CheckCommand.self, ExplainCommand.self, ListCommand.self, PDFCommand.self,
            GalleryCommand.self,
        ])

    static func main() {
        ignoreWriteSignals()
        admitOwnFaults()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let end as Ended {
            Glibc.exit(end.code.rawValue)
        } catch {
            let isHelp = exitCode(for: error) == .success
            let text = fullMessage(for: error)
            write(text + "\n", to: isHelp ? STDOUT_FILENO : STDERR_FILENO)
            Glibc.exit(isHelp ? ExitCode.published.rawValue : ExitCode.usage.rawValue)
        }
    }
}

/// A trap is our own fault: it is said in one line, without a stack trace, and nothing has been written.
private func admitOwnFaults() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT] {
        signal(number) { _ in
            let text = "uppsikt: ett fel i programmet, inte i ditt material. Output är orörd.\n"
            var bytes = text
            bytes.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            _exit(70)
        }
    }
}
