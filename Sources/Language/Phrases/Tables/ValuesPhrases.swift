/// What a table of values says.
package enum ValuesPhrases {
    package static let ownScales = "Linjerna har var sin skala."
    package static let changeOfShare = "Ändring, procent\u{AD}enheter"

    /// "Ändringen visas inte för Luleå: serien bryts 2023."; `labels` is nil where it is so for all.
    package static func noChange(for labels: [String]?, _ reason: String) -> String {
        "Ändringen visas inte\(labels.map { " för \(Phrases.some($0))" } ?? ""): \(reason)."
    }

    /// The same of one of several measures: "Antal besök: ändringen visas inte för Luleå …".
    package static func of(_ measures: [String], _ sentence: String) -> String {
        "\(Swedish.list(measures)): \(Swedish.inSentence(sentence))"
    }

    /// What "." stands for: "fanns inte eller inget att räkna".
    package static func none(
        wasNotThere: Bool, wasNotThroughout: Bool, wasElsewhere: Bool, hasNothing: Bool, isNotCompared: Bool,
        isTooFew: Bool
    ) -> String {
        let words = [
            wasNotThere ? notThere : nil, wasNotThroughout ? ProsePhrases.notThroughout : nil,
            wasElsewhere ? "hörde inte hit" : nil,
            hasNothing ? Phrases.nothingToCount : nil, isTooFew ? "för få för ett tal" : nil,
            isNotCompared ? "jämförs inte" : nil,
        ].compactMap { $0 }
        return words.isEmpty ? notThere : words.joined(separator: " eller ")
    }

    package static func since(_ time: String) -> String { "sedan \(time)" }

    private static let notThere = "fanns inte"
}
