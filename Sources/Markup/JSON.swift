/// A JSON value whose objects keep the order that they were given.
package enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number already written in JSON's form, such as `76.4`.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSON

        package init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// Two-space indented, with a line break at the end.
    package var bytes: [UInt8] {
        var out: [UInt8] = []
        write(to: &out, indent: 0)
        out.append(UInt8(ascii: "\n"))
        return out
    }

    private func write(to out: inout [UInt8], indent: Int) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): out.append(contentsOf: String(value).utf8)
        case .number(let text): out.append(contentsOf: text.utf8)
        case .string(let text): JSON.quote(text, to: &out)
        case .array(let items): JSON.list(items, "[", "]", to: &out, indent) { $0.write(to: &$1, indent: indent + 1) }
        case .object(let members):
            JSON.list(members, "{", "}", to: &out, indent) { member, out in
                JSON.quote(member.key, to: &out)
                out.append(contentsOf: ": ".utf8)
                member.value.write(to: &out, indent: indent + 1)
            }
        }
    }

    private static func list<T>(
        _ items: [T], _ open: String, _ close: String, to out: inout [UInt8], _ indent: Int,
        _ write: (T, inout [UInt8]) -> Void
    ) {
        out.append(contentsOf: open.utf8)
        for (index, item) in items.enumerated() {
            out.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1)))
            write(item, &out)
        }
        if !items.isEmpty {
            out.append(UInt8(ascii: "\n"))
            out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
        }
        out.append(contentsOf: close.utf8)
    }

    /// RFC 8259 §7; `<` and `/` need no escape since JSON of ours is never put inside HTML.
    private static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            out.append(contentsOf: text.utf8)
            return out.append(UInt8(ascii: "\""))
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
            case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
            case UInt8(ascii: "\n"): out.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\t"): out.append(contentsOf: "\\t".utf8)
            case 0x00...0x1F, 0x7F:
                out.append(contentsOf: "\\u00".utf8)
                out.append(contentsOf: (byte < 16 ? "0" : "").utf8)
                out.append(contentsOf: String(byte, radix: 16).utf8)
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
