/// What a line of time with actions says.
package enum TimelinePhrases {
    package static let title = "Rekommendationernas åtgärder, plan och utfall"
    package static func subtitle(_ date: String) -> String {
        "Åtgärderna numreras som i korten. Läget den \(date)."
    }
    package static func caption(_ date: String) -> String { "Åtgärder den \(date)" }
    package static let notThere = "finns inte"

    // MARK: Heads and the legend

    package static let start = "Start"
    package static let deadline = "Klar senast"
    package static let newTime = "Ny tid"
    package static let plan = "Plan"
    package static let movedPlan = "Flyttad plan"

    // MARK: One action

    /// "R3 åtgärd 2"; in a hover text with a comma.
    package static func action(_ key: String, _ number: Int) -> String {
        "\(key) åtgärd\(Swedish.noBreakSpace)\(number)"
    }
    package static func tip(_ key: String, _ number: Int, _ tip: String) -> String {
        "\(key), åtgärd \(number): \(tip)"
    }

    package static func done(_ date: String, _ punctuality: String?) -> String {
        "Klar \(date)" + (punctuality.map { ", " + $0 } ?? "")
    }
    /// "Pågår, plan: 1 mars 2024 till 31 augusti 2025, flyttad till 31 mars 2026, klar 30 mars 2026"
    package static func tip(_ state: String, plan days: [String], movedTo moved: String?, done: String?) -> String {
        let parts = [
            days.isEmpty ? nil : "plan: " + days.joined(separator: " till "), moved.map { "flyttad till " + $0 },
            done.map { "klar " + $0 },
        ]
        return ([state] + parts.compactMap { $0 }).joined(separator: ", ")
    }

    /// "styrelsens beslut 4 april 2022, § 18-2022"
    package static func decision(_ date: String, _ paragraph: String?) -> String {
        "styrelsens beslut \(date)" + (paragraph.map { ", " + $0 } ?? "")
    }

    // MARK: Sentences

    /// "en rekommendation", "4 rekommendationer"
    package static func amount(_ count: Int) -> String {
        count == 1 ? "en rekommendation" : ActionPhrases.recommendation.counted(count)
    }

    package static func name(_ amount: String, _ span: String) -> String {
        "Tidslinje: plan och utfall för \(amount) \(span)."
    }
    /// "4 av 7 åtgärder är klara, en är försenad."
    package static func done(_ count: Int, of all: Int, late: Int) -> String {
        "\(Phrases.share(count, of: all)) \(ActionPhrases.action.of(all)) är \(ready.of(all == 1 ? 1 : count))"
            + (late > 0 ? ", \(ActionPhrases.counted(late, ActionPhrases.isLate))." : ".")
    }

    package static let nothing = "Inga åtgärder finns att visa."

    /// How many were done when: "tre i tid"; nil for none.
    package static func inTime(_ count: Int) -> String? { counted(count, StandingPhrases.inTime) }
    package static func afterMove(_ count: Int) -> String? { counted(count, StandingPhrases.afterMove) }
    package static func tooLate(_ count: Int) -> String? { counted(count, StandingPhrases.tooLate) }
    package static func undated(_ count: Int) -> String? { counted(count, "utan datum att jämföra med") }

    private static func counted(_ count: Int, _ when: String) -> String? {
        count == 0 ? nil : "\(Swedish.word(count)) \(when)"
    }

    /// "Av 7 åtgärder blev klara: tre i tid och en efter flyttad tid. Två pågår, en är försenad."
    package static func counts(of all: Int, done: [String], open: [String]) -> String {
        let total = all == 1 ? "en åtgärd" : "\(all) åtgärder"
        let first = done.isEmpty ? "Av \(total) är ingen klar." : "Av \(total) blev klara: \(Swedish.list(done))."
        return open.isEmpty ? first : first + " \(Swedish.capitalised(Swedish.list(open)))."
    }

    private static let ready = Noun("klar", "klara")

    /// "Mest försenad är R3 åtgärd 2, som skulle ha varit klar den 31 augusti 2025."
    package static func latest(_ names: [String], isAll: Bool, _ date: String) -> String {
        let who = names.count <= 3 ? Swedish.list(names) : "\(names.count) åtgärder"
        let word = ActionPhrases.late.of(names.count)
        let lead = isAll ? word : "Mest \(Swedish.inSentence(word))"
        return "\(lead) är \(who), som skulle ha varit \(ready.of(names.count)) den \(date)."
    }

    /// "Ny tid har getts för R3 åtgärd 2."; nil for none.
    package static func moved(_ names: [String]) -> String? {
        if names.isEmpty { return nil }
        return names.count <= 4
            ? "Ny tid har getts för \(Swedish.list(names))." : "\(names.count) åtgärder har fått ny tid."
    }

    package static func next(_ name: String, _ date: String, isMoved: Bool) -> String {
        "Närmast i tiden är \(name), klar senast den \(date)\(isMoved ? ", flyttad tid" : "")."
    }
}
