/// One operator of a content stream with its operands (ISO 32000-1, 7.8.2).
struct ContentOperation: Hashable {
    let name: String
    /// Where its operands begin, in the bytes.
    let start: Int
    /// After the operator.
    let end: Int

    /// Its operands as far as they are numbers.
    func numbers(in content: [UInt8]) -> [Double] {
        String(decoding: content[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .compactMap { Double($0) }
    }

    /// What never ends is left out.
    static func read(_ content: [UInt8]) -> [ContentOperation] {
        var reader = ContentReader(content: content)
        var operations: [ContentOperation] = []
        while let operation = reader.next() { operations.append(operation) }
        return operations
    }
}

private struct ContentReader {
    let content: [UInt8]
    var position = 0

    init(content: [UInt8]) { self.content = content }

    mutating func next() -> ContentOperation? {
        var start: Int?
        while true {
            skipBlanks()
            guard position < content.count else { return nil }
            start = start ?? position
            let first = content[position]
            switch first {
            case UInt8(ascii: "("): string()
            case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): bracket(first)
            case UInt8(ascii: "/"):
                position += 1
                _ = word()
            default:
                let name = word()
                guard let begun = start, isOperator(name) else { continue }
                if name == "BI" { image() }
                return ContentOperation(name: name == "BI" ? "EI" : name, start: begun, end: position)
            }
        }
    }

    private func isOperator(_ name: String) -> Bool {
        guard let first = name.utf8.first, !["true", "false", "null"].contains(name) else { return false }
        return !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= first || "+-.".utf8.contains(first))
    }

    private static let blanks: Set<UInt8> = [0, 9, 10, 12, 13, 32]
    private static let delimiters = Set("()<>[]{}/%".utf8)

    private mutating func skipBlanks() {
        while position < content.count {
            if content[position] == UInt8(ascii: "%") {
                while position < content.count, ![10, 13].contains(content[position]) { position += 1 }
            } else if ContentReader.blanks.contains(content[position]) {
                position += 1
            } else {
                return
            }
        }
    }

    /// Always at least one byte, so that the reading ends.
    private mutating func word() -> String {
        let start = position
        while position < content.count, !ContentReader.blanks.contains(content[position]),
            !ContentReader.delimiters.contains(content[position])
        { position += 1 }
        if position == start, position < content.count { position += 1 }
        return String(decoding: content[start..<position], as: UTF8.self)
    }

    /// A string in brackets, which may hold brackets in pairs.
    private mutating func string() {
        var depth = 0
        while position < content.count {
            switch content[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { break }
        }
        position = min(position, content.count)
    }

    /// A dictionary or a list is passed by its brackets alone; a string of digits as a whole.
    private mutating func bracket(_ first: UInt8) {
        position += 1
        guard first == UInt8(ascii: "<"), position < content.count else { return }
        if content[position] == first {
            position += 1
            return
        }
        while position < content.count, content[position] != UInt8(ascii: ">") { position += 1 }
        position = min(position + 1, content.count)
    }

    /// An image in the stream ends with `EI` between blanks.
    private mutating func image() {
        while position + 3 < content.count {
            let isEnd =
                ContentReader.blanks.contains(content[position]) && content[position + 1] == UInt8(ascii: "E")
                && content[position + 2] == UInt8(ascii: "I") && ContentReader.blanks.contains(content[position + 3])
            position += isEnd ? 3 : 1
            if isEnd { return }
        }
        position = content.count
    }
}
