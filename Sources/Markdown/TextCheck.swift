import Diagnostics

/// Looks through the text of one paragraph for what the author meant otherwise: links and footnotes that were read as
/// text, and invisible characters written as entities.
struct TextCheck {
    private let source: SourceText
    private let locator: Locator
    private let faults: Faults

    /// Findings of a kind in one paragraph; the rest is more of the same.
    private static let limit = 20

    init(_ source: SourceText, _ locator: Locator, _ faults: Faults) {
        self.source = source
        self.locator = locator
        self.faults = faults
    }

    func check(_ inlines: [Inline]) {
        var texts: [String] = []
        collect(inlines, into: &texts)
        var labels: [String] = []
        for text in texts {
            labels += TextCheck.footnoteLabels(Array(text.utf8))
            checkCharacters(text)
        }
        checkFootnotes(labels)
        MarkCheck(locator: locator, faults: faults).check(texts)
        if texts.contains(where: { $0.utf8.contains { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") } }) {
            checkLinks()
        }
        if texts.contains(where: { $0.contains("](") }) { checkUnopened() }
    }

    /// The texts of the paragraph; as deep as the inlines, which have a limit.
    private func collect(_ inlines: [Inline], into texts: inout [String]) {
        for inline in inlines {
            switch inline {
            case .text(let text): texts.append(text)
            case .emphasis(let children), .strong(let children), .strikethrough(let children):
                collect(children, into: &texts)
            case .link(let link): collect(link.children, into: &texts)
            case .image(let image): collect(image.alternative, into: &texts)
            case .softBreak, .lineBreak, .code, .formula, .footnoteReference: break
            }
        }
    }
}

// Footnotes.
extension TextCheck {
    private func checkFootnotes(_ labels: [String]) {
        var told: Set<String> = []
        for label in labels where told.count < TextCheck.limit && told.insert(label).inserted {
            guard let range = locator.place(of: "[^\(label)]") else { continue }
            faults.add(
                .unknownFootnote, "noten «\(label)» finns inte", at: range,
                hint: "skriv noten på en egen rad: [^\(label)]: text")
        }
    }

    /// What stands in `[^…]`, without blanks.
    private static func footnoteLabels(_ text: [UInt8]) -> [String] {
        var (labels, start) = ([String](), Int?.none)
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "^"), index > 0, text[index - 1] == UInt8(ascii: "[") {
                start = index + 1
            } else if byte == UInt8(ascii: "]") {
                if let start, start < index { labels.append(String(decoding: text[start..<index], as: UTF8.self)) }
                start = nil
            } else if isSpace(byte) || byte == UInt8(ascii: "[") {
                start = nil
            }
        }
        return labels
    }
}

// Links.
extension TextCheck {
    /// Brackets that are followed by `(` or `[` and that no link of the paragraph accounts for.
    private func checkLinks() {
        let bytes = source.bytes
        var told = 0
        let unread = locator.unread
        // Each takes a look at what comes after it.
        for bracket in unread.lazy.filter({ $0.close == nil }).prefix(TextCheck.limit) { tellUnclosed(bracket.open) }
        for bracket in unread {
            guard let close = bracket.close, close + 1 < locator.range.upperBound, told < TextCheck.limit else {
                continue
            }
            let isApart = bytes[close + 1] == UInt8(ascii: " ") && isAddress(after: close + 1)
            let next = bytes[isApart ? close + 2 : close + 1]
            guard next == UInt8(ascii: "(") || next == UInt8(ascii: "["), close > bracket.open + 1 else { continue }
            guard bytes[bracket.open + 1] != UInt8(ascii: "^") else { continue }
            told += 1
            faults.add(
                .unreadLink, "det här ser ut som en länk men läses som text",
                at: bracket.open..<close + (isApart ? 3 : 2),
                hint: isApart
                    ? "ta bort blanksteget mellan ] och ("
                    : next == UInt8(ascii: "(")
                        ? "skriv [text](adress) utan blanksteg i adressen"
                        : "skriv referensen på en egen rad: [namn]: adress")
        }
    }
}

extension TextCheck {
    /// `[kapitlet(02-inforandet.md)`
    private func tellUnclosed(_ open: Int) {
        let line = source.bytes[open..<locator.range.upperBound].prefix(200).prefix { $0 != UInt8(ascii: "\n") }
        guard let address = line.firstIndex(of: UInt8(ascii: "(")), address > open + 1, isAddress(after: address - 1)
        else { return }
        faults.add(
            .unreadLink, "hakparentesen stängs aldrig, så länken läses som text", at: open..<address + 1,
            hint: "skriv [text](adress)")
    }

    /// `kapitlet](02-inforandet.md)`
    private func checkUnopened() {
        let bytes = source.bytes
        let closes = Set(locator.spans.brackets.compactMap(\.close))
        let found = locator.range.dropLast().lazy.filter { index in
            bytes[index] == UInt8(ascii: "]") && bytes[index + 1] == UInt8(ascii: "(") && !closes.contains(index)
        }
        for index in found.prefix(TextCheck.limit) {
            guard isAddress(after: index), index > 0, bytes[index - 1] != UInt8(ascii: "\\"),
                !locator.spans.codes.contains(where: { $0.outer.contains(index) })
            else { continue }
            return faults.add(
                .unreadLink, "hakparentesen före länkens text saknas, så länken läses som text", at: index..<index + 2,
                hint: "skriv [text](adress)")
        }
    }

    /// Whether parentheses from a byte on hold an address of a page, a file or a site, and no words.
    private func isAddress(after start: Int) -> Bool {
        let rest = source.bytes[(start + 1)..<locator.range.upperBound]
        guard rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")) else { return false }
        let inner = String(decoding: rest[..<end].dropFirst(), as: UTF8.self)
        let isOne = !inner.contains(where: \.isWhitespace)
        return isOne
            && (inner.hasPrefix("http") || inner.hasPrefix("#")
                || [".md", ".pdf", ".html", ".csv", ".xlsx", ".docx"].contains { inner.hasSuffix($0) })
    }
}

// Characters.
extension TextCheck {
    /// Characters that stand in the text but not in the file: an entity made them.
    private func checkCharacters(_ text: String) {
        for scalar in text.unicodeScalars {
            guard let fault = CharacterFault(scalar), locator.place(of: String(scalar)) == nil,
                let range = locator.place(of: "&")
            else { continue }
            faults.add(
                fault == .lost ? .controlCharacter : fault.rule,
                "en teckenreferens ger ett tecken som inte får stå i texten", at: range,
                hint: "stryk den, eller skriv \\& om den ska synas")
            return
        }
    }
}
