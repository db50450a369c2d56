/// Cuts PDF syntax into strings and other words.
struct PDFLexer {
    enum Token {
        case string([UInt8])
        case word(ArraySlice<UInt8>)
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "("): return .string(literal())
            case UInt8(ascii: "<"):
                if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "<") {
                    position += 2
                } else {
                    return .string(hex())
                }
            case UInt8(ascii: "["), UInt8(ascii: "]"):
                position += 1
                return .word(bytes[(position - 1)..<position])
            case let byte where byte <= 0x20 || byte == UInt8(ascii: ">"): position += 1
            default: return .word(word())
            }
        }
        return nil
    }

    private mutating func word() -> ArraySlice<UInt8> {
        let start = position
        let ends = Array("()<>[] ".utf8)
        repeat {
            position += 1
        } while position < bytes.count && bytes[position] > 0x20 && !ends.contains(bytes[position])
        return bytes[start..<position]
    }

    private mutating func hex() -> [UInt8] {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        defer { position = min(end + 1, bytes.count) }
        return hexBytes(bytes[(position + 1)..<max(end, position + 1)])
    }

    /// With balanced brackets, and escapes (ISO 32000-1 §7.3.4.2).
    private mutating func literal() -> [UInt8] {
        var out: [UInt8] = []
        var depth = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 1 { out.append(byte) }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return out }
                out.append(byte)
            case UInt8(ascii: "\\"): escape(&out)
            default: out.append(byte)
            }
        }
        return out
    }

    private mutating func escape(_ out: inout [UInt8]) {
        let octal = bytes[position...].prefix(3).prefix { 48...55 ~= $0 }
        if !octal.isEmpty {
            position += octal.count
            out.append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 * 8 + Int($1 - 48) }))
        } else if position < bytes.count {
            let byte = bytes[position]
            position += 1
            let named: [UInt8: UInt8] = [UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9]
            if byte != 10, byte != 13 { out.append(named[byte] ?? byte) }
        }
    }
}

/// The strings of PDF syntax: titles, notes, fields of forms.
struct PDFStrings {
    let texts: [[UInt8]]

    init(_ bytes: [UInt8]) {
        var lexer = PDFLexer(bytes)
        var texts: [[UInt8]] = []
        while let token = lexer.next() {
            if case .string(let string) = token, string.count >= 10 { texts.append(decodedText(string)) }
        }
        self.texts = texts
    }
}
