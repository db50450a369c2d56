import Values

/// The phrase book: what is said to readers of numbers, changes, targets, ranks and what is not there. Prose, drawings,
/// sentences under figures, tables, hover texts and files take their words from here.
package enum Phrases {
    /// Which way a value lies or went.
    package enum Way: Hashable, Sendable { case up, down, level }

    /// "Boden och Luleå", "A, B, C, D, E och 3 till": five names at most, the rest counted.
    package static func some(_ labels: [String]) -> String {
        let limit = 5
        guard labels.count > limit else { return Swedish.list(labels) }
        return labels.prefix(limit).joined(separator: ", ") + " och \(labels.count - limit) till"
    }

    /// "alla utom Luleå"
    package static func allBut(_ labels: [String]) -> String { "alla utom " + some(labels) }

    /// "Urval: Kön: Kvinnor."
    package static func selection(_ words: String) -> String { "Urval: \(words)." }

    /// Of more there is only the count.
    package static let mostNamed = 4

    /// Names while they are few, else how many: "Arjeplog och Dorotea", "sex kommuner". Within a sentence.
    package static func few(_ labels: [String], _ noun: Noun, most: Int = mostNamed) -> String {
        labels.count <= most ? Swedish.list(labels.map(Swedish.withoutSoftHyphens)) : noun.told(labels.count)
    }

    package static let nobody = "ingen"
    package static let yes = "ja"
    package static let no = "nej"

    package static let row = Noun("rad", "rader")
    package static let value = Noun("värde", "värden")
    package static let cell = Noun("cell", "celler")
    package static let file = Noun("fil", "filer")
    package static let webPage = Noun("sida", "sidor")
    package static let text = Noun("text", "texter")
    package static let figureOrTable = Noun("figur eller tabell", "figurer och tabeller")
    package static let period = Noun("period", "perioder")

    /// Of a noun such as "mått": `tre av sju`.
    package static func neuterShare(_ count: Int, of all: Int) -> String {
        "\(Swedish.neuterWord(count)) av \(Swedish.neuterWord(all))"
    }

    package static let noMeasure = "inget mått"

    /// `3 av 14`.
    package static func share(_ count: Int, of all: Int) -> String {
        "\(Swedish.number(Exact(count))) av \(Swedish.number(Exact(all)))"
    }
}
