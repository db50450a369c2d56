func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

extension NumberFinder {
    /// Whether the signs around say that it is a fraction, an HSA-id or a part of a checksum.
    func isPartOfAnother(_ number: Match) -> Bool {
        let before = text.signs[..<number.start]
        let after = text.signs[number.end...]
        let isBetweenLetters = before.last.map(isLetter) == true && after.first.map(isLetter) == true
        return isFraction(before, after) || isBetweenLetters || ends(before, with: "SE")
            || isChecksum(before, after)
    }

    /// `0.9001011234` or `9001011234.5`
    private func isFraction(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        let point = UInt8(ascii: ".")
        if before.last == point, before.dropLast().last.map(isDigit) == true { return true }
        return after.first == point && after.dropFirst().first.map(isDigit) == true
    }

    /// Letters and digits of 32 signs or more without a break: a checksum or an id of a machine.
    private func isChecksum(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        let left = before.suffix(64).reversed().prefix { isDigit($0) || isLetter($0) }.count
        let right = after.prefix(64).prefix { isDigit($0) || isLetter($0) }.count
        return left + right >= 20
    }

    /// Ten digits from 0 after a word that announces a telephone number: `tel:0701234567`.
    func isTelephone(_ number: Match) -> Bool {
        guard number.end - number.start == 10, text.signs[number.start] == UInt8(ascii: "0") else { return false }
        let before = text.signs[..<number.start].suffix(16)
        let announced = before.reversed().drop {
            [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "."), FoldedText.other].contains($0)
        }
        guard announced.count < before.count else { return false }
        let word = Array(announced.reversed())[...]
        return ["tel", "telefon", "telefonnummer", "phone", "mobil", "fax"].contains { ends(word, with: $0) }
    }

    private func ends(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool {
        let word = Array(word.utf8)
        return bytes.count >= word.count && zip(bytes.suffix(word.count), word).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
}
