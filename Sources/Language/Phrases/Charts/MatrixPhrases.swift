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

    /// "81 av 95 tillämpliga tjänster är införda (85 procent), 7 delvis och 6 inte."
    package static func parts(
        _ share: String, _ what: String, _ done: String, _ percent: String, partly: String?, no: String?
    ) -> String {
        let rest = [partly.map { "\($0) delvis" }, no.map { "\($0) inte" }].compactMap { $0 }
        let main = "\(share) tillämpliga \(what) är \(done) (\(percent)\(Swedish.noBreakSpace)procent)"
        return main + (rest.isEmpty ? "" : ", " + Swedish.list(rest)) + "."
    }
    package static func noneApplies(_ what: String) -> String { "Inga \(what) är tillämpliga." }

    /// "Uppgift saknas för 3 tjänster, som räknas som inte införda."
    package static func unknown(_ count: Int, _ what: Noun, _ done: Noun) -> String {
        return "\(Heads.missing) för \(what.counted(count)), som räknas som inte \(done.of(count))."
    }

    /// What a state stands in, when it cannot be said whose it is.
    package static let cell = Noun("ruta", "rutor")

    /// "Fem mottagningar har alla."; of squares: "Ingen tjänst har alla rutor införda."
    package static func complete(_ count: Int, of all: Int, _ noun: Noun, all done: String? = nil) -> String {
        let everything = "alla" + (done.map { " \(cell.many) \($0)" } ?? "")
        return switch count {
        case 0: "Ingen \(noun.one) har \(everything)."
        case all: "Alla \(noun.many) har \(everything)."
        default: "\(Swedish.capitalised(Swedish.word(count))) \(noun.of(count)) har \(everything)."
        }
    }

    /// "Minst införd: ombokning, 3 av 12."; of squares: "Lägst andel: Luleå, 3 av 12."
    package static func least(_ done: String?, _ who: String, _ share: String) -> String {
        (done.map { "\(Heads.least) \($0)" } ?? "Lägst andel") + ": \(who), \(share)."
    }

    /// "9 av 14 luckor finns vid 2 av 12 mottagningar."
    /// "Saknas: Rådgivning."
    package static func lacking(_ names: [String], isPartly: Bool) -> String {
        "Saknas\(isPartly ? " helt eller delvis" : ""): \(Swedish.list(names))."
    }
    package static func gaps(_ share: String, at whom: String) -> String { "\(share) luckor finns vid \(whom)." }
}
