extension Swedish {
    /// What the forms of a noun have in common: the same for `frekvens`, `frekvensen` and `frekvensens`. No word of the
    /// language, only something to compare by.
    package static func stem(_ word: String) -> String {
        var stem = Substring(word.lowercased())
        while stem.count > 4, let ending = endings.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 4 }) {
            stem = stem.dropLast(ending.count)
        }
        return String(stem)
    }

    /// Whether a word is a label's, also in the genitive or, for a common noun, in another form.
    package static func isForm(_ word: String, of label: String) -> Bool {
        let (word, plain) = (word.lowercased(), label.lowercased())
        if word == plain || word == plain + "s" { return true }
        if let own = irregular[plain] { return own.contains(word) }
        return false
    }

    private static let endings = [
        "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "nas", "en", "et", "er", "ar", "or", "na", "n",
        "t", "s", "e", "a",
    ]

    private static let irregular: [String: Set<String>] = [
        "män": ["männen", "männens", "man", "mannen"], "kvinnor": ["kvinnorna", "kvinnornas", "kvinna"],
        "man": ["män", "männen", "männens"], "kvinna": ["kvinnor", "kvinnorna", "kvinnornas"],
        "flickor": ["flickorna"], "pojkar": ["pojkarna"],
    ]
}
