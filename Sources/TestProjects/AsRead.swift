extension String {
    /// A page of markup as a reader meets it: tags taken out, those of blocks as a blank, blanks folded, entities as
    /// their signs. By bytes: thousands of tests read pages so.
    var asRead: String {
        var reader = PageReader(bytes: Array(utf8))
        reader.read()
        let text = String(decoding: reader.text, as: UTF8.self)
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

private struct PageReader {
    let bytes: [UInt8]
    var text: [UInt8] = []
    var at = 0

    private static let blocks: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "td", "th", "tr", "div", "section", "figure", "nav",
        "header", "footer", "dd", "dt", "dl", "table", "caption",
    ]
    private static let signs = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    mutating func read() {
        text.reserveCapacity(bytes.count / 2)
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "<"): tag()
            case UInt8(ascii: "&"): sign()
            default:
                text.append(bytes[at])
                at += 1
            }
        }
    }

    private mutating func tag() {
        let isEnd = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/")
        let start = at + (isEnd ? 2 : 1)
        let name = String(decoding: bytes[start...].prefix { isLetter($0) }, as: UTF8.self)
        if !isEnd, name == "script" || name == "style" {
            let end = Array("</\(name)>".utf8)
            while at < bytes.count, !bytes[at...].starts(with: end) { at += 1 }
            at += end.count
            text.append(UInt8(ascii: " "))
            return
        }
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at += 1
        if PageReader.blocks.contains(name) { text.append(UInt8(ascii: " ")) }
    }

    private mutating func sign() {
        let found = PageReader.signs.first { bytes[at...].starts(with: $0.0) }
        text += found?.1 ?? [bytes[at]]
        at += found?.0.count ?? 1
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
