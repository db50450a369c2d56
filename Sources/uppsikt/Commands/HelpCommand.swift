import ArgumentParser
import Diagnostics
import Glibc
import Manual

/// `uppsikt help`: what there is to do, how each command is used, and the author's manual.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Visa hur ett kommando används, eller slå upp i handboken.")

    @Flag(help: "Skriv hela handboken som Markdown.") var all = false
    @Argument(help: ArgumentHelp("Ett kommando, ett ämne i handboken, eller ett ämne och ett namn.", valueName: "ord"))
    var words: [String] = []

    func run() throws { write(try text() + "\n", to: STDOUT_FILENO) }

    private func text() throws -> String {
        if all { return String(handbook().dropLast()) }
        let commands = CommandHelp.all
        if words.isEmpty { return [commands?.text, try looked(up: [])].compactMap { $0 }.joined(separator: "\n") }
        if words.count == 1, let command = commands?[words[0]] { return command.text }
        return try looked(up: words)
    }

    private func looked(up words: [String]) throws -> String {
        switch answer(to: words) {
        case .text(let text): return text
        case .unknown(let word, let hint):
            let near = didYouMean(word, among: Uppsikt.commandNames)
            throw WrongUse(
                fault: "det finns inget kommando och inget i handboken som heter «\(word)»", advice: near ?? hint)
        }
    }
}
