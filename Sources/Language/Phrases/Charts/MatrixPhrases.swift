/// What a table of states says: what each has, and what is lacking.
package enum MatrixPhrases {
    // MARK: Titles, heads and states

    package static func total(_ done: String) -> String { "Antal \(done)" }
    /// "Tjänster per mottagning", and ", 31 december 2025" or " den 31 december 2025" after it.
    package static func title(_ many: String, per one: String) -> String { "\(many) per \(one)" }
    package static func on(_ date: String) -> String { " den \(date)" }
    package static let scrolls = "Tabellen går att rulla i sidled."
    package static let nothingApplies = "inget är tillämpligt"

    package static let yes = Swedish.capitalised(Phrases.yes)
    package static let no = Swedish.capitalised(Phrases.no)
    package static let notApplicable = "Ej aktuellt"
    package static let done = "klar"

    // MARK: Sentences

    /// "Tabell: tjänster per mottagning, 31 december 2025."
    package static func name(_ many: String, per one: String, _ date: String) -> String {
        "\(Heads.table): \(title(many, per: one)), \(date)."
    }
    /// "81 av 95 införda."
    package static func share(_ share: String, _ done: String) -> String { "\(share) \(done)." }

    /// "Tabellen visar för 38 mottagningar om 8 tjänster är införda den 31 december 2025."
    package static func shows(_ rows: String, _ columns: String, _ done: String, _ date: String) -> String {
        "Tabellen visar för \(rows) om \(columns) är \(done) den \(date)."
    }

    /// "81 av 95 tillämpliga rutor är införda (85 procent), 7 delvis och 6 inte."
    package static func parts(_ share: String, _ done: String, _ percent: String, partly: String?, no: String?)
        -> String
    {
        let rest = [partly.map { "\($0) delvis" }, no.map { "\($0) inte" }].compactMap { $0 }
        let main = "\(share) tillämpliga rutor är \(done) (\(percent)\(Swedish.noBreakSpace)procent)"
        return main + (rest.isEmpty ? "" : ", " + Swedish.list(rest)) + "."
    }
    package static let noneApplies = "Ingen ruta är tillämplig."

    package static func unknown(_ count: Int, _ done: Noun) -> String {
        let cells = Noun("ruta", "rutor").counted(count)
        return "\(Heads.missing) för \(cells), som räknas som inte \(done.of(count))."
    }

    /// "Fem mottagningar har alla."
    package static func complete(_ count: Int, of all: Int, _ noun: Noun) -> String {
        switch count {
        case 0: "Ingen \(noun.one) har alla."
        case all: "Alla \(noun.many) har alla."
        default: "\(Swedish.capitalised(Swedish.word(count))) \(noun.of(count)) har alla."
        }
    }

    /// "Minst införd: ombokning, 3 av 12."
    package static func least(_ done: String, _ who: String, _ share: String) -> String {
        "\(Heads.least) \(done): \(who), \(share)."
    }

    /// "9 av 14 luckor finns vid 2 av 12 mottagningar."
    package static func gaps(_ share: String, at whom: String) -> String { "\(share) luckor finns vid \(whom)." }
}
