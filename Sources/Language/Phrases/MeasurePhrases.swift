/// What the page about measures says of each.
package enum MeasurePhrases {
    package static let description = "Definition, täljare, nämnare, mål och källor för varje mått i rapporten."

    /// "Tolv mått. Värdena gäller 2025 när inget annat sägs."
    package static func lead(_ count: Int, _ period: String) -> String {
        "\(Swedish.capitalised(Swedish.word(count))) mått. Värdena gäller \(period) när inget annat sägs."
    }

    // MARK: How its number is made

    package static func noValue(_ period: String) -> String { "Måttet har inget samlat värde för \(period)." }
    /// "Värdet för 2025 har inget att räkna."
    package static func noValue(_ period: String, _ why: String) -> String { "Värdet för \(period) \(why)." }
    package static let nothingToCount = "har \(Phrases.nothingToCount)"
    package static let isMissing = "saknas"
    package static func missing(at source: String) -> String { "saknas hos källan: \(source)" }

    package static func divided(by label: String) -> String { "delat med " + label }
    /// "2025, avrundat till en decimal"
    ///
    /// - Parameter isMean: the mean of the values of shorter periods, and not the one side divided by the other.
    package static func rounded(_ period: String, _ decimals: Int, isMean: Bool) -> String {
        "\(period), \(isMean ? "medelvärdet av de kortare periodernas värden, " : "")avrundat till \(self.decimals(decimals))"
    }
    /// "hela tal", "en decimal", "två decimaler".
    package static func decimals(_ decimals: Int) -> String {
        switch decimals {
        case 0: "hela tal"
        case 1: "en decimal"
        default: "\(Swedish.word(decimals)) decimaler"
        }
    }

    // MARK: What is declared of it, and its heads

    package static let better = "Bättre när talet"
    package static let rises = "ökar"
    package static let falls = "minskar"
    package static let neither = "ingetdera, talet beskriver bara"
    package static let making = "Räknas som"
    package static let combining = "Så slås perioder ihop"
    package static let splits = "Delas upp på"
    package static let standing = "Ordet för läget"

    package static let noTarget = "Inget mål är beslutat."
    package static let noDecision = "beslut saknas"
    /// "2025 och tills vidare"
    package static func onwards(_ from: String) -> String { "\(from) och tills vidare" }
    /// After "Minst" and the target: " för 2025 och tills vidare, § 12, 12 maj 2024."
    package static func target(_ span: String, _ decision: String?, _ date: String?) -> String {
        " för \(span), \(decision ?? noDecision)" + (date.map { ", \($0)" } ?? "") + "."
    }

    package static let atTarget = "på målet eller bättre"
    package static func atMost(_ distance: String) -> String { "högst \(distance) från målet" }
    package static let further = "längre från målet"

    package static func unchanged(_ size: String) -> String { "En ändring mindre än \(size) räknas som oförändrad." }
    package static func relative(_ size: String) -> String { size + Swedish.noBreakSpace + "procent" }

    package static let noBreaks = "Inga"
    package static func seriesBreak(_ label: String, _ from: String) -> String {
        "\(label), från \(from). Talen före och efter jämförs inte."
    }

    package static let usage = "Används i"
    package static let notUsed = "Används inte i rapporten."
    package static func measure(_ label: String) -> String { "måttet \(label)" }
}
