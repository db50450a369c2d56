import Diagnostics
import Markdown

/// Formulas that are read as text: a code span without `=`, and a formula within other signs than backticks.
struct UnreadFormulas {
    private let text: TextReader
    private let document: Document
    private let contents: Contents
    private let measures: Set<String>

    init(_ text: TextReader, _ document: Document) {
        (self.text, self.document) = (text, document)
        contents = Contents(document)
        measures = Set(text.context.vocabulary.measures.map(\.name))
    }

    func tell() {
        for code in contents.codes where isFormula(code.text) {
            tell("formeln saknar =, och skrivs ut som den står", code.range, code.text)
        }
        for range in contents.texts {
            tellOtherSigns(range)
            tellOtherFence(range)
        }
    }

    /// A measure's name first, and then what would be a formula.
    private func isFormula(_ text: String) -> Bool {
        guard measures.contains(String(text.prefix { !" .".contains($0) })) else { return false }
        return LiveNumber.read("=" + text, self.text.context).0 != nil
    }

    /// `´=svarsfrekvens´`, `'=svarsfrekvens'`, `=svarsfrekvens` and `{{svarsfrekvens}}`.
    private func tellOtherSigns(_ range: Range<Int>) {
        let bytes = document.source.bytes
        for start in range where bytes[start] == UInt8(ascii: "=") || bytes[start...].starts(with: "{{".utf8) {
            let length = bytes[start] == UInt8(ascii: "=") ? 1 : 2
            let rest = bytes[(start + length)..<max(range.upperBound, start + length)]
            let name = rest.prefix(while: isOfName)
            guard measures.contains(String(decoding: name, as: UTF8.self)), isFree(start, in: range) else { continue }
            let words = formula(rest)
            tell("formeln står inte mellan `, och skrivs ut som den står", start..<words.endIndex, string(words))
        }
    }

    /// `´´´chart` opens no block.
    private func tellOtherFence(_ range: Range<Int>) {
        let line = document.source.bytes[range].prefix { $0 != UInt8(ascii: "\n") }
        for mark in ["´´´", "'''", "’’’"] where line.starts(with: mark.utf8) {
            let word = string(line.dropFirst(mark.utf8.count)).split(separator: " ").first ?? ""
            guard ["chart", "table"].contains(word) else { continue }
            text.findings.add(
                .unreadFormula, "blocket börjar med andra tecken än ```, och skrivs ut som text",
                at: document.source.place(line.indices), hint: "skriv ```\(word) först och ``` sist")
        }
    }

    private func tell(_ message: String, _ range: Range<Int>, _ formula: String) {
        text.findings.add(
            .unreadFormula, message, at: document.source.place(range), hint: "skriv `=\(formula)`")
    }

    /// Not within a word, a code span or a formula: `a=b` is none.
    private func isFree(_ start: Int, in range: Range<Int>) -> Bool {
        guard !contents.spans.contains(where: { $0.contains(start) }) else { return false }
        guard start > range.lowerBound else { return true }
        let before = document.source.bytes[start - 1]
        // The last byte of ´ ’ ‘ ” “ is no letter of Swedish.
        return before != UInt8(ascii: "`") && !isOfName(before)
    }

    /// As far as it can be read as one: to a sign that ends it, else its name.
    private func formula(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = rest.prefix { $0 < 0x80 && !"'\"}`\n\r".utf8.contains($0) }
        var words = line
        while let last = words.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") { words = words.dropLast() }
        return LiveNumber.read("=" + string(words), text.context).0 == nil ? rest.prefix(while: isOfName) : words
    }

    private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// The signs of a measure's name.
private func isOfName(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
}
