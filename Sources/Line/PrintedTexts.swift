import Figures
import Privacy

extension Site {
    /// What a reader meets of an edition's finished files: `index.html#tab-b1` → words and numbers, on one line. Of pages
    /// the content, cut where a part has an id; the shell is the templates', and what it is filled with is the author's.
    ///
    /// - Parameters:
    ///   - own: paths of the author's files, published as they are.
    ///   - marks: texts that tell one publication from another, such as the checksum.
    func printedTexts(below folder: String, but own: Set<String>, without marks: [String]) -> [String: String] {
        let printed = files.filter { $0.path.hasPrefix(folder + "/") && !own.contains($0.path) }.flatMap(\.printedTexts)
        let texts = printed.map { (String($0.place.dropFirst(folder.count + 1)), $0.text.onOneLine(without: marks)) }
        return Dictionary(texts.filter { !$0.1.isEmpty }) { "\($0) \($1)" }
    }
}

extension Site.File {
    /// Of a page part by part, of a drawing the texts, of a table the whole. `report.json` holds numbers that are not
    /// rounded, for programs; what is shown of them stands in the pages.
    fileprivate var printedTexts: [(place: String, text: String)] {
        if let content { return parts(of: content) }
        if path.hasSuffix(".svg") { return [(path, bytes.markupText(in: bytes.indices))] }
        return path.hasSuffix(".csv") ? [(path, String(decoding: bytes, as: UTF8.self))] : []
    }

    private func parts(of content: Range<Int>) -> [(place: String, text: String)] {
        let mark = Array(" id=\"".utf8)
        let starts = content.filter { bytes[$0] == mark[0] && bytes[$0..<content.upperBound].starts(with: mark) }
            .compactMap { position in
                bytes[content.lowerBound..<position].lastIndex(of: UInt8(ascii: "<")).map {
                    (tag: $0, id: position + mark.count)
                }
            }
        let ends = starts.map(\.tag) + [content.upperBound]
        let first = [(place: path, text: bytes.markupText(in: content.lowerBound..<ends[0]))]
        return first
            + zip(starts, ends.dropFirst()).map { start, end in
                let id = bytes[start.id...].prefix { $0 != UInt8(ascii: "\"") }
                return (
                    path + "#" + String(decoding: id, as: UTF8.self),
                    bytes.markupText(in: start.tag..<max(start.tag, end))
                )
            }
    }
}

extension [UInt8] {
    /// The texts between the tags, and those that a tag carries.
    fileprivate func markupText(in range: Range<Int>) -> String {
        let pieces = MarkupPieces(
            self, in: range, boundary: { _ in .end }, attributes: .named(["title", "alt", "aria-label"]))
        return (pieces.texts + pieces.attributes).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}

extension String {
    /// Without soft hyphens and other signs that no one sees.
    private var withoutFormatSigns: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .format }))
    }

    /// With the blanks of a keyboard, so that a person can search for it.
    fileprivate func onOneLine(without marks: [String]) -> String {
        let line = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return marks.reduce(line(withoutFormatSigns)) { $0.replacing(line($1), with: "") }
    }
}
