/// The texts that a reader meets in a finished file of the site: of pages and drawings the texts, the names and the
/// addresses, of files of data the cells that are no numbers.
///
/// Numbers that the program wrote are amounts: in pages they are grouped, and cells and JSON tell them by their form.
func finishedTexts(_ path: String, _ bytes: [UInt8]) -> [[UInt8]] {
    switch path.split(separator: ".").last {
    case "html", "svg": pageTexts(bytes)
    case "csv": cells(bytes)
    case "json": strings(bytes)
    case "css", "js": [bytes]
    default: []
    }
}

private func pageTexts(_ bytes: [UInt8]) -> [[UInt8]] {
    let pieces = MarkupPieces(bytes, boundary: { boundaries[$0] ?? .end }, attributes: { namesRead.contains($0) })
    return pieces.texts + pieces.attributes.filter { !$0.starts(with: "tel:".utf8) }.map(decodingPercents)
}

private let boundaries: [String: MarkupPieces.Boundary] = Dictionary(
    uniqueKeysWithValues: [
        "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span",
        "strong", "time", "u", "wbr",
    ].map { ($0, .none) } + [("br", .blank), ("tspan", .blank)])

private let namesRead: Set = ["title", "alt", "aria-label", "aria-description", "content", "href", "src", "label"]

private func decodingPercents(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
        let digits = bytes[min(index + 1, bytes.count)..<min(index + 3, bytes.count)]
        if bytes[index] == UInt8(ascii: "%"), digits.count == 2,
            let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        {
            out.append(value)
            index += 3
        } else {
            out.append(bytes[index])
            index += 1
        }
    }
    return out
}

private func cells(_ bytes: [UInt8]) -> [[UInt8]] {
    let ends = Array(";,\"\n\r\t".utf8)
    return bytes.split { ends.contains($0) }.filter { !isAmount($0) }.map(Array.init)
}

/// Digits alone, perhaps with a sign and a decimal point.
func isAmount(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        && cell.dropFirst().allSatisfy { $0 != UInt8(ascii: "-") } && cell.count { $0 == UInt8(ascii: ".") } < 2
}

private func strings(_ bytes: [UInt8]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var text: [UInt8]?
    var isEscaped = false
    for byte in bytes {
        if isEscaped {
            text?.append(byte)
            isEscaped = false
        } else if text != nil, byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            if let whole = text { texts.append(whole) }
            text = text == nil ? [] : nil
        } else {
            text?.append(byte)
        }
    }
    return texts
}
