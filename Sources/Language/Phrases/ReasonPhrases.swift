package import Values

/// Why something is not said: in a finding to the author, and in notes under figures and tables to readers. Parts of
/// sentences.
package enum ReasonPhrases {
    package static let hidden = "värdet är dolt för att skydda enskilda"
    package static let missing = "värdet saknas"
    package static func stated(_ sign: String) -> String { "värdet saknas hos källan: \(sign)" }
    package static let notApplicable = "det finns inget att räkna"
    package static func acrossBreak(_ label: String, from: String) -> String {
        "ändringen går över ett tidsseriebrott: \(label) (från \(from))"
    }
    package static func madeAcrossBreak(_ label: String, from: String) -> String {
        "måttet jämför tider före och efter ett tidsseriebrott: \(label) (från \(from))"
    }
    package static func tooFewEvents(_ least: Int) -> String {
        "täljaren är mindre än \(least), för liten för ett standardiserat tal"
    }
    /// - Parameter isClause: after "eftersom".
    package static func notThroughout(_ label: String, _ period: String, isClause: Bool = false) -> String {
        "\(label) \(isClause ? "inte fanns" : "fanns inte") under hela \(period)"
    }
    package static func notPart(_ label: String, of whole: String, _ period: String, isClause: Bool = false) -> String {
        "\(label) \(isClause ? "inte hörde" : "hörde inte") till \(whole) under hela \(period)"
    }
    package static func notThere(_ label: String) -> String { "\(label) fanns inte då" }
    package static func notThroughout(_ label: String) -> String {
        "\(label) fanns inte under hela den tid som räknas"
    }
    package static func noTarget(_ period: String) -> String { "måttet har inget målvärde för \(period)" }
    /// "målet är satt för ett helt år, inte för mars 2025".
    package static func target(for count: Int, _ grain: Grain, not period: String) -> String {
        let length = count == 1 ? grain.whole : "\(Swedish.word(count)) \(grain.plural) tillsammans"
        return "målet är satt för \(length), inte för \(period)"
    }
    package static let targetOfTheWhole = "målet är satt för helheten, inte för en del av den"
    package static let zeroBase = "värdet som det jämförs med är 0 eller mindre"

    /// What `explain` says instead of a number.
    package static func refused(_ why: String) -> String { "inget värde, för \(why)" }
    /// "Skillnad visas inte för 2024 och 2025: måttet jämför …"; nil where it is so for all.
    package static func refused(_ label: String, for what: String?, _ why: String) -> String {
        "\(label) visas inte\(what.map { " för \($0)" } ?? ""): \(why)."
    }

    // MARK: Of ranks

    package static func hidden(among count: Int) -> String {
        "\(count) av värdena som rangordnas är \(Noun("dolt", "dolda").of(count))"
    }
    package static func missing(for labels: [String]) -> String { "värde saknas för \(Phrases.some(labels))" }
    package static func tied(_ named: Int, asked: Int) -> String {
        "\(named) har samma värde där \(asked) efterfrågas"
    }
    package static let nothingToRank = "det finns inga värden att rangordna"
    package static let onlyOne = "det finns bara ett värde, som inte skiljer sig från något"
}
