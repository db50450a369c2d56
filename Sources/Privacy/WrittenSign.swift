/// One sign as Markdown, YAML or HTML writes it, where that is not the sign itself.
enum WrittenSign {
    /// What stands at a position: a scalar (nil for what is not seen) and how many bytes it takes; nil where the bytes
    /// mean themselves.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (Unicode.Scalar?, Int)? {
        switch unsafe bytes[position] {
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"): (nil, 1)
        case UInt8(ascii: "_"): unsafe underscores(bytes, position)
        case UInt8(ascii: "\\"): unsafe escape(bytes, position)
        case UInt8(ascii: "&"): unsafe entity(bytes, position)
        case UInt8(ascii: "%"): unsafe percent(bytes, position)
        case UInt8(ascii: "<"): unsafe tag(bytes, position)
        default: nil
        }
    }

    /// Underscores beside a sign are emphasis; between digits they may be what divides the number.
    private static func underscores(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar?, Int)? {
        let isBetween =
            unsafe position > 0 && position + 1 < bytes.count && isDigit(bytes[position - 1])
            && isDigit(bytes[position + 1])
        return isBetween ? nil : (nil, 1)
    }

    /// `\-`, and YAML's `\x2d`, `\u002d`, `\U0000002d`.
    private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar?, Int)? {
        guard position + 1 < bytes.count else { return (nil, 1) }
        let digits: [UInt8: Int] = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]
        guard let count = unsafe digits[bytes[position + 1]],
            let value = unsafe number(bytes, from: position + 2, to: position + 2 + count, radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return (nil, 1) }
        return (scalar, 2 + count)
    }

    /// `&#45;`, `&#x2d;` and the names of blanks, dashes and signs that are not seen.
    private static func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar?, Int)? {
        let limit = min(bytes.count, position + 20)
        guard let end = (position..<limit).first(where: { unsafe bytes[$0] == UInt8(ascii: ";") }), end > position + 2
        else {
            return nil
        }
        let length = end + 1 - position
        guard unsafe bytes[position + 1] == UInt8(ascii: "#") else {
            let name = unsafe String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
            return entityNames[name].map { ($0, length) }
        }
        let isHex = unsafe bytes[position + 2] | 0x20 == UInt8(ascii: "x")
        let value = unsafe number(bytes, from: position + (isHex ? 3 : 2), to: end, radix: isHex ? 16 : 10)
        return value.flatMap(Unicode.Scalar.init).map { ($0, length) }
    }

    /// `%2D`
    private static func percent(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar?, Int)? {
        unsafe number(bytes, from: position + 1, to: position + 3, radix: 16)
            .flatMap { $0 < 0x80 ? Unicode.Scalar($0) : nil }.map { ($0, 3) }
    }

    /// A tag or a comment on one line.
    private static func tag(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Unicode.Scalar?, Int)? {
        guard position + 1 < bytes.count, unsafe isTagStart(bytes[position + 1]) else { return nil }
        var end = position + 1
        while end < min(bytes.count, position + 500), unsafe bytes[end] != UInt8(ascii: "\n") {
            if unsafe bytes[end] == UInt8(ascii: ">") { return (nil, end + 1 - position) }
            end += 1
        }
        return nil
    }

    private static func isTagStart(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "!")
    }

    private static func number(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, radix: Int
    ) -> UInt32? {
        guard start < end, end <= bytes.count else { return nil }
        return unsafe UInt32(String(decoding: bytes[start..<end], as: UTF8.self), radix: radix)
    }
}

/// HTML's names of blanks, dashes and signs that are not seen (WHATWG, named character references).
let entityNames: [String: Unicode.Scalar] = [
    "shy": "\u{AD}", "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
    "hairsp": "\u{200A}", "puncsp": "\u{2008}", "numsp": "\u{2007}", "ZeroWidthSpace": "\u{200B}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "NoBreak": "\u{2060}", "hyphen": "\u{2010}",
    "dash": "\u{2010}", "ndash": "\u{2013}", "mdash": "\u{2014}", "horbar": "\u{2015}", "minus": "\u{2212}",
    "plus": "+", "sol": "/", "period": ".", "lowbar": "_", "colon": ":", "Tab": "\t", "NewLine": "\n", "amp": "&",
    "quot": "\"", "lt": "<", "gt": ">", "apos": "'",
]
