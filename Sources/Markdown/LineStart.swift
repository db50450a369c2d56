/// The container markers at the start of a line, as block parsing sees them.
struct LineStart {
    /// Columns of the markers from 0, a tab reaching to the next multiple of 4.
    private(set) var columns: [Int] = []
    /// Index of the first byte after markers and blanks.
    private(set) var content: Int
    /// Column of that byte.
    private(set) var column = 0
    /// The first marker opens or continues a list, whatever stands above: a bullet with text after it.
    private(set) var opensItem = false
    private(set) var isOrdered = false

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        content = line.lowerBound
        var mayBreak = true
        skipBlanks(bytes, line)
        while let length = marker(bytes, line) {
            if bytes[content] != UInt8(ascii: ">"), mayBreak {
                if LineStart.isThematicBreak(bytes[content..<line.upperBound]) { return }
                mayBreak = false
            }
            add(length, bytes, line)
        }
    }

    /// Whether nothing but markers and blanks stands on the line.
    func isBlank(_ line: Range<Int>) -> Bool { content >= line.upperBound }

    private mutating func add(_ length: Int, _ bytes: [UInt8], _ line: Range<Int>) {
        let (isFirst, byte) = (columns.isEmpty, bytes[content])
        columns.append(column)
        content += length
        column += length
        skipBlanks(bytes, line)
        guard isFirst, byte != UInt8(ascii: ">") else { return }
        isOrdered = length > 1
        opensItem = !isOrdered && content < line.upperBound
    }

    private mutating func skipBlanks(_ bytes: [UInt8], _ line: Range<Int>) {
        while content < line.upperBound {
            switch bytes[content] {
            case UInt8(ascii: " "): column += 1
            case UInt8(ascii: "\t"): column += 4 - column % 4
            default: return
            }
            content += 1
        }
    }

    /// Length of the marker at `content`: a quote, a bullet or at most nine digits with `.` or `)`.
    private func marker(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
        guard content < line.upperBound else { return nil }
        switch bytes[content] {
        case UInt8(ascii: ">"): return 1
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return isBlank(bytes, content + 1, line) ? 1 : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            var end = content
            while end < line.upperBound, end - content < 9, isDigit(bytes[end]) { end += 1 }
            guard end < line.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
                return nil
            }
            return isBlank(bytes, end + 1, line) ? end + 1 - content : nil
        default: return nil
        }
    }

    private func isBlank(_ bytes: [UInt8], _ index: Int, _ line: Range<Int>) -> Bool {
        index >= line.upperBound || bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// `* * *` or `- - -`: one character and blanks alone.
    private static func isThematicBreak(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first, first == UInt8(ascii: "*") || first == UInt8(ascii: "-") else { return false }
        var count = 0
        for byte in rest {
            if byte == first {
                count += 1
            } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
                return false
            }
        }
        return count >= 3
    }
}
