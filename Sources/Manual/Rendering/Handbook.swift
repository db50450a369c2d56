import Declarations

/// The whole manual as one Markdown file: `docs/handbok.md`.
package func handbook() -> String {
    let contents = manual.map { "- [\($0.title)](#\(anchor($0.title)))" }
    let head = [
        "# Handbok", "",
        "För dig som skriver en rapport. Handboken är skriven av programmet, `uppsikt help --all`, och dess exempel är prövade. I terminalen visar `uppsikt help` samma sak i delar: `uppsikt help diagram bars`. Alla namn och tal i exemplen är påhittade.",
        "",
    ]
    return (head + contents + [""] + manual.flatMap(chapter)).joined(separator: "\n")
}

private func chapter(_ subject: Subject) -> [String] {
    ["## \(subject.title)", ""] + subject.parts.flatMap(lines)
        + subject.entries.flatMap { ["### \($0.heading)", ""] + $0.parts.flatMap(lines) }
}

extension Entry {
    /// A name that says nothing by itself is left out.
    fileprivate var heading: String {
        if title.hasSuffix("?") { return title }
        return "`\(name)` – \(title.hasSuffix(".") ? String(title.dropLast()) : title)"
    }
}

private func lines(_ part: Part) -> [String] {
    switch part {
    case .text(let text): [text, ""]
    case .keys(let keys): table(keys) + [""]
    case .code(let code, let language): fenced(code, language) + [""]
    case .formulas(let examples):
        ["| skrivs | blir |", "| --- | --- |"] + examples.map { "| `\(cell($0.written))` | \(cell($0.printed)) |" } + [
            ""
        ]
    case .points(let points): points.map { "- " + $0 } + [""]
    }
}

/// A fence longer than any that the code holds.
private func fenced(_ code: String, _ language: String) -> [String] {
    let fence = code.contains("```") ? "````" : "```"
    return [fence + language] + code.trimmedLines + [fence]
}

private func table(_ keys: [KeyHelp]) -> [String] {
    ["| nyckel | värde | utan nyckeln | betydelse | exempel |", "| --- | --- | --- | --- | --- |"]
        + keys.map { key in
            let absent = key.isRequired ? "behövs" : key.absent ?? "–"
            let example = key.example.isEmpty ? "" : "`\(key.example)`"
            let cells = ["`\(key.name)`", key.type, absent, key.meaning, example].map(cell)
            return "| " + cells.joined(separator: " | ") + " |"
        }
}

private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

/// The name that Markdown readers give a heading.
private func anchor(_ title: String) -> String {
    String(
        title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }.map {
            $0 == " " ? "-" : $0
        })
}
