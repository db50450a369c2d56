extension JSON {
    /// Reads RFC 8259; nil when the bytes are anything else, or nested deeper than anybody writes.
    package static func read(_ bytes: [UInt8]) -> JSON? {
        var reader = JSONReader(bytes: bytes)
        guard let value = reader.value(depth: 0) else { return nil }
        reader.skipBlanks()
        return reader.isAtEnd ? value : nil
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var position = 0

    private static let depthLimit = 32

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipBlanks() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    mutating func value(depth: Int) -> JSON? {
        skipBlanks()
        guard depth < JSONReader.depthLimit, let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string().map(JSON.string)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func take(_ sign: Character) -> Bool {
        guard let byte = next, byte == sign.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func word(_ text: String, _ value: JSON) -> JSON? {
        guard bytes[position...].starts(with: text.utf8) else { return nil }
        position += text.utf8.count
        return value
    }

    private mutating func number() -> JSON? {
        let signs = Array("-+.eE0123456789".utf8)
        let text = bytes[position...].prefix { signs.contains($0) }
        guard !text.isEmpty else { return nil }
        position = text.endIndex
        let written = String(decoding: text, as: UTF8.self)
        return Int(written).map(JSON.integer) ?? (Double(written) == nil ? nil : .number(written))
    }

    private mutating func array(_ depth: Int) -> JSON? {
        var items: [JSON] = []
        position += 1
        skipBlanks()
        if take("]") { return .array([]) }
        while let item = value(depth: depth + 1) {
            items.append(item)
            skipBlanks()
            if take("]") { return .array(items) }
            guard take(",") else { return nil }
        }
        return nil
    }

    private mutating func object(_ depth: Int) -> JSON? {
        var members: [JSON.Member] = []
        position += 1
        skipBlanks()
        if take("}") { return .object([]) }
        while true {
            skipBlanks()
            guard next == UInt8(ascii: "\""), let key = string() else { return nil }
            skipBlanks()
            guard take(":"), let item = value(depth: depth + 1) else { return nil }
            members.append(JSON.Member(key, item))
            skipBlanks()
            if take("}") { return .object(members) }
            guard take(",") else { return nil }
        }
    }

    private mutating func string() -> String? {
        var out: [UInt8] = []
        position += 1
        while let byte = next, byte >= 0x20 {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                out += escaped
            default: out.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> [UInt8]? {
        guard let byte = next else { return nil }
        position += 1
        let named: [UInt8: UInt8] = [
            UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "b"): 8,
            UInt8(ascii: "f"): 12, UInt8(ascii: "\""): 34, UInt8(ascii: "\\"): 92, UInt8(ascii: "/"): 47,
        ]
        if let plain = named[byte] { return [plain] }
        guard byte == UInt8(ascii: "u"), position + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        position += 4
        return Array(String(Character(scalar)).utf8)
    }
}
