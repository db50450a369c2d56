/// What bars say, and series back to back.
package enum BarsPhrases {
    package static let kind = "Stapeldiagram"
    package static let pyramid = "Pyramid"

    /// "Stapeldiagram: andel inloggade per kommun, 2025, för kvinnor och män."
    package static func name(_ label: String, per one: String, _ time: String, for whom: String) -> String {
        "\(ChartPhrases.name(kind, label, per: one)), \(time), för \(whom)."
    }

    /// "Kvinnor: 63 procent för alla."
    package static func same(_ series: String, _ value: String, for whom: String?) -> String {
        "\(series): \(value)\(whom.map { " för \($0)" } ?? "")."
    }

    /// "Kvinnor: högst Luleå med 91 procent, lägst Pajala med 76 procent."
    package static func ends(
        _ series: String, _ highest: String, _ top: String, _ lowest: String, _ bottom: String, ofShown: Bool
    ) -> String {
        "\(series): \(ofShown ? "av dem som visas " : "")högst \(highest) med \(top), lägst \(lowest) med \(bottom)."
    }

    /// "Kvinnor ligger högre än män i alla 14 kommuner."
    package static func lies(_ first: String, _ way: Phrases.Way, than second: String, in places: String) -> String {
        "\(first) ligger \(Phrases.compared(way)) än \(second) i \(places)."
    }

    /// "Andel inloggade efter ålder och kön"
    package static func title(_ label: String, by first: String, and second: String) -> String {
        "\(label) efter \(Swedish.inSentence(first)) och \(Swedish.inSentence(second))"
    }

    /// "Högst 96,7 procent: 25–44 år, kvinnor"
    package static func highest(_ among: String, _ value: String, _ who: String) -> String {
        "\(Heads.highest)\(among) \(value): \(who)"
    }

}
