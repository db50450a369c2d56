/// How a recommendation, an action and the report stand.
package enum StandingPhrases {
    package static let closed = "Avslutad"

    /// "Pågår, försenad 4 månader"; `months` is whole months, 0 less than one.
    package static func late(_ status: String, _ months: Int) -> String {
        let delay = months == 0 ? "mindre än en månad" : Noun("månad", "månader").with(String(months))
        return "\(status), \(Swedish.inSentence(Heads.late)) \(delay)"
    }
    /// After a delay that is counted from the first of several deadlines.
    package static let fromFirst = " från den första tiden"
    /// What a predicate follows.
    package static let copulas: Set<String> = ["är", "var"]

    /// After *är*: "pågående, försenad 4 månader", "ej påbörjad".
    package static func predicate(_ standing: String) -> String {
        standing.hasPrefix(Heads.inProgress)
            ? "pågående" + standing.dropFirst(Heads.inProgress.count) : Swedish.inSentence(standing)
    }
    /// "Pågår, flyttad tid"
    package static func moved(_ status: String) -> String { status + ", flyttad tid" }

    // MARK: How a completion stood to the plan

    package static let inTime = "i tid"
    package static let afterMove = "efter flyttad tid"
    package static let tooLate = "för sent"
}
