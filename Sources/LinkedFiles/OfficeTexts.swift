import Archives
import Privacy

/// What stands in a document of Office or LibreOffice: an archive of XML, pictures and embedded files.
func officeContent(_ bytes: [UInt8], kind: String, depth: Int, _ budget: inout Budget) throws(Refusal) -> FileContent {
    guard depth < Budget.depth else { throw .unreadable("den har filer inuti filer i för många led") }
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
        throw Refusal(
            reason: "den är låst med lösenord, eller sparad i ett äldre format",
            hint: "spara filen som .\(kind) utan lösenord")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .wrongKind(kind) }
    let archive = try ZipArchive(bytes)
    guard archive.members.contains(where: { $0.name == mainMember(kind) }) else { throw .wrongKind(kind) }
    var found = FileContent(archive.members.map { FileText(Array($0.name.utf8)) })
    var shared: [[UInt8]] = []
    if let member = archive.members.first(where: { $0.name == "xl/sharedStrings.xml" }) {
        shared = sharedTexts(try archive.content(member, &budget))
        // What belongs together may stand in the list though no cell names it.
        found.tables.append(TextTable(rows: [shared.map { $0[...] }]))
    }
    for member in archive.members where !member.name.hasSuffix("/") {
        let bytes = try archive.content(member, &budget)
        let ending = member.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if member.name == "META-INF/manifest.xml", bytes.find("encryption-data") != nil {
            throw Refusal(reason: "den är låst med lösenord", hint: "spara filen utan lösenord")
        }
        switch ending {
        case "xml", "rels", "rdf", "vml", "html", "xhtml":
            found.texts += xmlTexts(bytes, isTable: kind == "xlsx" || kind == "ods")
            if !member.name.hasSuffix(".rels") {
                found.tables += MarkupTables(decodedText(bytes), shared: shared).tables
            }
        case "txt", "csv", "png", "jpg", "jpeg", "pdf", "docx", "xlsx", "pptx", "odt", "ods":
            found += try content(of: bytes, kind: ending, depth: depth + 1, &budget)
        default: found.texts += byteTexts(bytes)
        }
    }
    return found
}

/// The member that tells what a document is.
private func mainMember(_ kind: String) -> String {
    switch kind {
    case "docx": "word/document.xml"
    case "xlsx": "xl/workbook.xml"
    case "pptx": "ppt/presentation.xml"
    default: "content.xml"
    }
}

/// The numbers of attributes (ids, sizes) and of a spreadsheet may be amounts.
private func xmlTexts(_ bytes: [UInt8], isTable: Bool) -> [FileText] {
    let pieces = MarkupPieces(decodedText(bytes), boundary: boundary, attributes: .all)
    return pieces.texts.map { FileText($0, isTable ? .cell : .text) } + pieces.attributes.map { FileText($0, .id) }
}

/// The texts that the cells of a spreadsheet of Excel name, in order: one for each `si`.
private func sharedTexts(_ bytes: [UInt8]) -> [[UInt8]] {
    let text = decodedText(bytes)
    var (texts, position): ([[UInt8]], Int) = ([], 0)
    while let start = text.find("<si>", from: position), let end = text.find("</si>", from: start) {
        let pieces = MarkupPieces(Array(text[(start + 4)..<end]), boundary: { _ in .none }, attributes: .none)
        texts.append(pieces.texts.first ?? [])
        position = end
    }
    return texts
}

/// Runs and their looks lie within a text; paragraphs and cells end it.
private func boundary(_ tag: String) -> MarkupPieces.Boundary {
    if blankTags.contains(tag) { return .blank }
    if endingTags.contains(tag) { return .end }
    return ["w:", "a:", "text:"].contains(where: { tag.hasPrefix($0) }) || sheetRunTags.contains(tag) ? .none : .end
}

private let blankTags: Set = [
    "w:br", "w:tab", "w:cr", "w:noBreakHyphen", "a:br", "text:s", "text:tab", "text:line-break",
]
private let endingTags: Set = [
    "w:p", "w:tc", "w:tr", "w:tbl", "w:instrText", "a:p", "text:p", "text:h", "text:list-item", "text:sequence-decl",
]
private let sheetRunTags: Set = ["r", "t", "rPr", "b", "i", "u", "sz", "color", "rFont", "family", "scheme"]
