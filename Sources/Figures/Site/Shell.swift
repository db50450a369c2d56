package import Diagnostics
package import Markup

/// A page shell or sheet of `templates/`: text with slots `{{name}}`, and nothing else.
///
/// Strict on purpose: a slot that does not exist is an error with its place, and there is no raw form, so that all
/// content passes the one writer that escapes.
package struct Shell: Sendable {
    private let parts: [Part]
    private let isSheet: Bool

    private enum Part: Sendable {
        case literal([UInt8])
        case slot(String)
    }

    /// Reads a shell. `slots` are the names that it may use, `required` those that it must.
    package init?(_ source: SourceText, slots: [String], required: [String], _ findings: Findings) {
        isSheet = source.path.hasSuffix(".css")
        var reader = ShellReader(source: source, slots: slots, findings: findings)
        guard let read = reader.read() else { return nil }
        let used = read.compactMap { $0.slot }
        for name in required where !used.contains(name) {
            findings.add(
                .templateMissingSlot, "mallen saknar {{\(name)}}", at: source.place,
                hint: "sätt in {{\(name)}} där innehållet ska stå")
        }
        guard required.allSatisfy(used.contains) else { return nil }
        parts = read.map { $0.slot.map(Part.slot) ?? .literal($0.literal) }
    }

    /// The shell with its slots filled; a name that is not given leaves its slot empty.
    package func fill(_ content: [String: Markup]) -> [UInt8] { filled(content).bytes }

    /// The page at a path, with the place of its content.
    package func page(_ path: String, _ content: [String: Markup]) -> Site.File {
        let filled = filled(content)
        return Site.File(path, filled.bytes, content: filled.content)
    }

    private func filled(_ content: [String: Markup]) -> (bytes: [UInt8], content: Range<Int>?) {
        var out: [UInt8] = []
        var place: Range<Int>?
        for part in parts {
            switch part {
            case .literal(let bytes): out.append(contentsOf: bytes)
            case .slot(let name):
                let start = out.count
                out.append(contentsOf: written(content[name] ?? .nothing, in: name))
                if name == "content" { place = start..<out.count }
            }
        }
        return (out, place)
    }

    /// In a sheet a slot is a CSS string, quotation marks included; but `page` is the name of a kind of page.
    private func written(_ markup: Markup, in slot: String) -> [UInt8] {
        guard isSheet else { return HTMLWriter.page(markup) }
        return Array((slot == "page" ? cssName(markup.plainText) : cssString(markup.plainText)).utf8)
    }

    /// A CSS identifier: letters, digits and hyphens of ASCII, all else left out.
    private func cssName(_ text: String) -> String {
        String(
            text.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "-") }
                .map(Character.init))
    }
}

private struct ShellReader {
    struct Piece {
        var literal: [UInt8] = []
        var slot: String?
    }

    let source: SourceText
    let slots: [String]
    let findings: Findings

    mutating func read() -> [Piece]? {
        var pieces: [Piece] = []
        var literal: [UInt8] = []
        var (position, sound) = (0, true)
        let bytes = source.bytes
        while position < bytes.count {
            guard starts(with: "{{", at: position) else {
                literal.append(bytes[position])
                position += 1
                continue
            }
            guard let end = closing(after: position + 2) else {
                findings.add(
                    .templateSyntax, "{{ är inte avslutad med }} på samma rad",
                    at: source.place(position..<position + 2), hint: "skriv {{namn}}")
                return nil
            }
            let name = String(decoding: bytes[position + 2..<end], as: UTF8.self)
            sound = check(name, position..<end + 2) && sound
            pieces.append(Piece(literal: literal))
            pieces.append(Piece(slot: name))
            literal = []
            position = end + 2
        }
        pieces.append(Piece(literal: literal))
        return sound ? pieces : nil
    }

    private func check(_ name: String, _ range: Range<Int>) -> Bool {
        guard !slots.contains(name) else { return true }
        findings.add(
            .templateUnknownSlot, "mallen har ingen plats som heter «\(name)»", at: source.place(range),
            hint: didYouMean(name, among: slots) ?? "platserna är \(slots.sorted().joined(separator: ", "))")
        return false
    }

    private func starts(with text: String, at position: Int) -> Bool {
        source.bytes[position...].starts(with: text.utf8)
    }

    private func closing(after start: Int) -> Int? {
        var position = start
        while position + 1 < source.bytes.count, source.bytes[position] != UInt8(ascii: "\n") {
            if starts(with: "}}", at: position) { return position }
            position += 1
        }
        return nil
    }
}
