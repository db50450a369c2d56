/// What a folder is published as. A folder of one kind is never replaced by another.
package enum Publication: CaseIterable, Hashable, Sendable {
    case report, gallery, sheets

    /// The first line of the marker, by which the kind is known.
    var signature: String {
        switch self {
        case .report: "Den här mappen skrivs av uppsikt: nästa bygge ersätter de här filerna."
        case .gallery: "Den här mappen skrivs av uppsikt gallery, som ersätter de här filerna."
        case .sheets: "Den här mappen skrivs av uppsikt pdf, som ersätter de här filerna."
        }
    }

    /// With its article.
    var name: String {
        switch self {
        case .report: "en publicerad rapport"
        case .gallery: "ett galleri över diagram"
        case .sheets: "utskrifter"
        }
    }
}
