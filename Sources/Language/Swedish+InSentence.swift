extension Swedish {
    /// The label of a measure, a dimension or a state inside a sentence: `Andel inloggade` as `andel inloggade`, but
    /// `FN-kommun`, `e-tjänst`, `eHälsa`, `Region Norrbotten` and `Sveriges befolkning` as they stand.
    ///
    /// The first letter is made small unless the first word has a capital or a digit further on, the next word begins
    /// with a capital (a name of several words), or the word is one of `names`, also in the genitive.
    package static func inSentence(_ label: String) -> String {
        let words = label.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, !isName(first), !words.dropFirst().prefix(1).contains(where: startsLarge) else {
            return label
        }
        return label.prefix(1).lowercased() + label.dropFirst()
    }

    /// The label of a dimension's value or whole inside a sentence: names keep their capital (`Luleå`, `Norrbotten`),
    /// the common words of statistics lose it (`länet`, `riket`, `kvinnor`, `alla kommuner`).
    package static func nameInSentence(_ label: String) -> String {
        commonWords.contains(label.lowercased()) || label.hasPrefix("Alla ") ? inSentence(label) : label
    }

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
