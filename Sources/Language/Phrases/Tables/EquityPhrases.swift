/// What a table of differences between groups says.
package enum EquityPhrases {
    package static func title(_ label: String) -> String { "\(label): skillnader mellan grupper" }
    package static let between = "Mellan"
    package static let ratio = "Kvot"
    package static let notCounted = "går inte att räkna"

    // MARK: Why nothing is judged

    package static let onlyOne = "bara ett värde finns"
    /// "här finns inga enheter"
    package static func nobody(_ many: String) -> String { "här finns inga \(many)" }
    package static func notSplit(by one: String) -> String { "måttet finns inte per \(one)" }
    package static func hidden(_ count: Int) -> String {
        "\(count == 1 ? "ett" : Swedish.word(count)) \(Phrases.value.of(count)) \(Phrases.hiddenToProtect)"
    }

    // MARK: Notes, each of a dimension

    /// "Kön: kan inte bedömas, bara ett värde finns."
    package static func cannotBeJudged(_ dimension: String, _ why: String) -> String {
        "\(dimension): \(Phrases.cannotBeJudged), \(why)."
    }
    package static func missing(_ dimension: String, for labels: [String]) -> String {
        "\(dimension): \(Phrases.missing) för \(Phrases.some(labels))."
    }
    package static func nothingToCount(_ dimension: String, for labels: [String]) -> String {
        "\(dimension): \(Phrases.nothingToCount) för \(Phrases.some(labels))."
    }
}
