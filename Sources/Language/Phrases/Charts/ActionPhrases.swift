/// What is said of recommendations, actions and how far they have come, in bars, on a line of time and in cards.
package enum ActionPhrases {
    package static let recommendation = Noun("rekommendation", "rekommendationer")
    package static let action = Noun("åtgärd", "åtgärder")

    package static let late = Noun(Heads.late, "Försenade")

    // MARK: Verbs, of one and of many

    package static let isDone = Noun("är genomförd", "är genomförda")
    package static let isInProgress = Noun("pågår")
    package static let isLate = Noun("är försenad", "är försenade")
    package static let isNotStarted = Noun("är ej påbörjad", "är ej påbörjade")
    package static let isDropped = Noun("är avförd", "är avförda")

    /// "två pågår"
    package static func counted(_ count: Int, _ verb: Noun) -> String { "\(Swedish.word(count)) \(verb.of(count))" }

    /// "Läget 27 februari 2026", on a line of time.
    package static func state(_ date: String) -> String { "Läget \(date)" }

    // MARK: Bars of statuses

    package static let recommendationsTitle = "Läget för revisionens rekommendationer"
    package static func byStatus(_ date: String) -> String { "Antal rekommendationer efter status den \(date)." }
    /// "Antal tjänster efter läge per mottagning, den 31 december 2025."
    package static func byState(_ many: String, _ split: String, _ date: String) -> String {
        "Antal \(many) efter läge\(split), den \(date)."
    }
    package static func split(by dimension: String) -> String { " per \(Swedish.inSentence(dimension))" }
    /// Two states of one kind in the legend.
    package static func or(_ first: String, _ second: String) -> String {
        first + " eller " + Swedish.inSentence(second)
    }
    package static func no(_ many: String) -> String { "Inga \(many)" }
    package static let notApplicable = "Ej tillämpligt"
    package static let number = "Nr"
    package static let sum = "Summa"
    package static let movedFrom = "Flyttat från"

    package static func name(_ amount: String, _ date: String) -> String { "Stapel: läget för \(amount) per \(date)." }
    /// "En är genomförd och två pågår"
    package static func counts(_ counts: [String]) -> String {
        counts.isEmpty ? "Inga finns" : Swedish.capitalised(Swedish.list(counts))
    }

    /// "Kiruna, 100 procent", of three at most by their names.
    package static func share(_ names: [String], _ percent: String) -> String {
        let who = names.count <= 3 ? Swedish.list(names) : "\(names.count) grupper"
        return "\(who), \(percent)\(Swedish.noBreakSpace)procent"
    }
    /// "Högst andel införd: Kiruna, 100 procent. Lägst: Pajala, 71 procent."
    package static func ends(_ done: String, _ highest: String, _ lowest: String) -> String {
        "\(Heads.highest) andel \(Swedish.inSentence(done)): \(highest). \(Heads.lowest): \(lowest)."
    }

    /// "Försenad är R3."
    package static func late(_ keys: [String]) -> String {
        "\(late.of(keys.count)) är \(Swedish.list(keys))."
    }
    package static func moved(_ who: String) -> String { "Flyttad tid har \(who)." }
    package static func next(_ keys: [String], _ date: String) -> String {
        "Närmast i tiden: \(Swedish.list(keys)), klart senast den \(date)."
    }
}
