import Edition
import Language
import Measures
import Values

/// What a word, or a few, mean in a sentence about numbers.
struct Item: Sendable {
    enum Kind: Hashable, Sendable {
        /// Names of the measures that may be meant.
        case measure([String])
        /// What the name of a dimension's value may mean.
        case value([Slice])
        case group(String)
        case period(Period)
        /// The period before.
        case before
        case number(TypedNumber)
        /// So many of a group, which follows.
        case count(Int, of: Int?)
        /// A part of a group, or about so many of it: a third of them, at least two.
        case portion(Int, of: Int?, NumberWords.Nearness)
        case formula(LiveNumber)
        case target
        case change(Phrases.Way)
        case judgement(Bool)
        case factor(Double)
        case comparative(Phrases.Way)
        case superlative(Phrases.Way)
        case best(Bool)
        case reach(Bool)
        case side(Phrases.Way)
        case quantifier(QuantifierWords.Quantifier)
        case negation
        /// `rekordhög`: more or less than ever before.
        case record(Phrases.Way)
        /// `någonsin`: with `den högsta` a record.
        case ever
        /// `skillnaden mellan`
        case difference
        /// `med god marginal`
        case margin
        case than
        /// `jämfört med`
        case comparedWith
        case since, from, to, by, between
        case plain
        /// What parts a sentence.
        case comma, and, but, aside, which, there
        case unknown

        /// The two readings of one word; nil where they have nothing in common.
        func joined(_ other: Kind) -> Kind? {
            switch (self, other) {
            case (.measure(let a), .measure(let b)): .measure(unique(a + b))
            case (.value(let a), .value(let b)): .value(unique(a + b))
            case (.measure, .group): self
            case (.group, .measure): other
            default: self == other ? self : .unknown
            }
        }
    }

    let kind: Kind
    /// Positions in the sentence's tokens.
    let tokens: Range<Int>
    /// The word itself, in lower case; of several the first.
    let word: String
}
