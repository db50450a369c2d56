/// What the report, its chapters, its proposed decisions and the list of editions say of themselves.
package enum ReportPhrases {
    // MARK: The head

    package static let noDate = "datum inte satt"
    package static let extracted = "Data uttagna"
    package static let treated = "Behandlades"
    package static let isTreated = "Behandlas"

    /// "Årlig uppföljning till regionstyrelsen", or without a board "Uppföljning".
    package static func kind(_ body: String?) -> String {
        body.map { "Årlig uppföljning till \(Swedish.inSentence($0))" } ?? "Uppföljning"
    }

    // MARK: Chapters and their notes

    package static func sheet(_ number: Int) -> String { "sida\(Swedish.noBreakSpace)\(number)" }
    package static let inChapter = "I kapitlet"
    package static let toContents = "Till innehållet"
    package static let back = "Tillbaka till texten"
    package static func back(toNote number: Int) -> String { "\(back) vid not \(number)" }

    // MARK: Decisions

    package static func decisions(areMade: Bool) -> String { areMade ? "Beslut" : "Förslag till beslut" }
    /// "Regionstyrelsen beslutar:"
    package static func decides(_ body: String, hasDecided: Bool) -> String {
        body + (hasDecided ? " beslutade:" : " beslutar:")
    }
    /// Before and within the link to the minutes.
    package static let printed = "Skrivs ut som "
    package static let asMinutes = "protokollsutdrag"

    // MARK: Pages of values

    /// "Kommun i uppföljningen 2025"
    package static func value(_ dimension: String, _ period: String) -> String {
        "\(dimension) i uppföljningen \(period)"
    }
    package static func previous(_ label: String) -> String { "Föregående: " + label }
    package static func next(_ label: String) -> String { "Nästa: " + label }
    package static let morePages = "Fler sidor"

    // MARK: Editions

    package static let editions = "Uppföljningar"
    package static let editionsDescription = "Alla utgåvor av uppföljningen."
    /// "2025. Utkast."
    package static func edition(_ period: String, _ status: String) -> String {
        "\(Swedish.capitalised(period)). \(status)."
    }
}
