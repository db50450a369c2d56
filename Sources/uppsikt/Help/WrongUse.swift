import Diagnostics

/// A command line that cannot be done: what is wrong, and what to do instead.
struct WrongUse: Error {
    let fault: String
    let advice: String
}

extension WrongUse {
    init(noCommand word: String) {
        let near = didYouMean(word, among: Uppsikt.commandNames).map { $0 + " " } ?? ""
        self.init(fault: "det finns inget kommando «\(word)»", advice: near + WrongUse.commands)
    }

    /// The parser's fault in a command line.
    /// - Parameter message: what the parser says.
    init(_ message: String, in arguments: [String]) {
        guard let first = arguments.first, !first.hasPrefix("-") else {
            self.init(fault: usageFault(message), advice: "kör uppsikt help; " + WrongUse.commands)
            return
        }
        guard Uppsikt.commandNames.contains(first) else {
            self.init(noCommand: first)
            return
        }
        let isEdition = arguments.dropFirst().contains { $0.wholeMatch(of: /(content\/)?\d{4}\/?/) != nil }
        let way =
            first == "pdf" ? "skriv --edition före året; " : "alla utgåvor i content läses: skriv kommandot utan år; "
        self.init(fault: usageFault(message), advice: (isEdition ? way : "") + "kör uppsikt help \(first)")
    }

    private static var commands: String { "kommandona är " + Uppsikt.commandNames.joined(separator: ", ") }
}
