/// How an interval of 95 percent is spoken of.
package enum IntervalPhrases {
    package static let wilson = "Wilson"
    package static let byar = "Dobson och Byar"
    /// Of the shares that are not known well enough to be drawn with one.
    package static let impossible = "Konfidensintervall kan inte räknas: täljare och nämnare är inte kända."
    /// "Konfidensintervall visas inte: för Luleå är täljaren större än nämnaren, och måttet är ingen andel."
    package static func noShare(for whose: [String]) -> String { "Konfidensintervall visas inte: \(beyond(whose))" }
    package static func noLimits(for whose: [String]) -> String { "Gränser räknas inte: \(beyond(whose))" }
    private static func beyond(_ whose: [String]) -> String {
        "för \(Phrases.some(whose)) är täljaren större än nämnaren, och måttet är ingen andel."
    }
    /// Head of a column.
    package static let ofChange = "Ändringens intervall, 95\(Swedish.noBreakSpace)%"
    package static let raw = "Rått tal"
    package static let rawNote = "utan standardisering"
    package static let rawMeanNote = "för hela perioden på en gång"

    /// Under a drawing; `method` is how it is computed.
    package static func drawn(_ method: String) -> String { "Grå streck: 95 procents konfidensintervall (\(method))." }

    /// "1,2 till 3,4", of limits with signs.
    package static func span(_ lower: String, _ upper: String) -> String { "\(lower) till \(upper)" }

    /// After a number: "95 procents konfidensintervall 1,2–3,4".
    package static func after(_ lower: String, _ upper: String) -> String {
        "95 procents konfidensintervall \(lower)–\(upper)"
    }

    /// Under a table of changes; `most` is the largest denominator that has one.
    package static func ofChangeNote(_ most: String) -> String {
        "Ändringens konfidensintervall (Newcombe) visas där nämnaren är under \(most) båda gångerna, och förutsätter "
            + "att det inte är samma personer."
    }
}
