/// The name of a small line in a table or a card.
package enum SparklinePhrases {
    /// "Linje: införda tjänster 2021–2025"
    package static func name(_ label: String, _ span: String) -> String {
        ChartPhrases.name("Linje", label) + " " + span
    }
    package static func course(from first: String, to last: String) -> String {
        ", " + ChartPhrases.from(first, to: last)
    }
    package static let broken = ", brott i serien"
    package static func last(_ value: String, _ time: String) -> String { ", \(value) \(time)" }
    package static let missing = ", \(Phrases.missing)"

    /// ". Två åtgärder är klara"; empty for none.
    package static func actionsDone(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: ". En åtgärd är klar"
        default: ". \(Swedish.capitalised(Swedish.word(count))) åtgärder är klara"
        }
    }
}
