import Declarations
import Diagnostics
import Measures

/// Reads live numbers in the texts of the author.
package struct TextReader {
    let context: FormulaContext
    let findings: Findings

    /// Reads one formula; its faults are told at the places that `place` gives for bytes of the text.
    func number(_ text: String, _ place: (Range<Int>) -> Place) -> LiveNumber? {
        let (number, faults) = LiveNumber.read(text, context)
        for fault in faults where !isAboutHole(fault, text) {
            findings.add(fault.rule, fault.message, at: place(fault.range), hint: fault.hint)
        }
        return number
    }

    /// The formula names something that is declared and at fault, which has been told.
    private func isAboutHole(_ fault: FormulaFinding, _ text: String) -> Bool {
        guard [.unknownMeasure, .unknownWord, .unknownDimension].contains(fault.rule) else { return false }
        let word = String(decoding: Array(text.utf8)[fault.range], as: UTF8.self)
        return findings.isHole(.measure(word)) || findings.isHole(.dimension(word))
            || findings.isHole(.recommendation(word))
    }

    /// A text of YAML: code spans that begin with `=` are live numbers, other code spans stand as their text.
    func parts(_ text: String, at place: Place) -> [TextPart] {
        let bytes = Array(text.utf8)
        var parts: [TextPart] = []
        var position = 0
        while let span = codeSpan(bytes, from: position) {
            parts.appendText(bytes[position..<span.start])
            append(bytes[span.content], span.content, text, place, to: &parts)
            position = span.end
        }
        tellOpenFormula(bytes, from: position, text, place)
        parts.appendText(bytes[position...])
        return parts
    }

    private func append(
        _ content: ArraySlice<UInt8>, _ range: Range<Int>, _ text: String, _ place: Place, to parts: inout [TextPart]
    ) {
        if content.first == UInt8(ascii: "=") {
            let span = place.inside(text, range)
            let formula = String(decoding: content, as: UTF8.self)
            let number = number(formula) {
                place.inside(text, range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound)
            }
            if let number { parts.append(.number(number, span)) }
        } else {
            parts.appendText(content.starts(with: Array("\\=".utf8)) ? content.dropFirst() : content)
        }
    }

    /// A formula without its closing backtick would be printed as it stands.
    private func tellOpenFormula(_ bytes: [UInt8], from start: Int, _ text: String, _ place: Place) {
        guard let tick = bytes[start...].firstIndex(of: tick), tick + 1 < bytes.count,
            bytes[tick + 1] == UInt8(ascii: "=")
        else { return }
        findings.add(
            .formulaSyntax, "formeln saknar avslutande `", at: place.inside(text, tick..<bytes.count),
            hint: "skriv ` efter formeln")
    }
}

private let tick = UInt8(ascii: "`")

/// The next code span: as many backticks after as before it.
private func codeSpan(_ bytes: [UInt8], from start: Int) -> (start: Int, content: Range<Int>, end: Int)? {
    var position = start
    while let open = bytes[position...].firstIndex(of: tick) {
        let content = ticksEnd(bytes, open)
        var search = content
        while let close = bytes[search...].firstIndex(of: tick) {
            let end = ticksEnd(bytes, close)
            if end - close == content - open { return (open, content..<close, end) }
            search = end
        }
        position = content
    }
    return nil
}

private func ticksEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == tick { end += 1 }
    return end
}

extension [TextPart] {
    fileprivate mutating func appendText(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        appendText(String(decoding: bytes, as: UTF8.self))
    }

    /// Joined with a text before it.
    mutating func appendText(_ text: String) {
        if case .text(let before) = last {
            self[count - 1] = .text(before + text)
        } else if !text.isEmpty {
            append(.text(text))
        }
    }

    /// The text with its formulas as written, for messages and slugs.
    package var plainText: String {
        map { part in
            switch part {
            case .text(let text): text
            case .number(let number, _): number.description
            }
        }.joined()
    }
}

extension Place {
    /// The place of some bytes of a YAML text, when the text stands in the file as it is; else the whole text's.
    func inside(_ text: String, _ range: Range<Int>) -> Place {
        let all = text.unicodeScalars.count
        guard column > 0, all > 1, length == all || length == all + 2 else { return self }
        let bytes = Array(text.utf8)
        let start = scalars(bytes[..<min(range.lowerBound, bytes.count)]) + (length == all ? 0 : 1)
        let count = scalars(bytes[min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)])
        return Place(path: path, line: line, column: column + start, length: count, excerpt: excerpt)
    }
}

private func scalars(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
