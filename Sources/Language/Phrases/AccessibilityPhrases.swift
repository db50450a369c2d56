/// What the statement of accessibility says.
package enum AccessibilityPhrases {
    package static let description =
        "Hur tillgänglig rapporten är, vilka brister som är kända och vart man vänder sig."
    package static let assessed = "Senast granskad"

    // MARK: Heads of sections

    package static let scope = "Vad det gäller"
    package static let questions = "Saknar du något?"
    package static let supervision = "Tillsyn"
    package static let assessment = "Så har vi granskat"

    // MARK: Sentences

    package static func verdict(isWhole: Bool) -> String {
        let degree = isWhole ? "helt förenlig" : "delvis förenlig"
        return "Rapporten är \(degree) med lagen om tillgänglighet till digital offentlig service."
    }

    package static func covers(_ publisher: String, _ title: String) -> String {
        """
        \(publisher) står bakom rapporten. Redogörelsen gäller ”\(title)” med alla dess sidor: rapporten, sidorna för \
        delar av den, protokollsutdraget och de filer som går att hämta.
        """
    }

    package static func level(isWhole: Bool) -> String {
        isWhole
            ? "Inga brister är kända mot standarden EN 301 549 och WCAG 2.2 på nivå AA."
            : "Den följer standarden EN 301 549 och WCAG 2.2 på nivå AA, utom det som står under \(Heads.deficiencies)."
    }

    package static let noDeficiencies = "Inga brister är kända."
    /// After a deficiency.
    package static func until(_ date: String) -> String { " Ska vara åtgärdat senast den \(date)." }

    package static let ask =
        "Hör av dig om något inte går att läsa eller använda, eller om du behöver det i annan form."
    /// Before the link to the authority.
    package static let authority = """
        Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla det dit. \

        """
    package static let complain = "Anmäl bristande tillgänglighet till Digg"

    package static func assessed(on date: String) -> String { "Rapporten granskades den \(date)." }
    package static let notAssessed = "Rapporten är inte granskad."
}
