extension Swedish {
    /// What the forms of a noun have in common: the same for `frekvens`, `frekvensen` and `frekvensens`. No word of the
    /// language, only something to compare by.
    package static func stem(_ word: String) -> String {
        // By bytes: every word of a text passes here, and to count its letters takes most of the time.
        var stem = Array(word.lowercased().utf8)
        var letters = stem.count(where: beginsLetter)
        while letters > 4, let ending = endings.first(where: { letters - $0.count >= 4 && stem.hasSuffix($0) }) {
            stem.removeLast(ending.count)
            letters -= ending.count
        }
        return String(decoding: stem, as: UTF8.self)
    }

    /// Whether the byte is no later byte of a letter, nor begins an accent that stands upon the letter before (U+0300 to
    /// U+036F).
    private static func beginsLetter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 && byte != 0xCC && byte != 0xCD }

    /// A label's word in lower case, its genitive, and for a few common nouns their other forms.
    package static func forms(of label: String) -> Set<String> {
        Set([label, label + "s"]).union(irregular[label] ?? [])
    }

    private static let endings = [
        "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "nas", "en", "et", "er", "ar", "or", "na", "n",
        "t", "s", "e", "a",
    ].map { Array($0.utf8) }

    private static let irregular: [String: Set<String>] = [
        "män": ["männen", "männens", "man", "mannen"], "kvinnor": ["kvinnorna", "kvinnornas", "kvinna"],
        "man": ["män", "männen", "männens"], "kvinna": ["kvinnor", "kvinnorna", "kvinnornas"],
        "flickor": ["flickorna"], "pojkar": ["pojkarna"],
    ]
}

extension [UInt8] {
    fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
        count >= ending.count && suffix(ending.count) == ending[...]
    }
}
