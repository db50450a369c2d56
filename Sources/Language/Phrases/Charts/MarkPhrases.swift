/// What a drawing says of marks that have no room for their own words.
package enum MarkPhrases {
    /// At the end of two limits that meet.
    package static let bothLimits = "Inre och yttre gräns"

    /// "Utan namn i bilden: Lodjuret (46,2 %) och Ripan (51,0 %)."
    package static func nameless(_ who: [String]) -> String { "Utan namn i bilden: \(Swedish.list(who))." }
}
