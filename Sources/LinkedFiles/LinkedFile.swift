import Privacy

/// A text that stands in a file.
package struct FileText: Hashable, Sendable {
    package let bytes: [UInt8]
    /// It is a cell of its own, so that digits alone may be an amount.
    package let isCell: Bool

    init(_ bytes: [UInt8], isCell: Bool = false) {
        self.bytes = bytes
        self.isCell = isCell
    }
}

/// Why a file is not published.
package struct Refusal: Error, Hashable, Sendable {
    /// A Swedish clause: "den är låst med lösenord".
    package let reason: String
    /// What to do.
    package let hint: String

    static func unreadable(_ reason: String) -> Refusal {
        Refusal(reason: reason, hint: "spara om filen i det program som gjorde den, och försök igen")
    }

    static func wrongKind(_ kind: String) -> Refusal {
        Refusal(
            reason: "innehållet är inte av slaget .\(kind)", hint: "lägg in rätt fil, eller ge den ändelsen som den är")
    }
}

/// How much a file may become when it is unpacked.
struct Budget {
    /// Bytes that are left of all members together.
    var left = 128 << 20
    /// Files within files.
    static let depth = 3

    mutating func spend(_ count: Int) throws(Refusal) {
        left -= count
        guard left >= 0 else {
            throw Refusal(
                reason: "den blir mycket större än rimligt när den packas upp",
                hint: "gör om filen, utan det som är inbäddat")
        }
    }
}

/// Everything that can be read in a file that is to be published as it is: by its bytes, and by the members and streams
/// that it packs. What cannot be looked into is refused.
///
/// - Parameter kind: what the name ends with, in lower case.
package func texts(in bytes: [UInt8], kind: String) throws(Refusal) -> [FileText] {
    guard !bytes.isEmpty else { throw Refusal(reason: "den är tom", hint: "lägg in rätt fil") }
    var budget = Budget()
    return try texts(in: bytes, kind: kind, depth: 0, &budget)
}

func texts(in bytes: [UInt8], kind: String, depth: Int, _ budget: inout Budget) throws(Refusal) -> [FileText] {
    switch kind {
    case "txt", "csv": return try plainTexts(bytes, kind: kind)
    case "png": return try pngTexts(bytes, &budget)
    case "jpg", "jpeg": return try jpegTexts(bytes)
    case "pdf": return try pdfTexts(bytes, &budget)
    case "docx", "xlsx", "pptx", "odt", "ods": return try officeTexts(bytes, kind: kind, depth: depth, &budget)
    default: return byteTexts(bytes)
    }
}

/// A file of text alone.
private func plainTexts(_ bytes: [UInt8], kind: String) throws(Refusal) -> [FileText] {
    let text = decodedText(bytes)
    guard !text.contains(0), ![Array("%PDF".utf8), [0x50, 0x4B, 3, 4]].contains(where: { text.starts(with: $0) }) else {
        throw .wrongKind(kind)
    }
    guard kind == "csv" else { return [FileText(text)] }
    let ends = Array(";,\t\n\r\"".utf8)
    return text.split { ends.contains($0) }.map { FileText(Array($0), isCell: true) }
}
