import ArgumentParser
import Declarations
import Diagnostics

/// What a command says of itself: read out of the parser, so that each option is declared once, beside its use.
struct CommandHelp {
    let name: String
    let abstract: String
    let arguments: [Argument]
    let subcommands: [CommandHelp]

    struct Argument {
        /// `--output-dir`, `-h, --help`; empty for a word that is known by its position.
        let names: String
        /// What is to be written in its place: `mapp`; nil for a switch.
        let value: String?
        let abstract: String
        /// What holds when it is left out.
        let standard: String?
        let isOptional: Bool
        let isRepeating: Bool

        /// As the list shows it.
        var label: String { [names, value.map { "<\($0)>" } ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }
    }

    /// The whole program.
    static var all: CommandHelp? {
        let described = SourceText(path: "", text: Uppsikt._dumpHelp())
        return YAML.read(described, Findings())?["command"].flatMap(CommandHelp.init)
    }

    /// A command by its name.
    subscript(name: String) -> CommandHelp? { subcommands.first { $0.name == name } }

    private init?(_ node: Node) {
        guard let name = node["commandName"]?.scalar else { return nil }
        self.name = name
        abstract = node["abstract"]?.scalar ?? ""
        arguments = (node["arguments"]?.items ?? []).filter { $0["shouldDisplay"]?.scalar == "true" }.map(Argument.init)
        // The parser adds a command of its own for help, after ours.
        var known: Set<String> = []
        subcommands = (node["subcommands"]?.items ?? []).compactMap(CommandHelp.init).filter {
            known.insert($0.name).inserted
        }
    }
}

extension CommandHelp.Argument {
    fileprivate init(_ node: Node) {
        let kind = node["kind"]?.scalar
        names = (node["names"]?.items ?? []).compactMap { name in
            name["name"]?.scalar.map { (name["kind"]?.scalar == "long" ? "--" : "-") + $0 }
        }.joined(separator: ", ")
        value = kind == "flag" ? nil : node["valueName"]?.scalar
        // These two are the parser's own, in English.
        abstract = CommandHelp.Argument.own[names] ?? node["abstract"]?.scalar ?? ""
        standard = node["defaultValue"]?.scalar
        isOptional = node["isOptional"]?.scalar == "true"
        isRepeating = node["isRepeating"]?.scalar == "true"
    }

    private static let own = ["--version": "Visa programmets version.", "-h, --help": "Visa den här hjälpen."]
}

extension Node {
    fileprivate subscript(key: String) -> Node? { entries?.first { $0.key == key }?.value }
}
