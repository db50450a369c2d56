import Diagnostics

/// A value that begins with a quotation mark that is never closed: the next line, which is a key or an item of its own,
/// would be read as a part of it.
struct ForgottenQuote {
    private let source: SourceText

    init(_ source: SourceText) { self.source = source }

    /// The byte of the first such mark in the lines.
    func first(in lines: ClosedRange<Int>) -> Int? {
        var open: (mark: UInt8, offset: Int, indent: Int)?
        for line in lines {
            let range = source.bytesOfLine(line)
            let indent = source.bytes[range].prefix { $0 == UInt8(ascii: " ") }.count
            if let open, indent <= open.indent, isKeyOrItem(source.bytes[range].dropFirst(indent)) {
                return open.offset
            }
            var rest = range.lowerBound + indent
            while rest < range.upperBound {
                if let mark = open?.mark {
                    guard let end = closing(mark, in: rest..<range.upperBound) else { break }
                    (open, rest) = (nil, end + 1)
                } else {
                    guard let start = opening(in: rest..<range.upperBound) else { break }
                    let isItem = source.bytes[range].dropFirst(indent).starts(with: "- ".utf8)
                    (open, rest) = ((source.bytes[start], start, indent + (isItem ? 2 : 0)), start + 1)
                }
            }
        }
        return nil
    }

    /// Where a value within quotation marks begins: after the line's blanks, `- `, `: ` or a sign of a list on one line.
    private func opening(in range: Range<Int>) -> Int? {
        var isStart = true
        for offset in range {
            let byte = source.bytes[offset]
            if isStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return offset }
            if isStart, byte == UInt8(ascii: "#") { return nil }
            let next = offset + 1 < range.upperBound ? source.bytes[offset + 1] : UInt8(ascii: " ")
            let isSeparator =
                "[{,".utf8.contains(byte) || "-:".utf8.contains(byte) && next == UInt8(ascii: " ")
            isStart = isSeparator || isStart && byte == UInt8(ascii: " ")
        }
        return nil
    }

    private func closing(_ mark: UInt8, in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = source.bytes[offset]
            let isDoubled =
                mark == UInt8(ascii: "'") && byte == mark && offset + 1 < range.upperBound
                && source.bytes[offset + 1] == mark
            if isDoubled || mark == UInt8(ascii: "\"") && byte == UInt8(ascii: "\\") {
                offset += 2
            } else if byte == mark {
                return offset
            } else {
                offset += 1
            }
        }
        return nil
    }

    private func isKeyOrItem(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: "- ".utf8) { return true }
        let key = line.prefix { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || isWord($0) }
        let rest = line.dropFirst(key.count)
        return !key.isEmpty && rest.first == UInt8(ascii: ":")
            && (rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " "))
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }
}
