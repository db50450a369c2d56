/// Looks whether bytes are a well-formed XML document of the kind that our writer makes: elements and attributes with
/// names of ASCII, values within double quotes, text and the five entities; no comments, declarations or name spaces of
/// the reader's concern.
///
/// It shares nothing with the writer, so that a fault of the writer is found. Linear in the bytes.
package struct XMLCheck {
    private let bytes: [UInt8]
    private var position = 0
    /// Where the names of the open elements stand.
    private var open: [Range<Int>] = []
    /// Where the names of an element's attributes stand.
    private var names: [Range<Int>] = []
    private var hasRoot = false

    /// Whether the document can be read by any XML reader.
    package static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        guard (try? UTF8Span(validating: bytes.span)) != nil else { return false }
        var check = XMLCheck(bytes)
        return check.run()
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() -> Bool {
        while let byte = next() {
            let isSound = byte == UInt8(ascii: "<") ? tag() : text(byte)
            guard isSound else { return false }
        }
        return hasRoot && open.isEmpty
    }

    private mutating func next() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// A character of text; outside the root only blanks may stand.
    private mutating func text(_ byte: UInt8) -> Bool {
        guard !open.isEmpty || [0x20, 0x09, 0x0A, 0x0D].contains(byte) else { return false }
        return character(byte)
    }

    /// XML 1.0 §2.2 and §4.1: no control signs, and neither U+FFFE nor U+FFFF, which are EF BF BE and EF BF BF.
    private mutating func character(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"): entity()
        case 0x09, 0x0A, 0x0D, 0x20...0xEE, 0xF0...0xFF: true
        case 0xEF: !(bytes[position] == 0xBF && bytes[position + 1] >= 0xBE)
        default: false
        }
    }

    private mutating func entity() -> Bool {
        let start = position
        while let byte = next(), byte != UInt8(ascii: ";") {
            if position - start > 6 { return false }
        }
        let name = bytes[start..<max(start, position - 1)]
        return XMLCheck.entities.contains { name.elementsEqual($0.utf8) }
    }

    private static let entities = ["amp", "lt", "gt", "quot", "apos", "#39"]

    private mutating func name() -> Range<Int> {
        let start = position
        while position < bytes.count, isOfName(bytes[position]) { position += 1 }
        return start..<position
    }

    private func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    private func isSame(_ a: Range<Int>, _ b: Range<Int>) -> Bool { bytes[a] == bytes[b] }

    private mutating func tag() -> Bool {
        if take(UInt8(ascii: "/")) {
            let own = name()
            return open.popLast().map { isSame($0, own) } == true && take(UInt8(ascii: ">"))
        }
        let own = name()
        guard !own.isEmpty, !(open.isEmpty && hasRoot) else { return false }
        hasRoot = true
        guard let isEmpty = attributes() else { return false }
        if !isEmpty { open.append(own) }
        return true
    }

    /// To the end of the tag; whether it closes itself, nil when it is at fault.
    private mutating func attributes() -> Bool? {
        names.removeAll(keepingCapacity: true)
        while let byte = next() {
            switch byte {
            case UInt8(ascii: ">"): return false
            case UInt8(ascii: "/"): return take(UInt8(ascii: ">")) ? true : nil
            case 0x20:
                let own = name()
                guard !own.isEmpty, !names.contains(where: { isSame($0, own) }) else { return nil }
                names.append(own)
                guard take(UInt8(ascii: "=")), take(UInt8(ascii: "\"")), value() else { return nil }
            default: return nil
            }
        }
        return nil
    }

    private mutating func value() -> Bool {
        while let byte = next(), byte != UInt8(ascii: "\"") {
            guard byte != UInt8(ascii: "<"), character(byte) else { return false }
        }
        return bytes[position - 1] == UInt8(ascii: "\"")
    }
}
