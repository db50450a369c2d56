/// What is wrong with a command line, in Swedish: the parser's own words are English.
func usageFault(_ message: String) -> String {
    for (beginning, make) in usageFaults where message.hasPrefix(beginning) { return make(quoted(message)) }
    if message.contains("unexpected arguments") { return "«\(first(quoted(message)))» går inte att använda här" }
    return "kommandot går inte att förstå"
}

private let usageFaults: [(beginning: String, words: @Sendable ([String]) -> String)] = [
    ("Unknown option", { "det finns inget val \(first($0))" + ($0.count > 1 ? ", menade du \($0[1])?" : "") }),
    ("Unexpected argument", { "«\(first($0))» går inte att använda här" }),
    ("Missing value for", { "valet \(first($0)) saknar ett värde" }),
    ("Missing expected argument", { "något saknas: \(first($0))" }),
    (
        "The value",
        { words in
            let choices = words.dropFirst(2).joined(separator: ", ")
            return "«\(first(words))» är inget värde för \(words.count > 1 ? words[1] : "valet")"
                + (choices.isEmpty ? "" : ": välj bland \(choices)")
        }
    ),
    ("The option", { "valet \(first($0)) tar inget värde" }),
    ("Invalid option", { _ in "ett val är fel skrivet" }),
]

private func first(_ words: [String]) -> String { words.first ?? "" }

/// What stands between single quotes. More than one unexpected argument is told as the first.
private func quoted(_ message: String) -> [String] {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) } + listed(message)
}

/// The words of a list: many choices stand on lines of their own.
private func listed(_ message: String) -> [String] {
    message.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("- ") }
        .map { String($0.dropFirst(2)) }
}
