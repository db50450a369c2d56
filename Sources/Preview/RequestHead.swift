/// The head of a request, of HTTP/1.1 in its strictest reading (RFC 9112): what has two readings is refused.
struct RequestHead: Hashable {
    let method: String
    /// As it was sent.
    let target: [UInt8]
    /// Names in lower case, in their order.
    let fields: [Field]

    struct Field: Hashable {
        let name: String
        let value: String
    }

    /// Longer heads are refused, and so are more fields.
    static let byteLimit = 8 << 10
    static let fieldLimit = 64

    static let end = Array("\r\n\r\n".utf8)

    /// - Parameter bytes: a whole head, with the empty line that ends it.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= RequestHead.byteLimit else { throw .tooLong }
        guard let lines = RequestHead.lines(bytes), let first = lines.first else { throw .malformed }
        let words = first.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(\.isTokenByte) else { throw .malformed }
        guard words[2].elementsEqual("HTTP/1.1".utf8) else {
            throw words[2].starts(with: "HTTP/".utf8) ? .version : .malformed
        }
        guard lines.count - 1 <= RequestHead.fieldLimit else { throw .tooLong }
        method = String(decoding: words[0], as: UTF8.self)
        target = Array(words[1])
        var fields: [Field] = []
        for line in lines.dropFirst() {
            guard let field = Field(line) else { throw .malformed }
            fields.append(field)
        }
        self.fields = fields
    }

    /// The values of a field, each time that it stands.
    subscript(name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The lines of a head; nil when one ends with something else than CR LF, or a control character stands in one.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>]? {
        guard bytes.count > end.count, bytes.suffix(4).elementsEqual(end) else { return nil }
        let lines = bytes.dropLast(2).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
        let bare = lines.map { $0.dropLast() }
        let areSound = zip(lines, bare).allSatisfy { line, bare in
            line.last == UInt8(ascii: "\r") && !bare.isEmpty
                && bare.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        }
        return areSound ? bare : nil
    }
}

extension RequestHead.Field {
    /// Nil for a line that is no field: a name without colon, a blank before it, a line that goes on from the last.
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        guard line[..<colon].allSatisfy(\.isTokenByte) else { return nil }
        name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var value = line[(colon + 1)...].drop(while: blank)
        while let last = value.last, blank(last) { value.removeLast() }
        self.value = String(decoding: value, as: UTF8.self)
    }
}

extension UInt8 {
    /// RFC 9110, section 5.6.2.
    fileprivate var isTokenByte: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(self)
        }
    }
}
