/// Writes a tree as HTML5 on UTF-8 bytes.
///
/// Escaping looks at bytes, never at characters: a quotation mark followed by a combining accent is one `Character`
/// in Swift and would slip through.
package struct HTMLWriter {
    package private(set) var bytes: [UInt8] = []

    /// XML knows no void elements and no attributes without a value.
    private var isXML = false

    /// Where the text begins that a browser breaks into lines by itself; nil where lines are not looked after.
    private var run: Int?

    package init() {}

    package static func bytes(_ markup: Markup) -> [UInt8] {
        var writer = HTMLWriter()
        writer.write(markup)
        return writer.bytes
    }

    /// The tree as part of a page, where a line never ends within what is held together, whichever elements it is in.
    package static func page(_ markup: Markup) -> [UInt8] {
        var writer = HTMLWriter()
        if case .text = markup {} else { writer.run = 0 }
        writer.write(markup)
        writer.endRun()
        return writer.bytes
    }

    /// The same tree as an XML document of its own, such as a drawing.
    package static func xml(_ markup: Markup) -> [UInt8] {
        var writer = HTMLWriter()
        writer.isXML = true
        writer.write(markup)
        return writer.bytes
    }

    package static func string(_ markup: Markup) -> String { String(decoding: bytes(markup), as: UTF8.self) }

    package mutating func write(_ markup: Markup) {
        switch markup {
        case .text(let text): escape(text)
        case .fragment(let parts): for part in parts { write(part) }
        case .element(let element): write(element)
        }
    }

    private mutating func write(_ element: Element) {
        guard run != nil, !flowing(element.name) else { return writeAsIs(element) }
        endRun()
        if isKeptAsWritten(element.name) { run = nil }
        writeAsIs(element)
        if run == nil { run = bytes.count }
        endRun()
    }

    private mutating func endRun() {
        guard let start = run else { return }
        holdTogether(&bytes, from: start)
        run = bytes.count
    }

    private mutating func writeAsIs(_ element: Element) {
        bytes.append(UInt8(ascii: "<"))
        append(element.name)
        for pair in element.attributes.pairs { write(pair) }
        if element.children.isEmpty, emptyShapes.contains(element.name) {
            bytes.append(contentsOf: "/>".utf8)
            return
        }
        bytes.append(UInt8(ascii: ">"))
        if element.children.isEmpty, !isXML, voidElements.contains(element.name) { return }
        for child in element.children { write(child) }
        bytes.append(UInt8(ascii: "<"))
        bytes.append(UInt8(ascii: "/"))
        append(element.name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ pair: Attributes.Pair) {
        bytes.append(UInt8(ascii: " "))
        append(pair.name)
        if !isXML, pair.value.isEmpty, pair.name != "alt", pair.name != "href" { return }
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        escape(pair.value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A name, which is never escaped.
    private mutating func append(_ name: String) {
        var name = name
        name.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// Escapes for text and for quoted attributes alike; characters that HTML or XML forbids become U+FFFD.
    private mutating func escape(_ text: String) {
        let isWritten = text.utf8.withContiguousStorageIfAvailable { utf8 in
            guard utf8.allSatisfy(isPlain) else { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if isWritten == true { return }
        let start = bytes.count
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            case 0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F: bytes.append(contentsOf: "\u{FFFD}".utf8)
            // U+FFFE and U+FFFF end so.
            case 0xBE, 0xBF:
                bytes.append(byte)
                if bytes.count >= start + 3, bytes.suffix(3).starts(with: [0xEF, 0xBF]) {
                    bytes[bytes.count - 1] = 0xBD
                }
            default: bytes.append(byte)
            }
        }
    }
}

/// Whether the byte is never escaped, whatever stands before it.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...0xBD, 0xC0...0xFF: true
    default: false
    }
}

/// HTML living standard §13.1.2, void elements.
private let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
]

/// SVG elements that may close themselves inside HTML.
private let emptyShapes: Set<String> = ["circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "use"]
