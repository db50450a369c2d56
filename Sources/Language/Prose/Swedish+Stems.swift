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

    /// A label's word in lower case, its genitive, and for a few common nouns their other forms.
    package static func forms(of label: String) -> Set<String> {
        Set([label, label + "s"]).union(irregular[label] ?? [])
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
