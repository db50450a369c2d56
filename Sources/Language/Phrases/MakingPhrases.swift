package import Values

/// How numbers are made of rows and of each other, on the page of measures and on the terminal.
package enum MakingPhrases {
    package static let value = "värde"
    package static let numerator = "täljare"
    package static let denominator = "nämnare"

    // MARK: How shorter periods become a longer

    package static let mean = "Medelvärdet av de kortare periodernas värden."
    package static let last = "Den sista periodens värde."
    package static let sum = "De kortare periodernas värden läggs ihop."
    package static let none = "De slås inte ihop."
    package static let followUp = "Som det står när rapportens period slutar."
    package static let state = "Läget den sista dagen i perioden."
    package static let quotient = "Täljare och nämnare slås ihop först, sedan delas de."
    package static let expression = "Varje del räknas för hela perioden först, sedan uttrycket."
    package static let ofYear = "Värdet gäller från årets början till och med perioden."
    package static func ofWindow(_ months: Int) -> String {
        "Värdet gäller de \(months) månader som slutar med perioden."
    }

    package static let lowest = "Det lägsta av alla värden i perioden."
    package static let highest = "Det högsta av alla värden i perioden."
    package static let meanOfAll = "Medelvärdet av alla värden i perioden."
    package static let medianOfAll = "Medianen av alla värden i perioden: hälften är högst så stora."
    package static func percentileOfAll(_ rank: Exact) -> String {
        "Percentil \(rank) av alla värden i perioden: så många procent är högst så stora."
    }
    package static let distinct = "Var och en räknas en gång, hur många kortare perioder det än gäller."

    /// Of a median (`rank` is nil) or a percentile among classes.
    package static func inClasses(_ rank: Exact?, _ label: String) -> String {
        """
        \(rank.map { "Percentil \($0)" } ?? "Medianen"), sökt bland antalen i klasserna av \(label): de antas ligga \
        jämnt i klassen. I en öppen klass finns inget tal.
        """
    }

    /// "Dagarna … som läget har varat utan avbrott, räknat från 2024-01-01: det längsta."
    package static func lasting(since day: String?, _ how: String) -> String {
        let start = day.map { ", räknat från \($0)" } ?? ""
        return "Dagarna till och med den sista i perioden som läget har varat utan avbrott\(start): \(how)."
    }
    package static let longest = "det längsta"
    package static let median = "medianen"
    package static let meanOf = "medelvärdet"
    package static let total = "summan"

    /// Of a number that the publisher has made, of whom.
    package static func published(_ of: [String]) -> String {
        "Talet står som utgivaren har räknat det och slås inte ihop."
            + (of.isEmpty ? "" : " Det gäller \(of.joined(separator: " ")).")
    }
    package static func part(of whole: String) -> String { "av \(whole)" }

    // MARK: What a measure is made of

    package static func cumulative(_ label: String) -> String { "\(label), för en längre tid." }

    /// "norrbotten / riket, där norrbotten är …, riket är …."
    package static func expression(_ signs: String, _ parts: [(alias: String, words: String)]) -> String {
        "\(signs), där \(parts.map { "\($0.alias) är \($0.words)" }.joined(separator: ", "))."
    }
    /// "Andel kvinnor (Län: Riket) 12 månader tidigare"
    package static func part(_ label: String, _ conditions: [String], monthsEarlier months: Int?) -> String {
        let chosen = conditions.isEmpty ? "" : " (\(conditions.joined(separator: ", ")))"
        return label + chosen + (months.map { " \($0) \(Noun("månad", "månader").of($0)) tidigare" } ?? "")
    }
    package static func standardised(_ population: String?) -> String {
        "Vad talet vore om grupperna vore lika stora som i standardbefolkningen" + (population.map { ", \($0)" } ?? "")
            + ": varje grupps tal vägs med gruppens del av den."
    }

    // MARK: What is done with the rows of one cell

    package static func days(_ how: String) -> String { "dagarna som läget har varat, \(how)" }
    package static func row(_ field: String) -> String { "raden som den står: «\(field)»" }
    package static func sum(of field: String) -> String { "summan av «\(field)»" }
    package static let rows = "antalet rader"
    package static func distinct(_ label: String) -> String { "antalet olika värden av \(label)" }
    package static func least(_ field: String) -> String { "det minsta «\(field)»" }
    package static func largest(_ field: String) -> String { "det största «\(field)»" }
    package static func mean(of field: String) -> String { "medelvärdet av «\(field)»" }
    package static func median(of what: String) -> String { "medianen av \(what)" }
    package static func percentile(_ rank: Exact, of what: String) -> String { "percentil \(rank) av \(what)" }
    /// A column by its name.
    package static func field(_ name: String) -> String { "«\(name)»" }
    /// "klasserna av Väntetid efter «antal»"; `what` is a column or the rows.
    package static func classes(_ label: String, by what: String) -> String { "klasserna av \(label) efter \(what)" }
    package static func all(have condition: String) -> String { " där varje rad har " + condition }
    package static func any(has condition: String) -> String { " där någon rad har " + condition }

    // MARK: Which rows

    package static func heldFor(_ months: Int) -> String { "läget har varat minst \(months) månader" }
    package static func whole(_ dimension: String) -> String {
        "\(dimension): den utgivna helheten där den finns, annars alla"
    }
    /// "det inte finns en rad (Slag: e) i samtal de senaste 12 månaderna"
    package static func exists(_ isNegated: Bool, _ conditions: [String], in dataset: String, months: Int?) -> String {
        let row = conditions.isEmpty ? "en rad" : "en rad (\(conditions.joined(separator: ", ")))"
        let time = months.map { " de senaste \($0) månaderna" } ?? ""
        return "det \(isNegated ? "inte finns" : "finns") \(row) i \(dataset)\(time)"
    }

    package static func anyOf(_ labels: [String]) -> String { labels.joined(separator: " eller ") }
    package static func noneOf(_ labels: [String]) -> String { "inte " + anyOf(labels) }
    package static func above(_ bound: String) -> String { "över \(bound)" }
    package static func atLeast(_ bound: String) -> String { "minst \(bound)" }
    package static func below(_ bound: String) -> String { "under \(bound)" }
    package static func atMost(_ bound: String) -> String { "högst \(bound)" }
    package static let valid = "ifylld"
    package static let own = "sidans egen"

    // MARK: How the periods of one cell are put together

    package static func state(on day: String) -> String { "läget \(day)" }
    package static func mean(per grain: Grain) -> String { "medelvärdet av värdena per \(grain.word)" }
    package static let sumOverTime = "summan över tiden"
    package static let meanOverTime = "medelvärdet över tiden"
    package static let lastOfPeriod = "det sista i perioden"
}
