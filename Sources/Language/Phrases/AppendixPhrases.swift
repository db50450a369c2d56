/// How an appendix is spoken of, in the text that sends to it and over itself.
package enum AppendixPhrases {
    package static let head = "Bilaga"
    /// Before the title of the edition.
    package static let headOf = "Bilaga till "
    /// In the list of contents of a print that is without it.
    package static let apart = "En egen handling."
    /// Under a drawing whose data is too long to be printed there.
    package static let holdsData = "Data till figuren finns som tabell i bilagan."

    /// "Se", the name of the figure, and where it is.
    package static let before = "Se "
    package static let after = " i bilagan."

    /// "Data till figur 9", of "Figur 9" or "Figur 9. Antal samtal".
    package static func data(to numbered: String) -> String { "Data till \(Swedish.inSentence(numbered))" }

    /// "Visa data till figur 9 som tabell".
    package static func show(_ data: String) -> String { "Visa \(Swedish.inSentence(data)) som tabell" }

    /// "Tre figurer och tabeller och data till fem figurer."
    ///
    /// - Parameters:
    ///   - shown: figures and tables.
    ///   - data: figures whose data alone stands there.
    package static func summary(shown: Int, data: Int) -> String {
        let told = [
            shown == 0 ? nil : shown == 1 ? "en figur eller tabell" : "\(Swedish.word(shown)) figurer och tabeller",
            data == 0 ? nil : data == 1 ? "data till en figur" : "data till \(Swedish.word(data)) figurer",
        ]
        return Swedish.capitalised(Swedish.list(told.compactMap { $0 })) + "."
    }
}
