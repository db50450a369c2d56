import Language
import Measures
import Values

/// One value that is spoken of: a measure, where and when.
struct Spot: Hashable, Sendable {
    let measure: String
    let slice: [Slice]
    let period: Period

    func at(_ period: Period) -> Spot { Spot(measure: measure, slice: slice, period: period) }

    /// The same of a value of a dimension.
    func of(_ dimension: String, _ key: String) -> Spot {
        Spot(
            measure: measure,
            slice: (slice.filter { $0.dimension != dimension } + [Slice(dimension, .values([key]))])
                .sorted { $0.dimension < $1.dimension }, period: period)
    }
}

/// What a clause says that the data can gainsay.
struct Claim: Sendable {
    let kind: Kind
    /// Positions, in the sentence's tokens, of what says it.
    let tokens: Range<Int>

    enum Kind: Sendable {
        case value(Spot, TypedNumber)
        /// `isNegated`: "ökade inte".
        case change(from: Spot, to: Spot, Phrases.Way, isNegated: Bool)
        case judgement(from: Spot, to: Spot, isBetter: Bool, isNegated: Bool)
        case amount(from: Spot, to: Spot, TypedNumber)
        case factor(from: Spot, to: Spot, Double)
        case reach(Spot, Bool)
        case side(Spot, Phrases.Way)
        case gap(Spot, TypedNumber)
        /// `nåddes med god marginal`
        case margin(Spot)
        case target(Spot, TypedNumber)
        case extreme(Spot, dimension: String, key: String, Phrases.Way)
        case best(Spot, dimension: String, key: String, isBest: Bool)
        case comparison(Spot, Spot, Phrases.Way)
        /// `skillnaden mellan Luleå och Boden var 5`
        case apart(Spot, Spot, TypedNumber)
        /// `rekordhög`, of the times before.
        case record(Spot, among: [Period], Phrases.Way)
        /// `ökade mest i Luleå`
        case mostChanged(from: Spot, to: Spot, dimension: String, key: String, Phrases.Way, isMost: Bool)
        case quantity(Spot, dimension: String, Quantity, Predicate)
        /// The formula says another period or another value than the words beside it.
        case besidePeriod(Spot, said: Period)
        case besideValue(Spot, said: Slice)
        case besidePick(Phrases.Way, said: Phrases.Way)
        /// What is wrong whatever the data say, and what to do.
        case besideWord(String, hint: String)
    }

    enum Quantity: Hashable, Sendable {
        case quantifier(QuantifierWords.Quantifier, isNegated: Bool)
        case count(Int, of: Int?)
        case portion(Int, of: Int?, NumberWords.Nearness)
    }

    enum Predicate: Hashable, Sendable {
        case reaches(Bool)
        case targetSide(Phrases.Way)
        case limit(TypedNumber)
        case change(from: Period, Phrases.Way)
    }
}
