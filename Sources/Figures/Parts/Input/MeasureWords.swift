package import Language
package import Readings
package import Values

/// What a drawing and its sentences say of a measure.
package struct MeasureWords: Hashable, Sendable {
    /// "Svarsfrekvens för samtal till 1177 på telefon".
    package let label: String
    /// What its values are called by in a sentence.
    package let subject: Subject
    /// How its numbers are read; values and differences alike.
    package let numbers: NumberPhrases
    /// Whom it counts: "invånare i Norrbotten".
    package let population: String?
    package let direction: Direction
    /// Which change over time is called one.
    package let relevance: RelevantChange

    package enum Direction: Hashable, Sendable { case increase, decrease, neutral }

    package init(
        label: String, phrase: String? = nil, unit: MeasureUnit, population: String? = nil,
        direction: Direction = .neutral, decimals: Int = 1, relevantChange: Exact? = nil
    ) {
        self.label = label
        subject = Subject(label: label, phrase: phrase)
        numbers = NumberPhrases(unit, decimals: min(decimals, 6))
        self.population = population
        relevance = RelevantChange(relevantChange, isShare: unit.isShare)
        self.direction = direction
    }

    package var unit: MeasureUnit { numbers.unit }

    /// Digits after the comma, 0...6.
    package var decimals: Int { numbers.decimals }
}
