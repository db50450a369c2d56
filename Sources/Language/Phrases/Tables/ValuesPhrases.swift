/// What a table of values says.
package enum ValuesPhrases {
    package static let ownScales = "Linjerna har var sin skala."
    package static let changeOfShare = "Ändring, procent\u{AD}enheter"

    /// "Ändringen visas inte för Luleå: serien bryts 2023."; `labels` is nil where it is so for all.
    package static func noChange(for labels: [String]?, _ reason: String) -> String {
        "Ändringen visas inte\(labels.map { " för \(Phrases.some($0))" } ?? ""): \(reason)."
    }

    /// What "." stands for: "fanns inte eller inget att räkna".
    package static func none(wasNotThere: Bool, hasNothing: Bool, isNotCompared: Bool) -> String {
        let words = [
            wasNotThere ? notThere : nil, hasNothing ? Phrases.nothingToCount : nil,
            isNotCompared ? "jämförs inte" : nil,
        ].compactMap { $0 }
        return words.isEmpty ? notThere : words.joined(separator: " eller ")
    }

    package static func since(_ time: String) -> String { "sedan \(time)" }

    private static let notThere = "fanns inte"
}
