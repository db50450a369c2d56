/// The texts that a reader meets in a finished file of the site: of pages and drawings the texts, the names and the
/// addresses, of files of data the cells that are no numbers.
///
/// Numbers that the program wrote are amounts: in pages they are grouped, and cells and JSON tell them by their form.
/// Texts that are too short of digits to hold a number are left out.
func finishedTexts(_ path: String, _ bytes: [UInt8]) -> [[UInt8]] {
    let kind = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[path.utf8.index(after: $0)...] }
    return switch kind {
    case "html", "svg": pageTexts(bytes)
    case "csv": cells(bytes)
    case "json": strings(bytes)
    case "css", "js": [bytes]
    default: []
    }
}

private func pageTexts(_ bytes: [UInt8]) -> [[UInt8]] {
    let pieces = MarkupPieces(
        bytes, boundary: { boundaries[$0] ?? .end }, attributes: .named(namesRead),
        keeping: { FoldedText.mayHoldNumber($0) || $0.contains(UInt8(ascii: "%")) })
    return pieces.texts + pieces.attributes.filter { !$0.starts(with: "tel:".utf8) }.map(decodingPercents)
}

private let boundaries: [String: MarkupPieces.Boundary] = Dictionary(
    uniqueKeysWithValues: [
        "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span",
        "strong", "time", "u", "wbr",
    ].map { ($0, .none) } + [("br", .blank), ("tspan", .blank)])

private let namesRead: Set<String> = [
    "title", "alt", "aria-label", "aria-description", "content", "href", "src", "label",
]

private func decodingPercents(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
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
    bytes.split(whereSeparator: isCellEnd).filter { !isAmount($0) && FoldedText.mayHoldNumber($0) }.map(Array.init)
}

private func isCellEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
        UInt8(ascii: "\t"):
        true
    default: false
    }
}

/// Digits alone, perhaps with a sign and a decimal point.
func isAmount(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        && cell.dropFirst().allSatisfy { $0 != UInt8(ascii: "-") } && cell.count { $0 == UInt8(ascii: ".") } < 2
}

private func strings(_ bytes: [UInt8]) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var text: [UInt8] = []
    var (isWithin, isEscaped) = (false, false)
    for byte in bytes {
        if !isEscaped, byte == UInt8(ascii: "\"") {
            if isWithin, FoldedText.mayHoldNumber(text) { texts.append(text) }
            text.removeAll(keepingCapacity: true)
            isWithin.toggle()
        } else if isWithin {
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            if !isEscaped { text.append(byte) }
        }
    }
    return texts
}
