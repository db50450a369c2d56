/// What stands in running text where the author has written a formula, a list of tasks, a note or a table.
package enum ProsePhrases {
    /// After a name with invented numbers, and after the full stop of a text with them.
    package static let example = "(\(Swedish.inSentence(Heads.example)))"
    package static let exampleOfItsOwn = "\(Heads.example)."
    /// After a list whose every item has invented numbers: `Exempeldata i alla fyra punkter.`
    package static func exampleInAll(_ count: Int) -> String {
        "\(Heads.example) i " + (count == 2 ? "båda punkterna." : "alla \(Swedish.word(count)) punkter.")
    }
    /// What a row or an entry with invented numbers carries where others have real ones, and what it means.
    package static let exampleSign = "°"
    package static let exampleSignExplained = "\(exampleSign) \(Heads.example)."
    package static func note(_ number: Int) -> String { "Not \(number)" }
    package static func task(isDone: Bool) -> String { isDone ? "Klart:" : "Återstår:" }
    /// The name of a table that scrolls, from its heads.
    package static func table(_ heads: [String]) -> String { "\(Heads.table): " + heads.joined(separator: ", ") }

    // MARK: In place of a number

    package static let whole = "helheten"
    /// "(uppgift saknas)"
    package static let noTarget = "inget mål"
    package static func absent(_ why: String) -> String { "(\(why))" }
    package static let notComparable = "kan inte jämföras"
    package static let notThere = "fanns inte då"
    package static let notThroughout = "fanns inte hela tiden"
    package static let tooFew = "för få för ett standardiserat tal"
    package static let noDate = "inget datum"
    package static let nothing = "inget"
    /// "31 augusti 2025, flyttad från 31 december 2024"
    package static func date(_ date: String, movedFrom first: String?) -> String {
        date + (first.map { ", flyttad från " + $0 } ?? "")
    }
}
