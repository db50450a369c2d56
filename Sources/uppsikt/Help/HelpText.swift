extension CommandHelp {
    /// The help as it is printed.
    var text: String {
        var parts = [abstract, "Så här: \(usage)"]
        let words = arguments.filter(\.names.isEmpty)
        parts.append(list("Ord", words.map { ($0.label, $0.abstract) }))
        parts.append(list("Kommandon", subcommands.map { ($0.name, $0.abstract) }))
        parts.append(
            list("Val", arguments.filter { !$0.names.isEmpty }.map { ($0.label, $0.abstract + standard($0)) }))
        if !subcommands.isEmpty { parts.append("Mer om ett kommando: uppsikt help <kommando>") }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var usage: String {
        guard subcommands.isEmpty else { return "uppsikt <kommando> [val]" }
        let words = arguments.filter(\.names.isEmpty).map { word in
            let label = word.label + (word.isRepeating ? " …" : "")
            return word.isOptional ? "[\(label)]" : label
        }
        return (["uppsikt", name] + words + ["[val]"]).joined(separator: " ")
    }

    private func standard(_ argument: Argument) -> String {
        argument.standard.map { " Annars: \($0)" } ?? ""
    }

    private func list(_ title: String, _ rows: [(label: String, words: String)]) -> String {
        guard !rows.isEmpty else { return "" }
        let width = (rows.map(\.label.count).max() ?? 0) + 4
        let lines = rows.map { label, words in
            "  " + label + String(repeating: " ", count: width - 2 - label.count)
                + broken(words, at: 80 - width).joined(separator: "\n" + String(repeating: " ", count: width))
        }
        return ([title + ":"] + lines).joined(separator: "\n")
    }
}

/// Breaks a text between words into lines of at most so many signs, where it can.
private func broken(_ text: String, at limit: Int) -> [String] {
    text.split(separator: " ").reduce(into: [String]()) { lines, word in
        if let last = lines.last, last.count + 1 + word.count <= limit {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(String(word))
        }
    }
}
