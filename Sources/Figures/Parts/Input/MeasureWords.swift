package import Language

/// What a drawing and its sentences say of a measure.
package struct MeasureWords: Hashable, Sendable {
    /// "Svarsfrekvens för samtal till 1177 på telefon".
    package let label: String
    /// The same inside a sentence, best in the definite form: "svarsfrekvensen för samtal till 1177 på telefon".
    package let phrase: String
    package let unit: MeasureUnit
    /// Whom it counts: "invånare i Norrbotten".
    package let population: String?
    package let direction: Direction
    /// Digits after the comma of values and differences, 0...6.
    package let decimals: Int

    package enum Direction: Hashable, Sendable { case increase, decrease, neutral }

    /// Without `phrase` the label is used, its first letter small unless the word is an abbreviation.
    package init(
        label: String, phrase: String? = nil, unit: MeasureUnit, population: String? = nil,
        direction: Direction = .neutral, decimals: Int = 1
    ) {
        self.label = label
        self.phrase = phrase ?? Swedish.inSentence(label)
        self.unit = unit
        self.population = population
        self.direction = direction
        self.decimals = min(max(decimals, 0), 6)
    }
}
