/// What the page about data says of each dataset.
package enum QualityPhrases {
    package static let description = "Källa, uttagsdatum, rader och kontroller för varje datamängd i rapporten."
    package static let dataset = Noun("datamängd", "datamängder")

    /// "Nio datamängder. Varje fil lästes en gång och prövades rad för rad."
    package static func lead(_ count: Int) -> String {
        let number = Swedish.capitalised(Swedish.word(count))
        return "\(number) \(dataset.of(count)). Varje fil lästes en gång och prövades rad för rad."
    }

    // MARK: Remarks

    package static let remarks = "Anmärkningar"
    package static let noRemarks = "Kontrollerna gav inga anmärkningar."
    package static let withheld = "Anmärkningar på rader som räknar personer visas inte här."

    /// "Raden är dubbel (data/2025/samtal.csv, rad 12)."; `line` is nil for what is about the file.
    package static func remark(_ message: String, _ path: String, line: Int?) -> String {
        "\(Swedish.capitalised(message)) (\(path)\(line.map { ", rad \($0)" } ?? ""))."
    }

    // MARK: Overview

    package static let overview = "Översikt"
    package static let datasets = "Datamängder"

    /// "12 kontroller, inga fel"; how many faults there are is nil where it may not be told.
    package static func verdict(checks: Int, faults: Int?) -> String {
        let count = checks == 1 ? "1 kontroll" : "\(checks) kontroller"
        return "\(count), \(faults == 0 ? "inga fel" : faults.map(self.faults) ?? someFaults)"
    }
    package static let someFaults = "det finns fel"

    // MARK: One dataset

    package static let noSource = "Ingen källa är angiven."
    package static let noExtraction = "Uttagsdatum saknas"
    package static let file = "Fil"
    package static let terms = "Villkor"
    package static let people = "Gäller personer"
    package static func people(_ rules: String) -> String { "Ja. " + rules }
    package static let rowsWithheld = "Visas inte: antalet rader kan vara ett antal personer."

    /// "januari 2023 till december 2025"
    package static func span(_ first: String, _ last: String) -> String { "\(first) till \(last)" }
    /// After the number of rows.
    package static func filled(_ rows: String, with value: String) -> String {
        ", och \(rows) tillagda med värdet \(value)"
    }

    // MARK: Its columns

    package static let columns = "Kolumner"
    package static func columns(of dataset: String) -> String { "Kolumner i \(dataset)" }
    package static let column = "Kolumn"
    package static let filledIn = "Ifyllt"
    package static let picture = "Bild"
    package static func filledIn(_ share: String) -> String { "\(share) ifyllt" }

    // MARK: Its checks

    package static let passed = "Godkänd"
    package static let accepted = "Godtagen med skäl"
    package static func faults(_ count: Int) -> String { "\(count) fel" }
    /// Of rows that count people, whose limits are not told.
    package static let withinLimits = "värdena ligger inom de gränser som är satta"

    /// "Varje rad finns en gång. 2 fel godtagna med skäl."; how many are accepted is nil where it may not be told, and 0
    /// when there are none.
    ///
    /// Authors meet the same text on a terminal, where a name stands in «guillemets»; a Swedish page has ”quotes”.
    package static func check(_ text: String, accepted: Int?) -> String {
        let count = accepted.map(faults) ?? "Fel"
        let told = text.replacing("«", with: "”").replacing("»", with: "”")
        return "\(Swedish.capitalised(told))."
            + (accepted == 0 ? "" : " \(count) \(Noun("godtaget", "godtagna").of(accepted ?? 2)) med skäl.")
    }
}
