/// HTML with what does not matter taken out: blanks beside blocks, order of attributes, ways to write a character.
func normalHTML(_ html: String) -> String {
    var (out, depth) = ("", 0)
    for part in parts(Array(html.utf8)) {
        switch part {
        case .text(let text): out += depth > 0 ? escaped(text) : collapsed(escaped(text), after: out)
        case .tag(let name, let attributes):
            if blocks.contains(name.drop { $0 == "/" }.description), depth == 0 {
                while out.hasSuffix(" ") { out.removeLast() }
            }
            if name == "pre" { depth += 1 } else if name == "/pre" { depth -= 1 }
            out += "<" + ([name] + attributes.sorted()).joined(separator: " ") + ">"
        }
    }
    while out.hasSuffix(" ") { out.removeLast() }
    return out
}

private enum Part {
    case text(String)
    case tag(String, [String])
}

private let blocks: Set<String> = [
    "p", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "table", "thead", "tbody",
    "tr", "th", "td", "section", "br",
]

private func parts(_ bytes: [UInt8]) -> [Part] {
    var (parts, index) = ([Part](), 0)
    while index < bytes.count {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: bytes[index] == UInt8(ascii: "<") ? ">" : "<"))
        if bytes[index] == UInt8(ascii: "<"), let end {
            parts.append(tag(decoded(bytes[(index + 1)..<end])))
            index = end + 1
        } else {
            parts.append(.text(decoded(bytes[index..<(end ?? bytes.count)])))
            index = end ?? bytes.count
        }
    }
    return parts
}

/// `a href="x" title="y"` split at blanks outside quotes.
private func tag(_ text: String) -> Part {
    var (words, word, isQuoted) = ([String](), "", false)
    for scalar in text.unicodeScalars {
        if scalar == "\"" { isQuoted.toggle() }
        if scalar == " " || scalar == "\n", !isQuoted {
            words.append(word)
            word = ""
        } else {
            word.unicodeScalars.append(scalar)
        }
    }
    words.append(word)
    let plain = words.map { $0.hasSuffix("=\"\"") ? String($0.dropLast(3)) : $0 }.filter { !$0.isEmpty && $0 != "/" }
    return .tag(plain.first ?? "", Array(plain.dropFirst()))
}

/// A quotation mark inside stays an entity, so that it cannot end an attribute.
private func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    for (entity, character) in [("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "‹lt›"), ("&gt;", "‹gt›"), ("&quot;", "‹q›")]
    {
        text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "‹amp›")
}

private func escaped(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "‹q›")
}

private func collapsed(_ text: String, after: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
        if scalar == " " || scalar == "\n" || scalar == "\t" {
            let last = out.unicodeScalars.last ?? after.unicodeScalars.last
            let tag =
                after.hasSuffix(">") && out.isEmpty
                ? after.split(separator: "<").last.map { $0.split(separator: ">")[0] } : nil
            let isAfterBlock =
                tag.map { blocks.contains($0.split(separator: " ")[0].drop { $0 == "/" }.description) }
                ?? (after.isEmpty && out.isEmpty)
            if last != " ", !isAfterBlock { out.append(" ") }
        } else {
            out.unicodeScalars.append(scalar)
        }
    }
    return out
}
