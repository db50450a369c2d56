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
            BuildCommand.self, CheckCommand.self, ServeCommand.self, ExplainCommand.self, ListCommand.self,
            PDFCommand.self,
            GalleryCommand.self, NewCommand.self, HelpCommand.self,
        ])

    static func main() {
        ignoreWriteSignals()
        admitOwnFaults()
        // Scripts ask this of every program: it is answered before the commands are put together.
        guard Array(CommandLine.arguments.dropFirst()) != ["--version"] else {
            return write(programVersion + "\n", to: STDOUT_FILENO)
        }
        do {
            var command = try parseAsRoot()
            // Nothing was asked: also when the system gives the program no arguments at all.
            guard !(command is Uppsikt) else { return endWrongUse("skriv vad som ska göras", helpText) }
            try command.run()
        } catch let end as Ended {
            Glibc.exit(end.code.rawValue)
        } catch let wrong as WrongUse {
            endWrongUse(wrong.fault, "  hjälp: \(wrong.advice)")
        } catch {
            guard exitCode(for: error) == .success else {
                let wrong = WrongUse(message(for: error), in: Array(CommandLine.arguments.dropFirst()))
                return endWrongUse(wrong.fault, "  hjälp: \(wrong.advice)")
            }
            let text = fullMessage(for: error)
            write((isHelp(text) ? helpText : text) + "\n", to: STDOUT_FILENO)
            Glibc.exit(ExitCode.published.rawValue)
        }
    }
}

extension Uppsikt {
    static var commandNames: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }

    /// The help of the command that was begun, else of all.
    private static var helpText: String {
        let all = CommandHelp.all
        return CommandLine.arguments.dropFirst().first.flatMap { all?[$0] }?.text ?? all?.text ?? ""
    }

    /// The parser's own help, which is in English.
    private static func isHelp(_ text: String) -> Bool { text.hasPrefix("OVERVIEW: ") }

    private static func endWrongUse(_ fault: String, _ advice: String) {
        write("uppsikt: \(fault)\n\(advice)\n", to: STDERR_FILENO)
        Glibc.exit(ExitCode.usage.rawValue)
    }
}

/// A trap is our own fault: it is said in one line, without a stack trace, and nothing has been written.
private func admitOwnFaults() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT] {
        signal(number) { _ in
            let text = "uppsikt: ett fel i programmet, inte i ditt material. Output är orörd.\n"
            var bytes = text
            bytes.withUTF8 { _ = unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            _exit(70)
        }
    }
}
