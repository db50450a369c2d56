/// Names of the ways through a page, for those who hear them in a list.
package enum NavigationPhrases {
    /// "I kapitel 3: Hur långt har införandet kommit?"
    package static func within(_ chapter: Int, _ question: String) -> String { "I kapitel \(chapter): \(question)" }

    /// After a name that other links have too.
    package static let source = "datakälla"

    /// "så räknas talet: andel invånare som loggat in"; nil where the name says which.
    package static func reckoning(of measure: String?) -> String {
        "så räknas talet" + (measure.map { ": \(Swedish.inSentence($0))" } ?? "")
    }
}
