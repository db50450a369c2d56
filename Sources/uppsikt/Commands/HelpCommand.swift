import ArgumentParser
import Glibc
import Manual

/// `uppsikt help`: the author's manual, and how each command is used.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Visa handboken: diagram, formler, mått, regler och mer.")

    @Flag(help: "Skriv hela handboken som Markdown.") var all = false
    @Argument(help: ArgumentHelp("Ett ämne, och ett namn i det: diagram bars. Eller ett kommando.", valueName: "ord"))
    var words: [String] = []

    func run() throws {
        let screen = Screen(json: false, quiet: false)
        if all { return write(handbook(), to: STDOUT_FILENO) }
        if words.count == 1, let command = Uppsikt.command(words[0]) {
            return screen.say(Uppsikt.helpMessage(for: command))
        }
        switch answer(to: words) {
        case .text(let text): screen.say(text)
        case .unknown(let word, let hint):
            screen.complain("uppsikt: handboken har inget som heter «\(word)»\n  hjälp: \(hint)")
            throw Ended(code: .usage)
        }
    }
}

extension Uppsikt {
    /// The command of that name.
    fileprivate static func command(_ name: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { $0.configuration.commandName == name }
    }
}
