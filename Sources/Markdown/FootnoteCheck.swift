import Diagnostics

/// Finds the footnotes that the library drops without a word: nothing refers to them, or the name is taken.
struct FootnoteCheck {
    private let source: SourceText
    private let body: Range<Int>
    /// Lines where the kept footnotes begin.
    private let kept: Set<Int>
    /// Lines of code, in the order of the text.
    private let verbatim: [ClosedRange<Int>]
    private let faults: Faults

    init(
        _ source: SourceText, _ body: Range<Int>, kept: Set<Int>, verbatim: [ClosedRange<Int>], _ faults: Faults
    ) {
        self.source = source
        self.body = body
        self.kept = kept
        self.verbatim = verbatim.sorted { $0.lowerBound < $1.lowerBound }
        self.faults = faults
    }

    func check() {
        var next = 0
        for line in source.lineNumber(of: body.lowerBound)...source.lineCount where !kept.contains(line) {
            while next < verbatim.count, verbatim[next].upperBound < line { next += 1 }
            if next < verbatim.count, verbatim[next].contains(line) { continue }
            let range = source.bytesOfLine(line)
            guard range.lowerBound >= body.lowerBound else { continue }
            if let label = FootnoteCheck.label(source.bytes, range) { tell(label, range) }
        }
    }

    /// The label of a line that begins a footnote, `[^label]: …`; nil for any other line.
    static func label(_ bytes: [UInt8], _ line: Range<Int>) -> String? {
        let start = LineStart(bytes, line).content
        guard bytes[start..<line.upperBound].starts(with: "[^".utf8) else { return nil }
        let rest = bytes[start + 2..<line.upperBound]
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")), end > rest.startIndex else { return nil }
        guard end + 1 < line.upperBound, bytes[end + 1] == UInt8(ascii: ":") else { return nil }
        let label = rest[..<end]
        return label.contains(where: isSpace) ? nil : String(decoding: label, as: UTF8.self)
    }

    /// Whether a footnote of the same label is kept.
    private func isRepeated(_ label: String) -> Bool {
        kept.contains { FootnoteCheck.label(source.bytes, source.bytesOfLine($0)) == label }
    }

    private func tell(_ label: String, _ line: Range<Int>) {
        let isRepeated = isRepeated(label)
        let range = trim(source.bytes, line)
        faults.add(
            .unusedFootnote, isRepeated ? "noten «\(label)» är skriven två gånger" : "noten «\(label)» används inte",
            at: range.lowerBound..<range.lowerBound + label.utf8.count + 4,
            hint: isRepeated
                ? "ge den ena en annan beteckning" : "skriv [^\(label)] i texten där noten hör hemma, eller stryk den")
    }
}
