func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// The digits from `start`; empty when there are none.
func digitRun(_ bytes: [UInt8], from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return start..<end
}

/// Past what people write between date and serial: a sign, perhaps with a blank on each side.
func afterSeparator(_ bytes: [UInt8], _ start: Int) -> Int {
    let sign = after(blanks, bytes, start)
    return after(blanks, bytes, after(signs, bytes, sign))
}

/// Blank, no-break space, thin space, narrow no-break space.
private let blanks = [" ", "\u{A0}", "\u{2009}", "\u{202F}"].map { Array($0.utf8) }

/// Hyphen-minus, plus (from the hundredth birthday), soft hyphen, hyphens and dashes U+2010–2015, minus and their
/// small and full-width forms.
private let signs = [
    "-", "+", "\u{AD}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    "\u{FE63}", "\u{FF0D}",
].map { Array($0.utf8) }

private func after(_ forms: [[UInt8]], _ bytes: [UInt8], _ start: Int) -> Int {
    guard start < bytes.count, let form = forms.first(where: { bytes[start...].starts(with: $0) }) else { return start }
    return start + form.count
}

/// Whether the signs around say that it is a fraction, an HSA-id, a telephone number or a part of a checksum.
func isPartOfAnotherNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let before = bytes[..<range.lowerBound]
    let after = bytes[range.upperBound...]
    let isBetweenLetters = before.last.map(isLetter) == true && after.first.map(isLetter) == true
    return isFraction(before, after) || isBetweenLetters || ends(before, with: "SE")
        || isTelephone(before, bytes[range])
}

/// `0.9001011234` or `9001011234.5`
private func isFraction(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
    let point = UInt8(ascii: ".")
    if before.last == point, before.dropLast().last.map(isDigit) == true { return true }
    return after.first == point && after.dropFirst().first.map(isDigit) == true
}

/// Ten digits from 0 after a word that announces a telephone number: `tel:0701234567`.
private func isTelephone(_ before: ArraySlice<UInt8>, _ number: ArraySlice<UInt8>) -> Bool {
    guard number.count == 10, number.first == UInt8(ascii: "0") else { return false }
    let announced = before.suffix(16).reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }
    guard announced.count < before.suffix(16).count else { return false }
    let word = Array(announced.reversed())[...]
    return ["tel", "telefon", "phone", "mobil", "fax"].contains { ends(word, with: $0) }
}

private func ends(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.count >= word.count && zip(bytes.suffix(word.count), word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
}

private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}
