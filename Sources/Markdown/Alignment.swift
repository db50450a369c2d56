/// Where the bytes of a text that cmark-gfm gives stand in the file: it turns line breaks into blanks and leaves out
/// indentation, quote marks and, in tables, the backslash before a pipe.
struct Alignment: Hashable, Sendable {
    /// Where text and file run in step: sorted, the first at text 0.
    private var steps: [Step]
    /// The byte after the last.
    private(set) var end: Int

    private struct Step: Hashable, Sendable {
        let text: Int
        let file: Int
    }

    /// The text stands in the file byte for byte.
    init(verbatim range: Range<Int>) {
        steps = [Step(text: 0, file: range.lowerBound)]
        end = range.upperBound
    }

    /// Nil when the text does not stand at the start of the range. Linear in the text and what is left out.
    init?(_ text: some Sequence<UInt8>, _ bytes: [UInt8], _ range: Range<Int>) {
        steps = []
        end = range.lowerBound
        var isAfterBreak = false
        for (index, byte) in text.enumerated() {
            let start = end
            if isAfterBreak { skipMargin(to: byte, bytes, range) }
            if end + 1 < range.upperBound, byte == UInt8(ascii: "|"), bytes[end] == UInt8(ascii: "\\") { end += 1 }
            guard let isBreak = take(byte, bytes, range) else { return nil }
            if index == 0 || end != start + 1 { steps.append(Step(text: index, file: end - 1)) }
            isAfterBreak = isBreak
        }
    }

    /// Offset in the file of an offset in the text.
    func offset(_ text: Int) -> Int {
        guard let step = steps.last(where: { $0.text <= text }) else { return end }
        return step.file + max(0, text - step.text)
    }

    /// Moves past one byte of the file that reads as `byte`; says whether it was a line break; nil when it does not.
    private mutating func take(_ byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Bool? {
        guard end < range.upperBound else { return nil }
        let found = bytes[end]
        end += 1
        if found == byte { return false }
        guard byte == UInt8(ascii: " ") else { return nil }
        if found == UInt8(ascii: "\r"), end < range.upperBound, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        return found == UInt8(ascii: "\n") || found == UInt8(ascii: "\r") ? true : nil
    }

    private mutating func skipMargin(to byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) {
        while end < range.upperBound, bytes[end] != byte, isMargin(bytes[end]) { end += 1 }
    }

    private func isMargin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
    }
}
