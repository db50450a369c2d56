import ArgumentParser
import Glibc

/// `uppsikt help [COMMAND]`: what there is to do, or what a command takes.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Visa vad som går att göra, eller vad ett kommando tar.")

    @Argument(help: ArgumentHelp("Kommandots namn.", valueName: "kommando")) var command: String?

    func run() throws {
        guard let all = CommandHelp.all else { return }
        guard let help = command.map({ all[$0] }) ?? all else { throw WrongUse(noCommand: command ?? "") }
        write(help.text + "\n", to: STDOUT_FILENO)
    }
}
