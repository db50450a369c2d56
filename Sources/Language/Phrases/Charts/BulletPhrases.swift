/// What bars against targets say.
package enum BulletPhrases {
    package static let measures = Noun("mått")
    /// "ett mått", "7 mått"
    package static func amount(_ count: Int) -> String { count == 1 ? "ett mått" : measures.counted(count) }

    package static func title(_ time: String) -> String { "Utfall och mål \(time)" }
    package static func caption(_ time: String) -> String { "Utfall och mål, \(time)" }
    package static let ownScales = "Varje mått har sin egen skala."
    package static let noMeasures = "Inga mått"

    /// "Stapeln är 2025, ringen 2024 och strecket målet.": of the marks that are drawn; empty of none.
    package static func legend(bars: String?, rings: String?, hasTargets: Bool) -> String {
        let marks = [
            bars.map { "stapeln är \($0)" }, rings.map { (bars == nil ? "ringen är " : "ringen ") + $0 },
            hasTargets ? bars == nil && rings == nil ? "strecket är målet" : "strecket målet" : nil,
        ].compactMap { $0 }
        return marks.isEmpty ? "" : Swedish.capitalised(Swedish.list(marks)) + "."
    }

    package static func notShown(_ label: String, _ time: String, because reason: String) -> String {
        "\(label): värdet för \(time) visas inte, eftersom \(reason)."
    }

    package static func name(_ amount: String, _ time: String) -> String {
        "Staplar mot mål: utfall för \(amount), \(time)."
    }

    // MARK: Who reaches the target

    /// After a noun: those that are counted.
    package static let judged = "som kan bedömas"
    package static let withTarget = "med mål"
    package static let ofJudged = " av dem som kan bedömas"

    /// "Målet nås.", "Målet nås inte."
    package static func reached(_ isReached: Bool) -> String { isReached ? "Målet nås." : "Målet nås inte." }

    /// "2 av 5 mått med mål når målet.", "Inget av 5 mått …", "Alla 5 mått …"
    package static func reached(_ count: Int, of all: Int, _ which: String) -> String {
        let lead =
            count == all
            ? Swedish.capitalised(Among(all, of: all, having: "").some(count, measures))
            : "\(count == 0 ? "Inget" : String(count)) av \(all) mått"
        return "\(lead) \(which) når målet."
    }

    /// "Når målet: svarstid och väntan."
    package static func named(_ standing: String, _ labels: [String]) -> String {
        "\(standing): \(Swedish.list(labels))."
    }

    package static func withoutTarget(_ count: Int) -> String {
        "\(count == 1 ? "Ett" : Swedish.capitalised(Swedish.word(count))) mått har inget mål."
    }
    package static let noTargets = "Inget av måtten har mål."

    /// "Längst från målet: svarstid, 3 minuter över målet 2 minuter."
    package static func furthest(_ among: String, _ names: String, _ stand: Told?) -> Told {
        let lead = "\(Heads.furthest)\(among): \(names)"
        return stand.map { "\(lead), \($0)." } ?? Told(lead + ".")
    }
    package static func furthest(_ among: String, equal: Int) -> String {
        "\(Heads.furthest)\(among): \(equal) mått lika."
    }

    /// "Uppgift saknas för svarstid.": three at most by their names.
    package static func missing(_ labels: [String]) -> String {
        Phrases.missing(for: Phrases.few(labels, measures, most: 3))
    }
}
