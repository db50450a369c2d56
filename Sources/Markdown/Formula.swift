/// The text of a live number and where each of its bytes stands in the file.
///
/// A formula may run over a line break, and then the file holds indentation or quote marks that the text does not.
package struct Formula: Hashable, Sendable {
    /// From the `=` to the closing backtick, line breaks as blanks.
    package let text: String
    /// The bytes of the file between the backticks.
    package let range: Range<Int>
    /// Where text and file run in step: sorted, the first at text 0.
    private let steps: [Step]

    private struct Step: Hashable, Sendable {
        let text: Int
        let file: Int
    }

    /// A formula that stands in the file byte for byte.
    package init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
        steps = [Step(text: 0, file: range.lowerBound)]
    }

    /// Aligns the text with the bytes of the file; what the text lacks there is skipped.
    init(text: String, range: Range<Int>, in bytes: [UInt8]) {
        self.text = text
        self.range = range
        var steps: [Step] = []
        var file = range.lowerBound
        for (index, byte) in text.utf8.enumerated() {
            let start = file
            while file < range.upperBound, !Formula.reads(bytes[file], as: byte) { file += 1 }
            if index == 0 || file != start { steps.append(Step(text: index, file: min(file, range.upperBound))) }
            if file < range.upperBound { file += 1 }
        }
        self.steps = steps
    }

    /// The bytes of the file for a range of `text`'s UTF-8; kept inside the formula.
    package func range(of part: Range<Int>) -> Range<Int> {
        let start = offset(part.lowerBound)
        let end = part.isEmpty ? start : offset(part.upperBound - 1) + 1
        return start..<max(start, min(end, range.upperBound))
    }

    private func offset(_ text: Int) -> Int {
        let step = steps.last { $0.text <= text }
        let offset = step.map { $0.file + max(0, text - $0.text) } ?? range.lowerBound
        return min(max(offset, range.lowerBound), range.upperBound)
    }

    private static func reads(_ file: UInt8, as text: UInt8) -> Bool {
        file == text || (text == UInt8(ascii: " ") && (file == UInt8(ascii: "\n") || file == UInt8(ascii: "\r")))
    }
}
