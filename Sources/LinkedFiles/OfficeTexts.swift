import Privacy

/// The texts of a document of Office or LibreOffice: an archive of XML, pictures and embedded files.
func officeTexts(_ bytes: [UInt8], kind: String, depth: Int, _ budget: inout Budget) throws(Refusal) -> [FileText] {
    guard depth < Budget.depth else { throw .unreadable("den har filer inuti filer i för många led") }
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
        throw Refusal(
            reason: "den är låst med lösenord, eller sparad i ett äldre format",
            hint: "spara filen som .\(kind) utan lösenord")
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .wrongKind(kind) }
    let archive = try ZipArchive(bytes)
    guard archive.members.contains(where: { $0.name == mainMember(kind) }) else { throw .wrongKind(kind) }
    var found = archive.members.map { FileText(Array($0.name.utf8)) }
    for member in archive.members where !member.name.hasSuffix("/") {
        let content = try archive.content(member, &budget)
        let ending = member.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if member.name == "META-INF/manifest.xml", content.find("encryption-data") != nil {
            throw Refusal(reason: "den är låst med lösenord", hint: "spara filen utan lösenord")
        }
        switch ending {
        case "xml", "rels", "rdf", "vml", "html", "xhtml":
            found += xmlTexts(content, isTable: kind == "xlsx" || kind == "ods")
        case "txt", "csv", "png", "jpg", "jpeg", "pdf", "docx", "xlsx", "pptx", "odt", "ods":
            found += try texts(in: content, kind: ending, depth: depth + 1, &budget)
        default: found += byteTexts(content)
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
    let pieces = MarkupPieces(decodedText(bytes), boundary: boundary, attributes: { _ in true })
    return pieces.texts.map { FileText($0, isCell: isTable) } + pieces.attributes.map { FileText($0, isCell: true) }
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
