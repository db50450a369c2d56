/// What a map of tiles says.
package enum TilesPhrases {
    package static let kind = "Rutkarta"
    package static let classHead = "Klass"
    package static let noPlace = "utan plats"
    package static func empty(_ many: String) -> String { "Inga \(many) har plats på kartan" }

    package static func unplaced(_ who: String) -> String { "Utan plats på kartan, men med i tabellen: \(who)." }

    /// "70–80", of signed numbers "−4 till −2": a dash between signs would be read as one of them.
    package static func bounds(_ lower: String, _ upper: String, isSigned: Bool) -> String {
        lower + (isSigned ? " till " : Swedish.enDash) + upper
    }

    /// In the legend.
    package static let missing = "\(Phrases.missingSign) \(Phrases.missing)"
    package static let hidden = "\(Phrases.hiddenSign) \(Phrases.notShown)"
}
