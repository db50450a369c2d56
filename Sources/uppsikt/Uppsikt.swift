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
            GalleryCommand.self, HelpCommand.self,
        ])

    static func main() {
        ignoreWriteSignals()
        admitOwnFaults()
        do {
            var command = try parseAsRoot()
            // Nothing was asked: also when the system gives the program no arguments at all.
            guard !(command is Uppsikt) else { return endWrongUse("skriv vad som ska göras", helpMessage()) }
            try command.run()
        } catch let end as Ended {
            Glibc.exit(end.code.rawValue)
        } catch {
            guard exitCode(for: error) == .success else {
                return endWrongUse(usageFault(message(for: error)), "  hjälp: \(advice)")
            }
            write(fullMessage(for: error) + "\n", to: STDOUT_FILENO)
            Glibc.exit(ExitCode.published.rawValue)
        }
    }
}

extension Uppsikt {
    /// The help of the command that was begun, else of all.
    private static var advice: String {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        let begun = CommandLine.arguments.dropFirst().first.flatMap { names.contains($0) ? $0 : nil }
        return "kör uppsikt \(begun.map { $0 + " " } ?? "")--help; kommandona är \(names.joined(separator: ", "))"
    }

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
            bytes.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            _exit(70)
        }
    }
}
