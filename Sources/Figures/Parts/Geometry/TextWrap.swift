import Language

/// Breaks a label into lines of at most `width` units: at spaces, then at soft hyphens (which become hyphens), and
/// only a word without either is left too long. No-break spaces hold.
func wrapped(_ text: String, width: Double, size: Double, bold: Bool = false) -> [String] {
    if isWhole(text), fits(text, width, size, bold) { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
        let candidate = line.isEmpty ? word : line + " " + word
        if fits(candidate, width, size, bold) {
            line = candidate
            continue
        }
        let pieces = hyphenated(word, after: line, width: width, size: size, bold: bold)
        lines.append(contentsOf: pieces.dropLast())
        line = pieces.last ?? ""
    }
    return (lines + [line]).map(Swedish.withoutSoftHyphens).filter { !$0.isEmpty }
}

/// Nothing would be left out of it on a line: no soft hyphen, no blank at an end or beside another.
private func isWhole(_ text: String) -> Bool {
    let blank = UInt8(ascii: " ")
    var last = blank
    for byte in text.utf8 {
        if byte == 0xAD || byte == blank && last == blank { return false }
        last = byte
    }
    return last != blank
}

/// The finished lines that begin with `line` and end with what is left of `word`.
private func hyphenated(_ word: String, after line: String, width: Double, size: Double, bold: Bool) -> [String] {
    var lines: [String] = []
    var line = line
    for (index, part) in word.split(separator: "\u{AD}").map(String.init).enumerated() {
        let joined = line.isEmpty ? part : line + (index == 0 ? " " : "") + part
        if line.isEmpty || fits(joined.hasSuffix("-") ? joined : joined + "-", width, size, bold) {
            line = joined
            continue
        }
        // Only a break inside the word itself is marked.
        lines.append(index == 0 || line.hasSuffix("-") ? line : line + "-")
        line = part
    }
    return lines + [line]
}

private func fits(_ text: String, _ width: Double, _ size: Double, _ bold: Bool) -> Bool {
    room(text, size: size, bold: bold) <= width
}
