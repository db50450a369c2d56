/// Finds in the file where the inlines of one paragraph, heading or cell stand.
///
/// The inlines come in the order of the text; a cursor moves behind them and never beyond the next.
struct Locator {
    let bytes: [UInt8]
    let range: Range<Int>
    let spans: Spans
    private var cursor: Int
    private var code = 0
    private var bracket = 0
    /// Indexes in `spans.brackets` of the links, images and footnotes.
    private var read: Set<Int> = []

    /// Candidates tried before giving up, so that the work stays linear.
    private static let patience = 64

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        spans = Spans(bytes, range)
        cursor = range.lowerBound
    }

    /// Moves behind a piece of text, when it stands just ahead.
    mutating func pass(_ text: String) {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return }
        var index = cursor
        let last = min(range.upperBound, cursor + Locator.patience)
        while index < last, bytes[index] != first, !isLetter(bytes[index]) { index += 1 }
        if stands(wanted, at: index) {
            cursor = index + wanted.count
        } else if wanted.count >= 4, let found = find(wanted, within: Locator.patience * 4) {
            cursor = found + wanted.count
        }
    }

    mutating func move(to offset: Int) { cursor = max(cursor, offset) }

    /// The code span that reads as `text`: its bytes between the backticks, blanks that are left out not among them.
    mutating func passCode(_ text: String) -> (range: Range<Int>, alignment: Alignment)? {
        let wanted = Array(text.utf8)
        while code < spans.codes.count, spans.codes[code].outer.lowerBound < cursor { code += 1 }
        for index in code..<min(spans.codes.count, code + Locator.patience) {
            guard let found = Locator.align(wanted, bytes, spans.codes[index].inner) else { continue }
            (code, cursor) = (index + 1, spans.codes[index].outer.upperBound)
            return found
        }
        return nil
    }

    /// The first line of a text just as it stands ahead, without moving.
    func peekVerbatim(_ text: String) -> Range<Int>? {
        let line = Array(text.utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
        guard !line.isEmpty, let start = find(line, within: Locator.patience * 64) else { return nil }
        return start..<start + line.count
    }

    /// The first line of a text just as it stands ahead, and behind it.
    mutating func passVerbatim(_ text: String) -> Range<Int>? {
        let found = peekVerbatim(text)
        if let found { cursor = found.upperBound }
        return found
    }

    /// The brackets of a link, image or footnote whose text begins with one of `starts` (any when empty), and what
    /// follows them in parentheses or brackets.
    mutating func enterBrackets(isImage: Bool, starts: Set<UInt8>) -> Range<Int>? {
        while bracket < spans.brackets.count, spans.brackets[bracket].open < cursor { bracket += 1 }
        for index in bracket..<min(spans.brackets.count, bracket + Locator.patience) {
            let found = spans.brackets[index]
            guard let close = found.close, found.isImage == isImage, !isDefinition(found.open, close) else { continue }
            guard starts.isEmpty || starts.contains(bytes[found.open + 1]) else { continue }
            (bracket, cursor) = (index + 1, found.open + 1)
            read.insert(index)
            return (isImage ? found.open - 1 : found.open)..<end(after: close)
        }
        return nil
    }

    /// The first place where `text` stands outside code and without a backslash before it.
    func place(of text: String) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard range.count >= wanted.count, !wanted.isEmpty else { return nil }
        var nextCode = 0
        for index in range.lowerBound...(range.upperBound - wanted.count) where stands(wanted, at: index) {
            while nextCode < spans.codes.count, spans.codes[nextCode].outer.upperBound <= index { nextCode += 1 }
            let isCode = nextCode < spans.codes.count && spans.codes[nextCode].outer.contains(index)
            let isEscaped = index > range.lowerBound && bytes[index - 1] == UInt8(ascii: "\\")
            if !isCode, !isEscaped { return index..<index + wanted.count }
        }
        return nil
    }

    /// The brackets that no link, image or footnote accounts for, those in parentheses after one left out.
    var unread: [Spans.Bracket] {
        var end = range.lowerBound
        return spans.brackets.enumerated().compactMap { index, bracket in
            if read.contains(index) {
                end = max(end, bracket.close.map { self.end(after: $0) } ?? end)
                return nil
            }
            return bracket.open < end ? nil : bracket
        }
    }

    /// `[name]:` at the start of a line, which gives an address and shows nothing.
    private func isDefinition(_ open: Int, _ close: Int) -> Bool {
        guard close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: ":") else { return false }
        var start = open
        while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: ">") { start -= 1 }
        return start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    }

    /// The end of a link whose text ends with the bracket at `close`.
    private func end(after close: Int) -> Int {
        var index = close + 1
        guard index < range.upperBound else { return index }
        guard bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[") else { return index }
        let (opening, closing) = (
            bytes[index], bytes[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
        )
        var depth = 0
        while index < min(range.upperBound, close + 4096) {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == opening {
                depth += 1
            } else if bytes[index] == closing {
                depth -= 1
            }
            index += 1
            if depth == 0 { return min(index, range.upperBound) }
        }
        return close + 1
    }

    private func find(_ wanted: [UInt8], within window: Int) -> Int? {
        let last = min(range.upperBound - wanted.count, cursor + window)
        guard cursor <= last else { return nil }
        return (cursor...last).first { stands(wanted, at: $0) }
    }

    private func stands(_ wanted: [UInt8], at index: Int) -> Bool {
        guard index + wanted.count <= range.upperBound else { return false }
        for offset in wanted.indices where bytes[index + offset] != wanted[offset] { return false }
        return true
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// With or without the one blank at each end that a code span leaves out.
    private static func align(_ text: [UInt8], _ bytes: [UInt8], _ inner: Range<Int>) -> (Range<Int>, Alignment)? {
        if let whole = Alignment(text, bytes, inner), whole.end == inner.upperBound { return (inner, whole) }
        guard inner.count > 2, isSpace(bytes[inner.lowerBound]) else { return nil }
        var start = inner.lowerBound + 1
        while start < inner.upperBound - 1, isSpace(bytes[start]), text.first != UInt8(ascii: " ") { start += 1 }
        guard let trimmed = Alignment(text, bytes, start..<inner.upperBound) else { return nil }
        guard bytes[trimmed.end..<inner.upperBound].allSatisfy(isSpace) else { return nil }
        return (start..<trimmed.end, trimmed)
    }
}
