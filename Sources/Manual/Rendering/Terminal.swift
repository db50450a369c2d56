import Declarations
import Values

/// The manual as plain lines of at most 100 characters.
struct Terminal {
    private let width = 100

    func contents(_ subjects: [Subject]) -> String {
        let rows = subjects.map { ($0.name, $0.title) }
        return
            ([
                "Handbok för den som skriver en rapport.", "", "Ämnen:",
            ] + columns(rows) + [
                "", "uppsikt help ÄMNE         visar ett ämne",
                "uppsikt help ÄMNE NAMN    visar en sak i det, som uppsikt help diagram bars",
                "uppsikt help KOMMANDO     visar hur ett kommando används",
                "uppsikt help --all        skriver hela handboken",
            ]).joined(separator: "\n")
    }

    func subject(_ subject: Subject) -> String {
        var lines = [subject.title, ""] + subject.parts.flatMap(lines)
        if !subject.entries.isEmpty {
            lines += columns(subject.entries.map { ($0.name, $0.title) })
            lines += ["", "Mer om en av dem: uppsikt help \(subject.name) NAMN"]
        }
        return trimmed(lines)
    }

    func entry(_ entry: Entry) -> String {
        trimmed(wrapped(entry.title, indent: "") + [""] + entry.parts.flatMap(lines))
    }

    /// The keys of one name in one subject, each under what it belongs to.
    func places(_ keys: [(title: String, key: KeyHelp)]) -> String {
        trimmed(keys.flatMap { wrapped($0.title, indent: "") + [""] + self.keys([$0.key]) + [""] })
    }

    func choices(_ name: String, _ subjects: [Subject]) -> String {
        (["\(name) finns på flera ställen:"] + unique(subjects.map { "  uppsikt help \($0.name) \(name)" }))
            .joined(separator: "\n")
    }

    private func lines(_ part: Part) -> [String] {
        switch part {
        case .text(let text): wrapped(text, indent: "") + [""]
        case .keys(let keys): self.keys(keys) + [""]
        case .code(let code, _): code.trimmedLines.map { "    " + $0 } + [""]
        case .formulas(let examples): formulas(examples) + [""]
        case .points(let points): points.flatMap { wrapped($0, indent: "  ", first: "- ") } + [""]
        }
    }

    private func keys(_ keys: [KeyHelp]) -> [String] {
        keys.flatMap { key in
            wrapped("\(key.name)  (\(key.type)\(key.isRequired ? ", behövs" : ""))", indent: "    ", first: "  ")
                + wrapped(key.meaning + (key.absent.map { " Utan nyckeln: \($0)." } ?? ""), indent: "      ")
                + (key.example.isEmpty ? [] : ["      exempel: " + key.example])
        }
    }

    private func formulas(_ examples: [FormulaExample]) -> [String] {
        examples.flatMap { ["  " + $0.written, "      " + $0.printed] }
    }

    /// Names to the left, what they are to the right.
    private func columns(_ rows: [(String, String)]) -> [String] {
        let left = min(rows.map(\.0.count).max() ?? 0, 28) + 4
        return rows.flatMap { name, words in
            let head = "  " + name + String(repeating: " ", count: max(left - name.count - 2, 2))
            return wrapped(words, indent: String(repeating: " ", count: left), first: head)
        }
    }

    /// - Parameter first: what begins the first line; the others begin with the indent.
    private func wrapped(_ text: String, indent: String, first: String? = nil) -> [String] {
        var lines: [String] = []
        var line = first ?? indent
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }

    private func trimmed(_ lines: [String]) -> String {
        var lines = lines
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}

extension String {
    /// Its lines, without empty ones at the end.
    var trimmedLines: [String] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        return lines
    }
}
