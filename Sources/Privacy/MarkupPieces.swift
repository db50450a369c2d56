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

    /// The attributes whose values are of interest.
    package enum Wanted: Sendable {
        case none
        case all
        case named(Set<String>)
    }

    /// Each a text in UTF-8, with entities as their signs.
    package private(set) var texts: [[UInt8]] = []
    /// The values of attributes that people read or that are addresses.
    package private(set) var attributes: [[UInt8]] = []

    private let bytes: [UInt8]
    /// Where what is read ends.
    private let end: Int
    private let isKept: ([UInt8]) -> Bool
    private let boundary: (String) -> Boundary
    /// By the bytes of the name, each where its number sends it; another name with the same place takes it over.
    private var boundaries: [(name: UInt64, boundary: Boundary)] = []
    private let wanted: Wanted
    /// The names wanted as bytes, and their lengths as bits: of most attributes no more need be looked at.
    private let names: [[UInt8]]
    private let lengths: UInt64
    private var position = 0
    private var text: [UInt8] = []
    /// Of the tag that is read: what stands between quotation marks, these included.
    private var quoted: [Range<Int>] = []
    /// Whether each of these is the value of an attribute, as in all tags that we write.
    private var areValues = false
    private var value: [UInt8] = []

    /// - Parameters:
    ///   - range: what of the bytes is read; all of them unless said.
    ///   - boundary: what the tag of a name does.
    ///   - wanted: the attributes whose values are of interest.
    ///   - isKept: whether a text or the value of an attribute is: most of a page's are not, and need no copy.
    package init(
        _ bytes: [UInt8], in range: Range<Int>? = nil, boundary: @escaping (String) -> Boundary,
        attributes wanted: Wanted, keeping isKept: @escaping ([UInt8]) -> Bool = { _ in true }
    ) {
        self.bytes = bytes
        self.boundary = boundary
        self.wanted = wanted
        if case .named(let names) = wanted { self.names = names.map { Array($0.utf8) } } else { names = [] }
        lengths = names.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
        self.isKept = isKept
        position = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
        while position < end {
            if bytes[position] == UInt8(ascii: "<") { readTag() } else { readText() }
        }
        endText()
    }

    private mutating func endText() {
        if !text.isEmpty, isKept(text) { texts.append(text) }
        text.removeAll(keepingCapacity: true)
    }

    /// The text up to the next tag.
    private mutating func readText() {
        let next = bytes[position..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
        MarkupPieces.decode(bytes, position..<next, to: &text)
        position = next
    }

    /// Bytes with entities as their signs.
    private static func decode(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
        var index = range.lowerBound
        while index < range.upperBound {
            let next = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
            out += bytes[index..<next]
            guard next < range.upperBound else { break }
            let (sign, length) = entity(bytes, at: next, before: range.upperBound)
            out += sign
            index = next + length
        }
    }

    /// The bytes of an entity's sign, and how many it takes.
    private static func entity(_ bytes: [UInt8], at position: Int, before end: Int) -> ([UInt8], Int) {
        let read = unsafe bytes.withUnsafeBufferPointer {
            unsafe WrittenSign.read(UnsafeBufferPointer(rebasing: $0[..<end]), at: position)
        }
        guard let read, let scalar = read.0 else { return ([bytes[position]], 1) }
        return (Array(String(Character(scalar)).utf8), read.1)
    }

    // MARK: Tags

    private mutating func readTag() {
        let close = tagEnd()
        let name = tagName(before: close)
        switch boundary(ofTag: name) {
        case .none: break
        case .blank: text.append(UInt8(ascii: " "))
        case .end: endText()
        }
        readAttributes(before: close)
        let isOpening = position + 1 >= end || bytes[position + 1] != UInt8(ascii: "/")
        position = min(close + 1, end)
        guard isOpening, name.count == 5 || name.count == 6 else { return }
        let word = String(decoding: bytes[name], as: UTF8.self)
        if word == "script" || word == "style" { skip(to: "</" + word) }
    }

    /// What the tag does, found once for each name that is no longer than most.
    private mutating func boundary(ofTag name: Range<Int>) -> Boundary {
        guard name.count <= 8 else { return boundary(String(decoding: bytes[name], as: UTF8.self)) }
        if boundaries.isEmpty { boundaries = Array(repeating: (0, boundary("")), count: 64) }
        let key = bytes[name].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        // Fibonacci hashing: the upper six bits.
        let place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 58)
        if boundaries[place].name != key {
            boundaries[place] = (key, boundary(String(decoding: bytes[name], as: UTF8.self)))
        }
        return boundaries[place].boundary
    }

    /// The end of the tag, past values in quotation marks; of a comment, its last sign.
    private mutating func tagEnd() -> Int {
        quoted.removeAll(keepingCapacity: true)
        areValues = false
        if position + 1 < end, bytes[position + 1] == UInt8(ascii: "!"), starts(with: "<!--", at: position) {
            return find("-->", from: position).map { $0 + 2 } ?? end
        }
        let bytes = self.bytes
        var areValues = true
        var index = position + 1
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                self.areValues = areValues
                return index
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let start = index
                areValues = areValues && bytes[start - 1] == UInt8(ascii: "=")
                index += 1
                while index < end, bytes[index] != byte { index += 1 }
                quoted.append(start..<min(index + 1, end))
            }
            index += 1
        }
        return end
    }

    private func tagName(before end: Int) -> Range<Int> {
        let start = position + (position + 1 < self.end && bytes[position + 1] == UInt8(ascii: "/") ? 2 : 1)
        guard start < end else { return position..<position }
        var last = start
        while last < end, !isStop(bytes[last]) { last += 1 }
        return start..<last
    }

    /// What ends a tag's name.
    private func isStop(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0D, 0x0A, UInt8(ascii: "/"), UInt8(ascii: ">"): true
        default: false
        }
    }

    /// `name="value"`, the value of interest.
    private mutating func readAttributes(before end: Int) {
        if case .none = wanted { return }
        // Their places are known from the search for the tag's end.
        if areValues {
            for range in quoted { readValue(range.lowerBound + 1..<range.upperBound - 1) }
            return
        }
        var index = position + 1
        while index < end {
            guard bytes[index] == UInt8(ascii: "="), index + 1 < end,
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'")
            else {
                index += 1
                continue
            }
            let close = bytes[(index + 2)..<end].firstIndex(of: bytes[index + 1]) ?? end
            readValue(index + 2..<close)
            index = close + 1
        }
    }

    /// Before the value stand a quotation mark, an equals sign and the name.
    private mutating func readValue(_ range: Range<Int>) {
        guard isWanted(nameEndingAt: range.lowerBound - 2) else { return }
        value.removeAll(keepingCapacity: true)
        MarkupPieces.decode(bytes, range, to: &value)
        if isKept(value) { attributes.append(value) }
    }

    private func isWanted(nameEndingAt end: Int) -> Bool {
        guard case .named = wanted else { return true }
        var start = end
        while start > position, bytes[start - 1] > 0x20 { start -= 1 }
        guard lengths & 1 << UInt64(min(end - start, 63)) != 0 else { return false }
        return names.contains { $0.count == end - start && bytes[start..<end].elementsEqual($0) }
    }

    private mutating func skip(to text: String) { position = find(text, from: position) ?? end }

    private func find(_ text: String, from start: Int) -> Int? {
        (start..<max(start, end)).first { starts(with: text, at: $0) }
    }

    private func starts(with text: String, at position: Int) -> Bool {
        bytes[position..<end].starts(with: text.utf8)
    }
}
