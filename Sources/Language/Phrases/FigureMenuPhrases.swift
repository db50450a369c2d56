/// What a figure offers: its picture, its data and its address. Each name holds the figure's number, so that no two links
/// of a page have one name.
package enum FigureMenuPhrases {
    /// "Hämta eller länka till figur 9".
    package static func head(_ numbered: String) -> String { "Hämta eller länka till \(Swedish.inSentence(numbered))" }

    /// "Figur 9 som bild (SVG)".
    package static func picture(_ numbered: String) -> String { "\(numbered) som bild (SVG)" }

    /// "Data till figur 9 för Excel".
    package static func excel(_ numbered: String) -> String { "\(AppendixPhrases.data(to: numbered)) för Excel" }

    /// "Data till figur 9 som CSV (RFC 4180)".
    package static func standard(_ numbered: String) -> String {
        "\(AppendixPhrases.data(to: numbered)) som CSV (RFC 4180)"
    }

    /// "Länk till figur 9".
    package static func link(_ numbered: String) -> String { "Länk till \(Swedish.inSentence(numbered))" }

    /// "Så räknas talet i figur 9".
    package static func reckoning(_ numbered: String, measures: Int) -> String {
        "\(measures > 1 ? Heads.measures : FramePhrases.howCounted) i \(Swedish.inSentence(numbered))"
    }

    /// What stands in the file alone.
    package static func inFile(_ note: String) -> String { "I datafilen: \(note)" }

    /// Under a picture that has left the page: "Figur 9 i Implementering av 1177, Region Norrbotten, dnr 678-2021."
    package static func origin(_ numbered: String, title: String, publisher: String, reference: String?) -> String {
        "\(numbered) i \(title), \(publisher)\(reference.map { ", dnr \($0)" } ?? "")."
    }
}
