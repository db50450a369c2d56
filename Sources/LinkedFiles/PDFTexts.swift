import Archives

/// The texts of a PDF document (ISO 32000-1): strings outside streams, and every stream unpacked. Text in fonts with
/// codes of their own is read by each of the document's tables from code to sign, since any of them may be meant.
func pdfContent(_ bytes: [UInt8], _ budget: inout Budget) throws(Refusal) -> FileContent {
    guard let start = bytes.find("%PDF-", to: min(bytes.count, 1_024)), bytes.find("%%EOF", from: start) != nil else {
        throw bytes.starts(with: "%PDF".utf8) ? .unreadable("den är skadad eller avklippt") : .wrongKind("pdf")
    }
    let document = try PDFStreams(bytes, &budget)
    if document.outside.find("/Encrypt") != nil {
        throw Refusal(reason: "den är låst eller krypterad", hint: "spara filen utan lösenord och utan begränsningar")
    }
    let contents = document.streams
    guard !([document.outside] + contents).contains(where: { $0.find("/EmbeddedFile") != nil }) else {
        throw Refusal(
            reason: "den har andra filer bifogade", hint: "spara den som PDF på nytt utan bilagor, och länka till dem")
    }
    let tables = Set(contents.filter { $0.find("begincmap") != nil }.map(CodeTable.init)).sorted { $0.order < $1.order }
    try checkFonts(document)
    var found = FileContent(PDFStrings(document.outside).texts.map { FileText($0) } + byteTexts(document.outside))
    for stream in contents {
        found.texts += byteTexts(stream)
        guard stream.find("Tj") != nil || stream.find("TJ") != nil || stream.find("'") != nil else {
            found.texts += PDFStrings(stream).texts.map { FileText($0) }
            continue
        }
        try budget.spend(stream.count * (tables.count + 1))
        for table in [nil] + tables.map(Optional.some) {
            var content = PDFContent(stream, table)
            found += content.read()
        }
    }
    return found
}

/// A font with codes of its own and no table can be seen but not read.
private func checkFonts(_ document: PDFStreams) throws(Refusal) {
    let objects = [document.outside] + document.streams.filter { $0.find("begincmap") == nil }
    let fonts = objects.reduce(0) { $0 + $1.occurrences(of: "/Type0") }
    let tables = objects.reduce(0) { $0 + $1.occurrences(of: "/ToUnicode") }
    guard fonts <= tables else {
        throw Refusal(
            reason: "texten i den går inte att läsa som text",
            hint: "spara den som PDF på nytt från det program där den skrevs, gärna som PDF/A")
    }
}
