package import Archives
package import Privacy

/// A text that stands in a file.
package struct FileText: Hashable, Sendable {
    package let bytes: [UInt8]
    package let role: TextRole

    init(_ bytes: [UInt8], _ role: TextRole = .text) {
        self.bytes = bytes
        self.role = role
    }
}

/// Everything that can be read in a file.
package struct FileContent: Sendable {
    package internal(set) var texts: [FileText]
    /// The same once more as rows and cells, of files that have them; a file of text in each way that it may be cut.
    package internal(set) var tables: [TextTable]

    init(_ texts: [FileText], _ tables: [TextTable] = []) {
        self.texts = texts
        self.tables = tables
    }

    static func += (content: inout FileContent, more: FileContent) {
        content.texts += more.texts
        content.tables += more.tables
    }

    /// - Parameter areCellsDeclared: the columns of the file are declared, and checked as what they are.
    package func holdsPersonalIdentityNumber(areCellsDeclared: Bool = false) -> Bool {
        Privacy.holdsPersonalIdentityNumber(
            texts.map { ($0.bytes, $0.role) }, tables, areCellsDeclared: areCellsDeclared)
    }
}

/// Everything that can be read in a file that is to be published as it is: by its bytes, and by the members and streams
/// that it packs. What cannot be looked into is refused.
///
/// - Parameter kind: what the name ends with, in lower case.
package func content(of bytes: [UInt8], kind: String) throws(Refusal) -> FileContent {
    guard !bytes.isEmpty else { throw Refusal(reason: "den är tom", hint: "lägg in rätt fil") }
    var budget = Budget()
    return try content(of: bytes, kind: kind, depth: 0, &budget)
}

func content(of bytes: [UInt8], kind: String, depth: Int, _ budget: inout Budget) throws(Refusal) -> FileContent {
    switch kind {
    case "txt", "csv": return try plainContent(bytes, kind: kind)
    case "png": return try pngContent(bytes, &budget)
    case "jpg", "jpeg": return FileContent(try jpegTexts(bytes))
    case "pdf": return try pdfContent(bytes, &budget)
    case "docx", "xlsx", "pptx", "odt", "ods": return try officeContent(bytes, kind: kind, depth: depth, &budget)
    default: return FileContent(byteTexts(bytes))
    }
}

/// A file of text alone.
private func plainContent(_ bytes: [UInt8], kind: String) throws(Refusal) -> FileContent {
    let text = decodedText(bytes)
    guard !text.contains(0), ![Array("%PDF".utf8), [0x50, 0x4B, 3, 4]].contains(where: { text.starts(with: $0) }) else {
        throw .wrongKind(kind)
    }
    let tables = plainTables(text)
    guard kind == "csv" else { return FileContent([FileText(text)], tables) }
    let ends = Array(";,\t\n\r\"".utf8)
    return FileContent(text.split { ends.contains($0) }.map { FileText(Array($0), .cell) }, tables)
}
