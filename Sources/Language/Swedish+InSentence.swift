extension Swedish {
    /// The label of a measure, a dimension or a state inside a sentence: `Andel inloggade` as `andel inloggade`, but
    /// `FN-kommun`, `e-tjänst`, `eHälsa`, `Region Norrbotten` and `Sveriges befolkning` as they stand.
    ///
    /// The first letter is made small unless the first word has a capital or a digit further on, the next word begins
    /// with a capital (a name of several words), or the word is one of `names`, also in the genitive.
    package static func inSentence(_ label: String) -> String {
        PlainLabel(label)?.inSentence(names) ?? inSentenceByLetters(label)
    }

    static func inSentenceByLetters(_ label: String) -> String {
        let words = label.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, !isName(first), !words.dropFirst().prefix(1).contains(where: startsLarge) else {
            return label
        }
        return label.prefix(1).lowercased() + label.dropFirst()
    }

    /// The label of a dimension's value or whole inside a sentence: names keep their capital (`Luleå`, `Norrbotten`),
    /// the common words of statistics lose it (`länet`, `riket`, `kvinnor`, `alla kommuner`).
    package static func nameInSentence(_ label: String) -> String {
        commonWords.contains(label.lowercased()) || isCommon(label) ? inSentence(label) : label
    }

    /// Begins with a word that no name begins with: "Besök som gäller barn".
    private static func isCommon(_ label: String) -> Bool {
        firstWords.contains(label.prefix { $0 != " " }.lowercased())
    }

    private static let firstWords: Set<String> = [
        "alla", "andra", "annan", "annat", "besök", "bokningar", "egen", "inloggningar", "meddelanden", "samtal",
        "telefonsamtal", "ärenden", "övrig", "övriga", "övrigt",
    ]

    private static func isName(_ word: Substring) -> Bool {
        let rest = word.dropFirst()
        if rest.contains(where: { $0.isUppercase || $0.isNumber }) { return true }
        let letters = word.prefix { $0.isLetter }
        return names.contains(String(letters)) || (letters.last == "s" && names.contains(String(letters.dropLast())))
    }

    private static func startsLarge(_ word: Substring) -> Bool {
        // An abbreviation after the first word (`Andel VAB`) says nothing of the first.
        word.first?.isUppercase == true && word.dropFirst().first?.isLowercase == true
    }

    private static let commonWords: Set<String> = [
        "länet", "riket", "regionen", "kommunen", "kommunerna", "hela landet", "hela länet", "kvinnor", "kvinna", "män",
        "man", "flickor", "flicka", "pojkar", "pojke", "alla", "totalt", "övriga", "båda könen", "samtliga",
    ]

    /// Proper names that a label may begin with: the nation, its counties, and sources of statistics.
    private static let names: Set<String> = [
        "Sverige", "Norden", "Europa", "Blekinge", "Dalarna", "Gotland", "Gävleborg", "Halland", "Jämtland",
        "Jönköping", "Kalmar", "Kronoberg", "Norrbotten", "Skåne", "Stockholm", "Södermanland", "Sörmland", "Uppsala",
        "Värmland", "Västerbotten", "Västernorrland", "Västmanland", "Örebro", "Östergötland", "Kolada", "Google",
        "Socialstyrelsen", "Skatteverket", "Försäkringskassan",
    ]
}

/// A label of the letters that nearly all have, read byte by byte: it says the same as the rule above, at a tenth of the
/// cost. A test holds one against the other.
private struct PlainLabel {
    private let label: String
    private let bytes: [UInt8]

    /// Nil where something stands in it that only the tables of Unicode know.
    init?(_ label: String) {
        self.label = label
        bytes = Array(label.utf8)
        for (index, byte) in bytes.enumerated() where byte >= 0x80 {
            switch byte {
            // À to ÿ without × and ÷, and the no-break space.
            case 0xC3: guard ![0x97, 0xB7].contains(bytes[index + 1]) else { return nil }
            case 0xC2: guard bytes[index + 1] == 0xA0 else { return nil }
            case 0x80...0xBF: continue
            default: return nil
            }
        }
    }

    func inSentence(_ names: Set<String>) -> String {
        let start = bytes.indices.first { !isBlank($0) } ?? bytes.count
        let end = (start..<bytes.count).first(where: isBlank) ?? bytes.count
        guard start < end, !isName(start..<end, names) else { return label }
        let next = (end..<bytes.count).first { !isBlank($0) } ?? bytes.count
        if next < bytes.count, isCapital(next), isSmall(next + length(next)) { return label }
        guard isCapital(0) else { return label }
        var changed = bytes
        changed[length(0) - 1] += 0x20
        return String(decoding: changed, as: UTF8.self)
    }

    private func isName(_ word: Range<Int>, _ names: Set<String>) -> Bool {
        let rest = word.dropFirst(length(word.lowerBound))
        if rest.contains(where: { isCapital($0) || isDigit($0) }) { return true }
        // No name begins with a small letter.
        guard isCapital(word.lowerBound) else { return false }
        let letters = word.prefix { isLetter($0) }
        return names.contains(text(letters))
            || bytes[letters].last == UInt8(ascii: "s") && names.contains(text(letters.dropLast()))
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func length(_ index: Int) -> Int { bytes[index] < 0x80 ? 1 : 2 }

    /// Both bytes of a no-break space are blank.
    private func isBlank(_ index: Int) -> Bool {
        let byte = bytes[index]
        return byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xC2 || byte == 0xA0 && bytes[index - 1] == 0xC2
    }

    private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }

    private func isCapital(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if (0x41...0x5A).contains(bytes[index]) { return true }
        return bytes[index] == 0xC3 && bytes[index + 1] < 0x9F
    }

    private func isSmall(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        return (0x61...0x7A).contains(bytes[index]) || bytes[index] == 0xC3 && bytes[index + 1] >= 0x9F
    }

    /// Of ASCII or a byte of one beyond it.
    private func isLetter(_ index: Int) -> Bool {
        (0x41...0x5A).contains(bytes[index]) || (0x61...0x7A).contains(bytes[index]) || bytes[index] >= 0x80
    }
}
