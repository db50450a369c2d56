package import Language

/// What a drawing and its sentences say of a measure.
package struct MeasureWords: Hashable, Sendable {
    /// "Svarsfrekvens för samtal till 1177 på telefon".
    package let label: String
    /// The same inside a sentence, in the definite form where there is one: "svarsfrekvensen för samtal till 1177 på telefon".
    package let phrase: String
    /// How its numbers are read; values and differences alike.
    package let numbers: NumberPhrases
    /// Whom it counts: "invånare i Norrbotten".
    package let population: String?
    package let direction: Direction

    package enum Direction: Hashable, Sendable { case increase, decrease, neutral }

    /// Without `phrase` it is made from the label.
    package init(
        label: String, phrase: String? = nil, unit: MeasureUnit, population: String? = nil,
        direction: Direction = .neutral, decimals: Int = 1
    ) {
        self.label = label
        self.phrase = phrase ?? Swedish.definite(label)
        numbers = NumberPhrases(unit, decimals: min(decimals, 6))
        self.population = population
        self.direction = direction
    }

    /// "Andelen", "Värdet": begins a sentence about the values.
    var head: String { Swedish.capitalised(Swedish.head(of: phrase).word) }

    package var unit: MeasureUnit { numbers.unit }

    /// Digits after the comma, 0...6.
    package var decimals: Int { numbers.decimals }
}
