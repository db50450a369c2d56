import Declarations
import Diagnostics

/// Changes to a text at places, made in one go: everything else, the author's comments and order, stays as it stands.
struct TextEdits {
    let source: SourceText
    private var changes: [(range: Range<Int>, text: String)] = []

    init(_ source: SourceText) { self.source = source }

    /// The text with its changes; of two that meet, the first that was asked for is made.
    var result: [UInt8] {
        var bytes: [UInt8] = []
        var next = 0
        for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            bytes += source.bytes[next..<change.range.lowerBound] + Array(change.text.utf8)
            next = change.range.upperBound
        }
        return bytes + source.bytes[next...]
    }

    mutating func replace(_ range: Range<Int>, with text: String) {
        guard !changes.contains(where: { $0.range.overlaps(range) || $0.range == range }) else { return }
        changes.append((range, text))
    }

    /// Puts a line before another line (from 1).
    mutating func insert(line text: String, before line: Int) {
        let start = source.offset(line: line, byteColumn: 1)
        replace(start..<start, with: text + "\n")
    }

    /// What is written of a plain or quoted value becomes something else; the quotes stay.
    mutating func replace(_ node: Node, with text: String) {
        guard let old = node.scalar, let range = bytes(of: node.place).first(old) else { return }
        replace(range, with: text)
    }

    /// A year in a value becomes another, where it is no part of a longer number or a sign of a case (`678-2025`).
    mutating func swapYears(_ years: (old: String, new: String), in node: Node) {
        for range in bytes(of: node.place).all(years.old) where stands(range) { replace(range, with: years.new) }
    }

    /// The year that ends a name, as in `uppfoljning-av-1177-2025`.
    mutating func swapLastYear(_ years: (old: String, new: String), in node: Node) {
        guard node.scalar?.hasSuffix(years.old) == true, let range = bytes(of: node.place).all(years.old).last else {
            return
        }
        replace(range, with: years.new)
    }

    private func stands(_ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? source.bytes[range.lowerBound - 1] : 0
        let after = range.upperBound < source.bytes.count ? source.bytes[range.upperBound] : 0
        let hasNumber = range.lowerBound > 1 && isDigit(source.bytes[range.lowerBound - 2])
        return !isDigit(before) && !isDigit(after) && !(before == UInt8(ascii: "-") && hasNumber)
    }

    private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

    /// The bytes that a place covers.
    private func bytes(of place: Place) -> Written {
        let line = source.bytesOfLine(place.line)
        let start = advanced(line.lowerBound, by: place.column - 1, to: line.upperBound)
        return Written(
            bytes: source.bytes, range: start..<advanced(start, by: place.length, to: source.bytes.count))
    }

    /// So many scalars ahead.
    private func advanced(_ offset: Int, by count: Int, to end: Int) -> Int {
        var (offset, left) = (offset, count)
        while left > 0, offset < end {
            offset += 1
            while offset < end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

    // MARK: Taking away

    /// Takes away a key with all that it holds: its lines, or within braces its words and one comma.
    mutating func remove(_ entry: Node.Entry) {
        let line = source.bytesOfLine(entry.keyPlace.line)
        let start = advanced(line.lowerBound, by: entry.keyPlace.column - 1, to: line.upperBound)
        let indent = source.bytes[line.lowerBound..<start]
        if indent.allSatisfy({ $0 == UInt8(ascii: " ") }) {
            replace(
                line.lowerBound..<source.offset(line: lastLine(of: entry, indent: indent.count) + 1, byteColumn: 1),
                with: "")
        } else if entry.value.scalar != nil {
            removeWithinBraces(start..<bytes(of: entry.value.place).range.upperBound)
        }
    }

    /// Blank lines and comments after it stay: they may belong to what follows.
    private func lastLine(of entry: Node.Entry, indent: Int) -> Int {
        var last = entry.keyPlace.line
        for number in stride(from: last + 1, through: source.lineCount, by: 1) {
            let line = source.bytes[source.bytesOfLine(number)]
            guard let first = line.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { continue }
            let isItem = line[first] == UInt8(ascii: "-") && first - line.startIndex == indent
            if first - line.startIndex <= indent, !isItem { break }
            if line[first] != UInt8(ascii: "#") { last = number }
        }
        return last
    }

    private mutating func removeWithinBraces(_ range: Range<Int>) {
        var (start, end) = (range.lowerBound, range.upperBound)
        let blanks = source.bytes[..<start].reversed().prefix { $0 == UInt8(ascii: " ") }.count
        if start - blanks > 0, source.bytes[start - blanks - 1] == UInt8(ascii: ",") {
            start -= blanks + 1
        } else if end < source.bytes.count, source.bytes[end] == UInt8(ascii: ",") {
            end += 1 + source.bytes[(end + 1)...].prefix { $0 == UInt8(ascii: " ") }.count
        }
        replace(start..<end, with: "")
    }
}

/// A part of a text, to look for words in.
private struct Written {
    let bytes: [UInt8]
    let range: Range<Int>

    func first(_ word: String) -> Range<Int>? { all(word).first }

    func all(_ word: String) -> [Range<Int>] {
        let sought = Array(word.utf8)
        guard !sought.isEmpty, sought.count <= range.count else { return [] }
        return (range.lowerBound...range.upperBound - sought.count).compactMap {
            bytes[$0..<$0 + sought.count].elementsEqual(sought) ? $0..<$0 + sought.count : nil
        }
    }
}
