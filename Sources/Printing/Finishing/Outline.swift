import Markup

extension PDFObjects {
    /// Each title of the outline as the page has the heading. The browser takes what it has painted: a blank is lost
    /// where the heading breaks, and a hyphen added where a word does.
    mutating func nameOutline(after headings: [String]) {
        let texts = Dictionary(headings.map { (PDFObjects.signs($0), $0) }) { first, _ in first }
        for reference in references where self[reference]["/Parent"] != nil {
            guard let painted = self[reference]["/Title"]?.words, let text = texts[PDFObjects.signs(painted)],
                text != painted
            else { continue }
            self[reference] = self[reference].setting("/Title", .words(text))
        }
    }

    /// What is left of a heading however it is broken into lines.
    private static func signs(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    !$0.properties.isWhitespace && !$0.properties.isDash && $0.properties.generalCategory != .format
                }))
    }
}

/// The headings of a page in their order, each as one line of plain text.
func headings(of page: [UInt8]) -> [String] {
    var texts: [String] = []
    var open: [UInt8]?
    for piece in page.split(separator: UInt8(ascii: "<")) {
        let tag = piece.prefix { $0 != UInt8(ascii: ">") }
        let isEnd = tag.first == UInt8(ascii: "/")
        if isHeading(isEnd ? tag.dropFirst() : tag) {
            if isEnd, let open { texts.append(plainLine(open)) }
            open = isEnd ? nil : []
        }
        open? += piece.dropFirst(tag.count + 1)
    }
    return texts
}

/// "h2", with or without attributes.
private func isHeading(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.prefix { $0 != UInt8(ascii: " ") }
    guard name.count == 2, name.first == UInt8(ascii: "h"), let level = name.last else { return false }
    return UInt8(ascii: "1")...UInt8(ascii: "6") ~= level
}

/// The text of what the writer of pages has escaped, with a blank for each run of them and no signs that none see.
private func plainLine(_ bytes: [UInt8]) -> String {
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    let text = escapes.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }
    let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    return seen.split { $0 == " " || $0.isNewline }.joined(separator: " ")
}
