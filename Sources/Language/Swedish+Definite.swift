extension Swedish {
    /// The label of a measure inside a sentence, in the definite form where its first word says how: `Andel inloggade`
    /// becomes `andelen inloggade`, `Antal besök` `antalet besök`, `Svarsfrekvens för samtal` `svarsfrekvensen för samtal`.
    /// Any other label stands as it does in a sentence.
    package static func definite(_ label: String) -> String {
        let inside = inSentence(label)
        let words = inside.split(separator: " ", maxSplits: 2)
        // "Antal och andel": both would have to bend. A name keeps its capital, and its form.
        guard let first = words.first, first.allSatisfy({ $0.isLetter && $0.isLowercase }),
            words.dropFirst().first.map({ !["och", "eller", "per"].contains($0) }) ?? true,
            let ending = endings.first(where: { first.hasSuffix($0.noun) })?.article
        else { return inside }
        return first + ending + inside.dropFirst(first.count)
    }

    /// The noun in the definite form that a phrase begins with: `andelen`, `svarsfrekvensen`; nil for another word.
    static func head(of phrase: String) -> (word: String, isNeuter: Bool)? {
        let first = phrase.prefix { $0.isLetter && $0.isLowercase }
        return endings.first { first.hasSuffix($0.noun + $0.article) }.map {
            (String(first), $0.article.hasSuffix("t"))
        }
    }

    /// The last part of nouns that numbers are named by, with the article that ends the definite form.
    private static let endings: [(noun: String, article: String)] = [
        ("andel", "en"), ("antal", "et"), ("frekvens", "en"), ("grad", "en"), ("kostnad", "en"), ("mängd", "en"),
        ("tid", "en"), ("värde", "t"), ("median", "en"), ("kvot", "en"), ("ändring", "en"), ("ökning", "en"),
        ("minskning", "en"), ("skillnad", "en"), ("täckning", "en"), ("belopp", "et"), ("nivå", "n"),
    ]
}
