/// What the values of a measure are called by in a sentence about them: "andelen ökade varje år".
package struct Subject: Hashable, Sendable {
    /// In the middle of a sentence.
    package let words: String
    /// The same when it has just been said whole: `andelen`.
    let noun: String
    let isNeuter: Bool

    /// A longer phrase would repeat the figure's subtitle.
    static let mostWords = 6

    /// - Parameter phrase: the author's own words in the definite form; a short one is said whole. Without it, and of a
    ///   long one, the noun alone is: `andelen`, `svarsfrekvensen`, else `värdet`.
    package init(label: String, phrase: String?) {
        let head = Swedish.head(of: phrase ?? Swedish.definite(label))
        let isShort = phrase.map { $0.split(separator: " ").count <= Subject.mostWords } ?? false
        noun = head?.word ?? "värdet"
        words = isShort ? phrase ?? noun : noun
        isNeuter = head?.isNeuter ?? true
    }

    /// At the beginning of a sentence.
    var first: String { Swedish.capitalised(words) }
}
