/// What every page says: its navigation, its head and its foot.
package enum PagePhrases {
    // MARK: Links

    package static let report = "Rapporten"
    package static let qualityAndSources = "Datakvalitet och källor"
    package static let allEditions = "Alla utgåvor"
    package static let aboutSite = "Om webbplatsen"
    package static let breadcrumbs = "Du är här"
    package static let noContact = "Ingen kontakt är angiven."

    /// "Så räknas talen – Årlig uppföljning": the title of a page, and of what it is one.
    package static func title(_ own: String, of whole: String) -> String { "\(own) – \(whole)" }

    // MARK: Status

    package static let draft = "Utkast"
    package static let proposal = "Förslag"
    package static let proposed = "\(proposal), ännu inte behandlat"
    package static let adopted = "Fastställd"

    /// "Fastställd av regionstyrelsen 12 maj 2026, § 12".
    package static func adopted(by body: String, _ date: String?, _ paragraph: String?) -> String {
        "\(adopted) av \(Swedish.inSentence(body))" + (date.map { " \($0)" } ?? "")
            + (paragraph.map { ", \($0)" } ?? "")
    }

    package static let examples =
        "Det som är märkt så är påhittat och säger inget om verkliga mottagningar eller beslut."

    // MARK: Foot

    /// "Regionen, dnr 1. Utkast."
    package static func colophon(_ publisher: String, reference number: String?, _ status: String) -> String {
        publisher + (number.map { ", \(reference($0))" } ?? "") + ". \(status)."
    }

    package static func reference(_ number: String) -> String { "dnr \(number)" }
    package static func program(_ version: String) -> String { "Uppsikt \(version)" }
    package static func version(_ version: String) -> String { "\(Heads.version) \(version)" }
    package static func extracted(_ days: String) -> String { "data uttagna \(days)" }
    /// After a source, before the day of its extraction.
    package static let extractedOn = ", uttag "
    package static func checksum(_ sum: String) -> String { "kontrollsumma \(sum)" }
    package static func namedChecksum(_ sum: String) -> String { "kontrollsumma (SHA-256) \(sum)" }
    package static func made(with version: String) -> String { "gjord med \(program(version))" }

    /// "Version 2025.1 · kontrollsumma 12ab": what stands in a foot, and the same within a sentence.
    package static func line(_ parts: [String]) -> String { parts.joined(separator: " · ") }
    package static func sentence(_ parts: [String]) -> String { parts.joined(separator: ", ") + "." }
}
