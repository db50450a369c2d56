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
    /// "Fyra av sju åtgärder är klara, en är försenad."
    package static func done(_ count: Int, of all: Int, late: Int) -> String {
        (count == 0 ? none(of: all) : lead(count, of: all))
            + (late > 0 && all > 1 ? ", \(ActionPhrases.counted(late, ActionPhrases.isLate))." : ".")
    }

    package static let nothing = "Inga åtgärder finns att visa."

    /// How many are ready, and when they became so.
    package struct Ready {
        package var inTime = 0
        package var afterMove = 0
        package var tooLate = 0
        package var undated = 0

        package init() {}

        fileprivate var count: Int { inTime + afterMove + tooLate + undated }

        fileprivate var groups: [(count: Int, when: String)] {
            [
                (inTime, StandingPhrases.inTime), (afterMove, StandingPhrases.afterMove),
                (tooLate, StandingPhrases.tooLate), (undated, "utan datum att jämföra med"),
            ].filter { $0.0 > 0 }
        }
    }

    /// "Fyra av sju åtgärder är klara: tre i tid och en efter flyttad tid. Två pågår, en är försenad."
    package static func counts(of all: Int, _ done: Ready, open: [String]) -> String {
        let first = done.count == 0 ? none(of: all) + "." : "\(lead(done.count, of: all))\(times(done, of: all))."
        return open.isEmpty ? first : first + " \(Swedish.capitalised(Swedish.list(open)))."
    }

    private static func none(of all: Int) -> String {
        all == 1 ? "Åtgärden är inte klar" : "Av \(Swedish.word(all)) åtgärder är ingen klar"
    }

    private static func lead(_ count: Int, of all: Int) -> String {
        let ready = ready.of(count)
        if all == 1 { return "Åtgärden är \(ready)" }
        if count < all {
            return "\(Swedish.capitalised(Swedish.word(count))) av \(Swedish.word(all)) åtgärder är \(ready)"
        }
        return all == 2 ? "Båda åtgärderna är \(ready)" : "Alla \(Swedish.word(all)) åtgärder är \(ready)"
    }

    private static func times(_ done: Ready, of all: Int) -> String {
        if done.groups.count > 1 {
            return ": " + Swedish.list(done.groups.map { "\(Swedish.word($0.count)) \($0.when)" })
        }
        let when = Swedish.list(done.groups.map(\.when))
        if done.count == all { return " " + when }
        return ", " + (done.count == 1 ? "" : done.count == 2 ? "båda " : "alla ") + when
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
