import Edition
import Language

/// A sentence of the author's own, with its live numbers as they were read.
struct Sentence: Sendable {
    let tokens: [Token]
    /// As written, blanks folded and formulas between backticks.
    let text: String
    /// What the sentences before it in the paragraph have named: its own silence may mean the same.
    var leadsFrom: [Token] = []
}

/// A word, a number, a sign or a live number, and where it stands.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A run of letters, digits and hyphens.
        case word
        /// Digits, grouped or with a decimal comma.
        case number
        case sign
        /// A code span or a formula that could not be read: nobody knows what it says.
        case opaque
        case formula(LiveNumber)
    }

    let kind: Kind
    let text: String
    /// Bytes of the file.
    let range: Range<Int>
    /// Whether a blank stands before it.
    let isApart: Bool

    let lower: String
    /// What it has in common with its other forms.
    let stem: String

    init(kind: Kind, text: String, range: Range<Int>, isApart: Bool) {
        self.kind = kind
        self.text = text
        self.range = range
        self.isApart = isApart
        lower = text.lowercased()
        stem = kind == .word || kind == .number ? Swedish.stem(lower) : lower
    }
}
