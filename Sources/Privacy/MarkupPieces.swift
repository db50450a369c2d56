/// The texts of a page, a drawing or another document of tags: what a reader meets as one text is one piece.
package struct MarkupPieces {
    /// What a tag does to the text around it.
    package enum Boundary: Sendable {
        /// The text goes on: `strong`.
        case none
        /// A blank or a new line: `br`.
        case blank
        /// Another text begins: `p`.
        case end
    }

    /// Each a text in UTF-8, with entities as their signs.
    package private(set) var texts: [[UInt8]] = []
    /// The values of attributes that people read or that are addresses.
    package private(set) var attributes: [[UInt8]] = []

    private let bytes: [UInt8]
    private let boundary: (String) -> Boundary
    private let isRead: (String) -> Bool
    private var position = 0
    private var text: [UInt8] = []

    /// - Parameters:
    ///   - boundary: what the tag of a name does.
    ///   - isRead: whether an attribute's value is of interest.
    package init(
        _ bytes: [UInt8], boundary: @escaping (String) -> Boundary, attributes isRead: @escaping (String) -> Bool
    ) {
        self.bytes = bytes
        self.boundary = boundary
        self.isRead = isRead
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { readTag() } else { readText() }
        }
        endText()
    }

    private mutating func endText() {
        if !text.isEmpty { texts.append(text) }
        text = []
    }

    /// The text up to the next tag.
    private mutating func readText() {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        text += decoded(position, end)
        position = end
    }

    /// Bytes with entities as their signs.
    private func decoded(_ start: Int, _ end: Int) -> [UInt8] {
        var out: [UInt8] = []
        var index = start
        while index < end {
            let next = bytes[index..<end].firstIndex(of: UInt8(ascii: "&")) ?? end
            out += bytes[index..<next]
            guard next < end else { break }
            let (sign, length) = entity(at: next, before: end)
            out += sign
            index = next + length
        }
        return out
    }

    /// The bytes of an entity's sign, and how many it takes.
    private func entity(at position: Int, before end: Int) -> ([UInt8], Int) {
        let read = unsafe bytes.withUnsafeBufferPointer {
            unsafe WrittenSign.read(UnsafeBufferPointer(rebasing: $0[..<end]), at: position)
        }
        guard let read, let scalar = read.0 else { return ([bytes[position]], 1) }
        return (Array(String(Character(scalar)).utf8), read.1)
    }

    // MARK: Tags

    private mutating func readTag() {
        let end = tagEnd()
        let name = tagName(before: end)
        switch boundary(name) {
        case .none: break
        case .blank: text.append(UInt8(ascii: " "))
        case .end: endText()
        }
        readAttributes(before: end)
        let isOpening = !starts(with: "</", at: position)
        position = min(end + 1, bytes.count)
        if isOpening, name == "script" || name == "style" { skip(to: "</" + name) }
    }

    /// The end of the tag, past values in quotation marks; of a comment, its last sign.
    private func tagEnd() -> Int {
        if starts(with: "<!--", at: position) { return find("-->", from: position).map { $0 + 2 } ?? bytes.count }
        var index = position + 1
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
            index += 1
        }
        return bytes.count
    }

    /// What ends a tag's name.
    private static let stops = Array(" \t\r\n/>".utf8)

    private func tagName(before end: Int) -> String {
        let start = position + (position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/") ? 2 : 1)
        guard start < end else { return "" }
        return String(decoding: bytes[start..<end].prefix { !MarkupPieces.stops.contains($0) }, as: UTF8.self)
    }

    /// `name="value"`, the value of interest.
    private mutating func readAttributes(before end: Int) {
        var index = position + 1
        while index < end {
            guard bytes[index] == UInt8(ascii: "="), index + 1 < end,
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'")
            else {
                index += 1
                continue
            }
            let close = bytes[(index + 2)..<end].firstIndex(of: bytes[index + 1]) ?? end
            if isRead(attributeName(endingAt: index)) { attributes.append(decoded(index + 2, close)) }
            index = close + 1
        }
    }

    private func attributeName(endingAt end: Int) -> String {
        let start = bytes[position..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? position
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private mutating func skip(to text: String) { position = find(text, from: position) ?? bytes.count }

    private func find(_ text: String, from start: Int) -> Int? {
        (start..<bytes.count).first { starts(with: text, at: $0) }
    }

    private func starts(with text: String, at position: Int) -> Bool { bytes[position...].starts(with: text.utf8) }
}
