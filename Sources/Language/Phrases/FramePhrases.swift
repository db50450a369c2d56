/// What the frame around every figure and table says.
package enum FramePhrases {
    package static let nothing = "Det finns inga uppgifter att visa här."

    // MARK: Links and files

    package static let howCounted = "Så räknas talet"
    /// The name of a table that scrolls: "Tabell 4".
    package static func table(_ number: Int) -> String { "\(Heads.table)\(Swedish.noBreakSpace)\(number)" }

    // MARK: Sources

    /// "Källa: införandelistor, uttag 2026-02-27; Kolada och växeln, uttag 2026-01-20."; nil for none.
    package static func sources(_ parts: [String]) -> String? {
        parts.isEmpty ? nil : "\(Heads.source): \(parts.joined(separator: "; "))."
    }
    /// "Kolada och växeln, uttag 2026-01-20"
    package static func source(_ titles: [String], extracted days: [String]) -> String {
        Swedish.list(titles) + (days.isEmpty ? "" : PagePhrases.extractedOn + Swedish.list(days))
    }
    package static func between(_ first: String, _ last: String) -> String { "mellan \(first) och \(last)" }

    // MARK: Of whom it speaks

    /// "Kön: Kvinnor; Kommun: Luleå"
    package static func selection(_ parts: [(dimension: String, values: String)]) -> String {
        if let only = parts.first, parts.count == 1 { return "\(only.dimension): \(only.values)" }
        return parts.map { "\($0.dimension): \($0.values)" }.joined(separator: "; ")
    }
    /// "alla kommuner tillsammans"; of what has no plural: "alla värden av kön tillsammans".
    package static func all(_ many: String, of label: String?) -> String {
        "alla \(many)\(label.map { " av \(Swedish.inSentence($0))" } ?? "") tillsammans"
    }

    /// "Länet, kvinnor": what several choices name together.
    package static func names(_ names: [String]) -> String {
        (names.prefix(1) + names.dropFirst().map(Swedish.nameInSentence)).joined(separator: ", ")
    }

    /// A line for the whole of a dimension: "Alla kommuner", of what has no plural "Alla oavsett kön"; after that of
    /// another dimension "alla kommuner", "oavsett kön".
    package static func whole(_ many: String?, of label: String, isFirst: Bool) -> String {
        if let many { return "\(Heads.all) \(many)" }
        return (isFirst ? Heads.all + " " : "") + "oavsett " + Swedish.inSentence(label)
    }

    /// Said where rows are left out and the others are compared: the words of the summary that compare. Nil when none
    /// does.
    ///
    /// - Parameter lines: names of what the summary compares with, who are not among the rows.
    package static func amongShown(_ summary: String, beside lines: [String]) -> String? {
        let own = lines.reduce(summary) {
            $0.replacing(Swedish.capitalised($1), with: "").replacing(Swedish.nameInSentence($1), with: "")
        }
        let told = " " + own.split { !$0.isLetter }.map { $0.lowercased() }.joined(separator: " ") + " "
        let words = comparing.filter { told.contains(" \($0.sign) ") }.map(\.said)
        guard !words.isEmpty else { return nil }
        return "\(Swedish.capitalised(Swedish.list(words))) gäller bland dem som visas."
    }

    /// What a summary compares with, or counts, and what that is called.
    private static let comparing: [(sign: String, said: String)] =
        ["högst", "lägst", "störst", "skillnaden", "spridningen", "alla", "båda"].map { (sign: $0, said: $0) }
        + [("ingen skiljer", "ingen"), ("nås", "måluppfyllelsen")]

    // MARK: What is not settled

    /// Of one value and of many.
    package static let preliminary = Noun("preliminärt", "preliminära")
    package static let revised = Noun("reviderat", "reviderade")
    package static let estimated = Noun("en uppskattning", "uppskattningar")

    package static func theOnly(is what: Noun) -> String { "Värdet är \(what.one)." }
    package static func all(are what: Noun) -> String { "Alla värden är \(what.many)." }
    /// "Värdena för 2024 och 2025 är preliminära."
    package static func times(_ times: [String], _ count: Int, are what: Noun) -> String {
        "\(count == 1 ? "Värdet" : "Värdena") för \(Swedish.list(times)) är \(what.of(count))."
    }
    /// "3 av 14 värden är preliminära."
    package static func some(_ count: Int, of all: Int, are what: Noun) -> String {
        "\(Phrases.share(count, of: all)) värden är \(what.of(count))."
    }
}
