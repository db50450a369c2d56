/// Places of one text for someone who reads it from front to back, counted in Unicode scalars as libYAML does.
///
/// All places together take time linear in the text, however long its lines are, and those of one line share its
/// excerpt; going back is allowed and takes as long as the way.
package struct PlaceCursor {
    private let source: SourceText
    private let start: Int
    /// Scalars since the start of the text, and the byte there.
    private var index = 0
    private var offset: Int
    private var line: Int
    private var lineEnd: Int
    /// From 1.
    private var column: Int
    private var excerpt: Excerpt

    /// - Parameter start: the byte where the text begins, inside its file.
    package init(_ source: SourceText, from start: Int) {
        self.source = source
        self.start = start
        offset = start
        line = source.lineNumber(of: start)
        let range = source.bytesOfLine(line)
        lineEnd = range.upperBound
        column = source.scalars(range.lowerBound..<max(range.lowerBound, start)) + 1
        excerpt = Excerpt(source.bytes[range])
    }

    /// The byte at the cursor; nil at the end.
    package var byte: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

    package mutating func move(to index: Int) {
        if index < self.index { self = PlaceCursor(source, from: start) }
        while self.index < index, offset < source.bytes.count { step() }
    }

    private mutating func step() {
        index += 1
        let isBreak = source.bytes[offset] == UInt8(ascii: "\n")
        offset = source.next(offset)
        column += 1
        if isBreak { enterLine() }
    }

    private mutating func enterLine() {
        line += 1
        column = 1
        let range = source.bytesOfLine(line)
        lineEnd = range.upperBound
        excerpt = Excerpt(source.bytes[range])
    }

    /// Blanks that begin the line above, where that is another key and this line begins elsewhere; nil when the lines
    /// fit, or when the one above opens a level.
    package var movedIndent: Int? {
        let own = Array(source.bytes[source.bytesOfLine(line)])
        let above = (1..<max(line, 1)).reversed().lazy.map { Array(source.bytes[source.bytesOfLine($0)]) }
            .first { !$0.allSatisfy { $0 == UInt8(ascii: " ") } }
        guard let above, above.last != UInt8(ascii: ":"), above.contains(UInt8(ascii: ":")) else { return nil }
        let (indent, wanted) = (blanks(own), blanks(above))
        // An item of a list has its keys after its dash.
        let isItem = above.dropFirst(wanted).starts(with: "- ".utf8)
        return indent == wanted + (isItem ? 2 : 0) ? nil : wanted + (isItem ? 2 : 0)
    }

    private func blanks(_ bytes: [UInt8]) -> Int { bytes.prefix { $0 == UInt8(ascii: " ") }.count }

    /// The place at the cursor, of so many scalars; what reaches beyond the line is cut at its end.
    package func place(length: Int) -> Place {
        var (end, count) = (offset, 0)
        while count < length, end < lineEnd {
            end = source.next(end)
            count += 1
        }
        return Place(path: source.path, line: line, column: column, length: max(1, count), excerpt: excerpt)
    }

    /// So many scalars from the cursor on.
    package func text(scalars length: Int) -> String {
        var (end, count) = (offset, 0)
        while count < length, end < source.bytes.count {
            end = source.next(end)
            count += 1
        }
        return String(decoding: source.bytes[offset..<end], as: UTF8.self)
    }
}

/// The beginning of a line as a message shows it: nobody reads a message of a megabyte.
struct Excerpt: Sendable {
    let text: String

    /// Longer lines are cut.
    static let limit = 2_000

    init(_ line: ArraySlice<UInt8>) {
        // A scalar takes at most four bytes; a cut in the midst of one falls after the limit or shows as �.
        let beginning = String(decoding: line.prefix(4 * Excerpt.limit), as: UTF8.self)
        self.init(beginning)
    }

    init(_ text: String) {
        self.text =
            text.utf8.count <= Excerpt.limit
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(Excerpt.limit)))
    }
}
