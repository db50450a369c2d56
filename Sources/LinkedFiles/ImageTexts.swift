import Archives
import Privacy

/// The texts of a PNG picture (ISO/IEC 15948): its blocks must be whole, from the header to the end.
func pngContent(_ bytes: [UInt8], _ budget: inout Budget) throws(Refusal) -> FileContent {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw .wrongKind("png") }
    let cut = Refusal.unreadable("bilden är skadad eller avklippt")
    var found: [FileText] = []
    var position = 8
    var names: [String] = []
    var values: [ArraySlice<UInt8>] = []
    while names.last != "IEND" {
        guard let length = bytes.big(position, 4), position + 12 + length <= bytes.count else { throw cut }
        let name = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
        let data = bytes[(position + 8)..<(position + 8 + length)]
        if names.isEmpty {
            guard name == "IHDR", length == 13, let width = bytes.big(position + 8, 4), width > 0,
                let height = bytes.big(position + 12, 4), height > 0
            else { throw cut }
        }
        if !["IDAT", "IHDR", "PLTE"].contains(name) { found += try chunkTexts(name, Array(data), &budget) }
        if name == "tEXt" { values.append(data.split(separator: 0, maxSplits: 1).last ?? []) }
        names.append(name)
        position += 12 + length
    }
    guard names.contains("IDAT") else { throw cut }
    try checkTail(bytes[position...])
    return FileContent(found, [TextTable(rows: [values])])
}

/// After the end of a picture whole files may hide.
private func checkTail(_ tail: ArraySlice<UInt8>) throws(Refusal) {
    guard tail.contains(where: { $0 > 0x20 }) else { return }
    throw .unreadable("efter bildens slut står något mer")
}

/// Packed texts are unpacked; others are read by their bytes.
private func chunkTexts(_ name: String, _ data: [UInt8], _ budget: inout Budget) throws(Refusal) -> [FileText] {
    let keyword = data.firstIndex(of: 0) ?? data.count
    let bare = byteTexts(data) + [FileText(data.map { $0 == 0 ? 0x0A : $0 })]
    if name == "zTXt" || name == "iCCP", keyword + 2 < data.count {
        return bare + [FileText(try inflate(data[(keyword + 2)...], isBare: false, &budget))]
    }
    guard name == "iTXt", keyword + 2 < data.count, data[keyword + 1] == 1 else { return bare }
    // After the keyword: whether packed, how, the language and the keyword translated, each ended by a zero.
    let zeros = data.indices.filter { $0 > keyword + 2 && data[$0] == 0 }
    guard zeros.count >= 2 else { throw .unreadable("bilden är skadad eller avklippt") }
    return bare + [FileText(try inflate(data[(zeros[1] + 1)...], isBare: false, &budget))]
}

/// The texts of a JPEG picture (ITU-T T.81): from its first marker to its last, with a size in between.
func jpegTexts(_ bytes: [UInt8]) throws(Refusal) -> [FileText] {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { throw .wrongKind("jpg") }
    let cut = Refusal.unreadable("bilden är skadad eller avklippt")
    var position = 2
    var hasSize = false
    while true {
        guard let marker = bytes.big(position, 2), marker >> 8 == 0xFF, let length = bytes.big(position + 2, 2),
            length >= 2,
            position + 2 + length <= bytes.count
        else { throw cut }
        let kind = marker & 0xFF
        if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
            guard let height = bytes.big(position + 5, 2), let width = bytes.big(position + 7, 2), width > 0, height > 0
            else { throw cut }
            hasSize = true
        }
        position += 2 + length
        if kind == 0xDA { break }
    }
    guard hasSize, let end = jpegEnd(bytes, from: position) else { throw cut }
    try checkTail(bytes[end...])
    // In the segments before the picture zeros end texts.
    return byteTexts(bytes) + [FileText(bytes[..<position].map { $0 == 0 ? 0x0A : $0 })]
}

/// Where the picture ends: past its last marker, which is the first that stands in no segment.
private func jpegEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while let next = bytes[position...].firstIndex(of: 0xFF), let kind = bytes.big(next + 1, 1) {
        switch kind {
        case 0xD9: return next + 2
        // Between scans stand segments; their bytes are no markers.
        case 0xC0...0xCF, 0xDA...0xFE:
            guard let length = bytes.big(next + 2, 2), length >= 2, next + 2 + length <= bytes.count else { return nil }
            position = next + 2 + length
        case 0xFF: position = next + 1
        default: position = next + 2
        }
    }
    return nil
}
