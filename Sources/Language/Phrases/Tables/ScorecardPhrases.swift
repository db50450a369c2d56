/// What a scorecard says: measures against targets, and what has changed.
package enum ScorecardPhrases {
    package static let title = "Målen och läget"
    package static func title(_ time: String) -> String { "\(title) \(time)" }
    package static let key = """
        Pilen visar åt vilket håll talet har gått, ordet om det är bra. Streckad linje är målet; linjerna har var sin \
        skala.
        """

    // MARK: Heads

    package static let trend = "Utveckling"
    package static func since(_ time: String) -> String { "\(Heads.since) \(time)" }
    package static func toTarget(_ time: String) -> String { "\(Heads.toTarget) \(time)" }
    package static func change(since time: String) -> String { "Ändring sedan \(time)" }
    package static func judgement(since time: String) -> String { "Omdöme sedan \(time)" }

    // MARK: Cells

    /// Between two counts.
    package static let of = " av "
    /// Before the target.
    package static func target(isMost: Bool) -> String { isMost ? "Målet är högst " : "Målet är " }
    package static let notThroughout = "Fanns inte hela tiden"
    package static let notPart = "Hörde inte hit hela tiden"

    package static let notJudged = "Bedöms inte"
    package static func notSplit(by one: String) -> String { "Ej per \(one)" }
    package static let hidden = "Kan inte sägas: värden är dolda"

    /// " (uppgift saknas för 2 och inget att räkna för 1)"; empty where all have values.
    package static func lack(missing: Int, nothing: Int) -> String {
        let lacks = [
            missing > 0 ? "\(Phrases.missing) för \(missing)" : nil,
            nothing > 0 ? "\(Phrases.nothingToCount) för \(nothing)" : nil,
        ].compactMap { $0 }
        return lacks.isEmpty ? "" : " (\(Swedish.list(lacks)))"
    }
    package static func reached(by everyone: String, _ lack: String) -> String { "\(everyone) når målet\(lack)" }
}
