func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

extension NumberFinder {
    /// Whether the signs around say that it is a fraction, an amount, an HSA-id, an address of a publication, a version
    /// or a part of a checksum. A number with its dash is none of these.
    func isPartOfAnother(_ number: Match) -> Bool {
        guard number.form != .dashed else { return false }
        let before = text.signs[..<number.start]
        let after = text.signs[number.end...]
        return isFraction(before, after) || ends(before, with: "SE") || isChecksum(before, after) || isVersion(before)
            || isDOI(before) || number.isPlain && isAmount(number, before, after)
    }

    /// `0.9001011234` or `9001011234.5`
    private func isFraction(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        let point = UInt8(ascii: ".")
        if before.last == point, before.dropLast().last.map(isDigit) == true { return true }
        return after.first == point && after.dropFirst().first.map(isDigit) == true
    }

    /// Ten digits that are written as an amount is; with the century they are none.
    private func isAmount(_ number: Match, _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        number.end - number.start == 10 && (isAfterZero(before) || isCounted(after))
    }

    /// `0,9001011234`; after another digit the comma may divide cells.
    private func isAfterZero(_ before: ArraySlice<UInt8>) -> Bool {
        before.suffix(2).elementsEqual("0,".utf8) && before.dropLast(2).last.map { isDigit($0) || isLetter($0) } != true
    }

    /// `1501011231 kr`
    private func isCounted(_ after: ArraySlice<UInt8>) -> Bool {
        let word = after.drop { $0 == blank }.prefix { isLetter($0) }
        let unit = String(decoding: word.prefix(9), as: UTF8.self).lowercased()
        return ["kr", "kronor", "sek", "tkr", "mnkr", "euro", "eur"].contains(unit)
    }

    /// `version 2025.01.01.1239`
    private func isVersion(_ before: ArraySlice<UInt8>) -> Bool {
        before.last == blank && ["version", "ver.", "release"].contains { ends(before.dropLast(), with: $0) }
    }

    /// `10.1234/900101.1239` (ISO 26324)
    private func isDOI(_ before: ArraySlice<UInt8>) -> Bool {
        let word = before.suffix(64).split(separator: blank, omittingEmptySubsequences: false).last ?? []
        let parts = word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count > 1 && parts.dropLast().contains { $0.starts(with: "10.".utf8) && $0.count >= 7 }
    }

    /// Twenty letters and digits or more without a break, digits among them: a checksum or an id of a machine.
    private func isChecksum(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Bool {
        let left = before.suffix(64).reversed().prefix { isDigit($0) || isLetter($0) }
        let right = after.prefix(64).prefix { isDigit($0) || isLetter($0) }
        return left.count + right.count >= 20 && left.count(where: isDigit) + right.count(where: isDigit) >= 3
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

    func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
}
