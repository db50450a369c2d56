import TestSupport
import Testing

@testable import Privacy

/// What a tag's attributes say is found on the way to its end, where the tag is written as ours are, and sought anew where
/// it is not: both find the same.
@Suite struct MarkupPiecesTests {
    @Test func attributesAreThoseSoughtByThemselves() {
        var dice = SeededNumbers(seed: 11)
        let pieces = [
            "<a", "<td", "</td>", ">", " ", " href=\"", " title='", "\"", "'", "=", "=\"", "x", "1", "&amp;", "&#45;",
            "<!--", "-->", " alt=\"y\"", " data-t=\"7\"", "/>", "<br>", " content=\"a'b\"",
        ]
        for _ in 0..<20_000 {
            let text = (0..<dice.below(14)).map { _ in dice.pick(pieces) }.joined()
            let bytes = Array(text.utf8)
            for wanted in [MarkupPieces.Wanted.all, .named(["href", "title", "content"])] {
                let found = MarkupPieces(bytes, boundary: { $0 == "a" ? .none : .end }, attributes: wanted).attributes
                #expect(found == plainly(bytes, wanted), "\(text)")
            }
        }
    }

    /// Tag by tag: each value that begins after an equals sign and a quotation mark.
    private func plainly(_ bytes: [UInt8], _ wanted: MarkupPieces.Wanted) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            let end = tagEnd(bytes, start)
            values(bytes, start, end, wanted, &found)
            position = min(end + 1, bytes.count)
        }
        return found
    }

    private func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        if bytes[start...].starts(with: "<!--".utf8) {
            let close = (start..<bytes.count).first { bytes[$0...].starts(with: "-->".utf8) }
            return close.map { $0 + 2 } ?? bytes.count
        }
        var quote: UInt8?
        for index in start + 1..<max(bytes.count, start + 1) {
            if let open = quote {
                if bytes[index] == open { quote = nil }
            } else if isQuote(bytes[index]) {
                quote = bytes[index]
            } else if bytes[index] == UInt8(ascii: ">") {
                return index
            }
        }
        return bytes.count
    }

    private func values(
        _ bytes: [UInt8], _ start: Int, _ end: Int, _ wanted: MarkupPieces.Wanted, _ found: inout [[UInt8]]
    ) {
        var index = start + 1
        while index < end {
            guard bytes[index] == UInt8(ascii: "="), index + 1 < end, isQuote(bytes[index + 1]) else {
                index += 1
                continue
            }
            let close = bytes[(index + 2)..<end].firstIndex(of: bytes[index + 1]) ?? end
            let name = bytes[start..<index].reversed().prefix { $0 > 0x20 }.reversed()
            if isWanted(String(decoding: name, as: UTF8.self), wanted) {
                found.append(unescaped(Array(bytes[index + 2..<close])))
            }
            index = close + 1
        }
    }

    private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    private func isWanted(_ name: String, _ wanted: MarkupPieces.Wanted) -> Bool {
        switch wanted {
        case .none: false
        case .all: true
        case .named(let names): names.contains(name)
        }
    }

    private func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.replacing("&#45;", with: "-").replacing("&amp;", with: "&").utf8)
    }
}
