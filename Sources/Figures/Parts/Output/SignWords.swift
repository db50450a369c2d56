import Language
import Values

/// What the signs of a table mean. The explanations are made of the cells as they are printed: those signs are explained
/// that stand there, and no others.
package struct SignWords: Hashable, Sendable {
    private let hidden: String
    private let missing: String
    private let notApplicable: String
    private let isSentence: Bool

    /// For the data of a figure.
    package init(missing: String = Phrases.missing, notApplicable: String = Phrases.notThere) {
        hidden = Phrases.hidden
        self.missing = missing
        self.notApplicable = notApplicable
        isSentence = false
    }

    /// For a table that stands on the page itself: ".. = visas inte, för att skydda enskilda."
    package static func table(
        missing: String = Phrases.missing, notApplicable: String = Phrases.notThere
    ) -> SignWords {
        SignWords(Phrases.hiddenToProtect, missing, notApplicable)
    }

    private init(_ hidden: String, _ missing: String, _ notApplicable: String) {
        self.hidden = hidden
        self.missing = missing
        self.notApplicable = notApplicable
        isSentence = true
    }

    /// One for each sign that stands in some cell; the first cell of a row is its name.
    package func notes(_ rows: [DataTable.Row]) -> [String] {
        let signs: [(Datum, String)] = [(.hidden, hidden), (.missing, missing)]
        let none: [(Datum, String)] = [(.notApplicable, notApplicable)]
        let said = { (sign: (datum: Datum, words: String)) -> String? in
            stands(sign.datum.text, in: rows) ? explained(sign.datum.text, sign.words) : nil
        }
        let stated = unique(rows.flatMap { $0.cells.dropFirst().compactMap { $0.withheld?.sign } })
        return signs.compactMap(said) + stated.map { explained($0.printed, $0.label) } + none.compactMap(said)
    }

    private func stands(_ sign: String, in rows: [DataTable.Row]) -> Bool {
        rows.contains { row in row.cells.dropFirst().contains { $0.text == sign } }
    }

    private func explained(_ sign: String, _ words: String) -> String {
        isSentence ? "\(sign) = \(words)." : "\(sign) \(words)"
    }
}
