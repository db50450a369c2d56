/// The text of a live number and where each of its bytes stands in the file.
///
/// A formula may run over a line break, and then the file holds indentation or quote marks that the text does not.
package struct Formula: Hashable, Sendable {
    /// From the `=` to the closing backtick, line breaks as blanks.
    package let text: String
    /// The bytes of the file from the `=` to the closing backtick.
    package let range: Range<Int>
    private let alignment: Alignment

    /// A formula that stands in the file byte for byte.
    package init(text: String, range: Range<Int>) {
        self.init(text: text, range: range, Alignment(verbatim: range))
    }

    init(text: String, range: Range<Int>, _ alignment: Alignment) {
        self.text = text
        self.range = range
        self.alignment = alignment
    }

    /// The bytes of the file for a range of `text`'s UTF-8; kept inside the formula.
    package func range(of part: Range<Int>) -> Range<Int> {
        let start = clamp(alignment.offset(part.lowerBound))
        let end = part.isEmpty ? start : clamp(alignment.offset(part.upperBound - 1) + 1)
        return start..<max(start, end)
    }

    private func clamp(_ offset: Int) -> Int { min(max(offset, range.lowerBound), range.upperBound) }
}
