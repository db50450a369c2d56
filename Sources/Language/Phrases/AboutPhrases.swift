/// What the page about the report says.
package enum AboutPhrases {
    package static let lead =
        "Så är den gjord, vad orden och tecknen betyder, och hur ett tal kan följas till sin källa."
    package static let description = "Metod, definitioner, källor, version och kontakt."
    package static let cutoff = "Läget gäller"

    // MARK: Heads of sections

    package static let method = "Så är rapporten gjord"
    package static let judgements = "Vad omdömena betyder"
    package static let signs = "Tecken i tabellerna"
    package static let chapters = "Kapitlen"
    package static let classes = "Klasser"
    package static let version = "Version och kontrollsumma"
    package static let reopened = "Ändringar sedan rapporten fastställdes"
    package static let cite = "Så hänvisar du hit"
    package static let questions = "Frågor om rapporten"

    // MARK: How it is made

    package static let writtenByPeople = """
        Texten är skriven av människor. Talen i text, tabeller och diagram räknas ur datafilerna varje gång rapporten \
        görs, och ingen skriver in dem för hand. Ett tal som är understruket med prickar leder till hur det räknas.
        """
    /// Before the link to the page of measures, between it and the page of datasets, and after that.
    package static let eachMeasure = "Varje mått står i "
    package static let eachFile = " med definition, täljare, nämnare och mål. Varje datafil står i "
    package static let withSource = " med källa, uttagsdag, kontroller och det som saknas."
    package static let arithmetic = """
        Andelar räknas på summor och är inte medelvärden av andelar. Skillnader räknas på tal som inte är avrundade, \
        och kan därför skilja en decimal från de tal som visas. Ett tal jämförs aldrig över ett brott i serien.
        """

    // MARK: Its words and signs

    /// Each judgement, with what it means.
    package static let judgementsExplained: [(String, String)] = [
        (
            "\(Phrases.better), \(Phrases.worse)",
            "Talet har ändrats åt det håll som är bra eller dåligt. Pilen visar bara om det ökat eller minskat."
        ),
        (Phrases.unchanged, "Ändringen är mindre än den minsta som betyder något. Gränsen står vid varje mått."),
        (
            "\(Phrases.reaches), \(Phrases.isNear), \(Phrases.doesNotReach)",
            "Talet mot målet, så som båda skrivs. Hur nära är nära står vid varje mått."
        ),
        (Phrases.notAssessable, "Det finns mål, men inget tal att ställa mot det, eller ett brott i serien."),
        (
            "\(Heads.late), \(StandingPhrases.inTime)",
            """
            Försenad är det som har en sista dag som passerat den dag som läget gäller. Är tiden flyttad gäller den \
            nya, men förseningen räknas från den första. I tid är bara det som blev klart till den första tiden. Det \
            räknas ut och skrivs aldrig in.
            """
        ),
    ]

    /// Each sign of what is not there, with what it means.
    package static let signsExplained: [(String, String)] = [
        (Phrases.hiddenSign, "Visas inte, för att ingen enskild ska kunna kännas igen."),
        (Phrases.missingSign, "\(Heads.missing)."),
        (Phrases.notApplicableSign, "Det finns inget att räkna."),
    ]
    package static let exampleExplained = "Påhittade uppgifter, som inte säger något om verkligheten."

    /// After the rules of the report.
    package static let sameEverywhere = " Samma beslut gäller i text, tabell, diagram och fil."
    package static let otherRules =
        " För några datamängder gäller andra regler; de står på sidan \(Heads.quality)."

    /// "Från 16 till 24", of printed bounds; nil when no bound is told.
    package static func bounds(_ lower: String?, _ upper: String?) -> String? {
        let parts = [lower.map { "från \($0)" }, upper.map { "till \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : Swedish.capitalised(parts.joined(separator: " "))
    }

    // MARK: Its version

    package static let checksumExplained = """
        Kontrollsumman räknas på programmet, mallarna och alla tal som visas. Samma underlag ger samma summa, och \
        ändras ett enda tal blir summan en annan. Den står i sidfoten på varje utskriven sida, så att ett papper kan \
        kopplas till just den här versionen.
        """
    package static let reopenedExplained = "Rapporten är fastställd, och därefter ändrad genom dessa beslut."

    /// "12 maj 2026: En siffra var fel. Beslut: § 12."
    package static func reopened(_ date: String, _ reason: String, _ decision: String?) -> String {
        "\(date): \(reason)." + (decision.map { " Beslut: \($0)." } ?? "")
    }

    /// "Regionen: Årlig uppföljning, dnr 1, version 2025.1, kontrollsumma 12ab 34cd."
    package static func citation(
        _ publisher: String, _ title: String, reference: String?, version: String?, checksum: String
    ) -> String {
        "\(publisher): \(title)" + (reference.map { ", \(PagePhrases.reference($0))" } ?? "")
            + (version.map { ", version \($0)" } ?? "") + ", \(PagePhrases.checksum(checksum))."
    }

    package static let addresses = """
        Varje figur och tabell har en egen adress, som är densamma fast texten ändras: adressen, bilden och data \
        hämtas under figuren. Bilden bär rubrik, källa och adress.
        """
}
