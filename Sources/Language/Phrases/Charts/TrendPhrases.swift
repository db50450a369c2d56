package import Values

/// What lines over time say.
package enum TrendPhrases {
    package static let kind = "Linjediagram"

    /// The line of all beside those of a dimension: "Alla kommuner", "Alla kommuner i urvalet".
    package static func all(_ many: String, isNarrowed: Bool) -> String {
        "\(Heads.all) \(many)" + (isNarrowed ? " i urvalet" : "")
    }

    /// On the axis.
    package static func quarter(_ number: Int) -> String { "kv\(Swedish.noBreakSpace)\(number)" }

    // MARK: The first sentence

    /// ", med målet 85 procent"
    package static func target(_ label: String, _ value: String) -> String {
        ", med \(Swedish.inSentence(Phrases.definiteTarget(label))) \(value)"
    }
    /// " för kvinnor och män", of four lines at most by their names.
    package static func lines(_ labels: [String]) -> String {
        " för " + (labels.count <= 4 ? Swedish.list(labels) : "\(labels.count) serier")
    }

    // MARK: The course of a line; `start` is "", "Kvinnor: " or "Därefter: "

    package static let afterwards = "Därefter: "
    package static func subject(_ label: String) -> String { Swedish.capitalised(label) + ": " }

    package static func nothing(_ start: String) -> String { start + begin("inga värden finns att visa.", start) }
    package static func only(_ start: String, _ value: String, _ time: String) -> String { "\(start)\(value) \(time)." }
    package static func only(_ start: String, _ value: String) -> String {
        start + begin("värdet är \(value).", start)
    }

    /// "värdet är detsamma varje år"
    package static func constant(_ grain: Grain) -> String { "värdet är detsamma varje \(grain.word)" }
    /// "värdet ökade varje år"
    package static func steady(_ way: Phrases.Way, _ grain: Grain) -> String {
        "värdet \(Phrases.changed(way, isNearly: false)) varje \(grain.word)"
    }
    /// "värdet ökade i 7 av 9 år"
    package static func mostly(_ way: Phrases.Way, _ count: Int, of steps: Int, _ grain: Grain) -> String {
        "värdet \(Phrases.changed(way, isNearly: false)) i \(count) av \(steps) \(grain.plural)"
    }

    /// "Värdet ökade varje år, från 31 procent 2016 till 86,5 procent 2025, en ökning med 55,5 procentenheter."
    package static func course(_ start: String, _ manner: String?, from first: String, to last: String, _ change: Told)
        -> Told
    {
        var told: Told = "\(ChartPhrases.from(first, to: last)), \(change)."
        if let manner { told = "\(manner), \(told)" }
        told.text = start + begin(told.text, start)
        return told
    }
    /// "Värdet är detsamma varje år: 31 procent."
    package static func constant(_ start: String, _ grain: Grain, _ value: String) -> String {
        start + begin("\(constant(grain)): \(value).", start)
    }

    private static func begin(_ text: String, _ start: String) -> String {
        start.isEmpty ? Swedish.capitalised(text) : text
    }

    package static func levelled(_ way: Phrases.Way) -> String {
        way == .down ? "Minskningen planade ut." : "Ökningen planade ut."
    }

    package static func before(from first: String, to last: String) -> String {
        "Före brottet: \(ChartPhrases.from(first, to: last))."
    }

    /// "Högst 88 procent 2021, lägst 31 procent 2016 och 2017."
    package static func ends(_ top: String, _ high: String, _ bottom: String, _ low: String, ofShown: Bool) -> String {
        "\(ofShown ? "Av dem som visas högst" : Heads.highest) \(top) \(high), lägst \(bottom) \(low)."
    }
    /// "2016 och 2017", or how many: "5 år".
    package static func times(_ times: [String], _ grain: Grain) -> String {
        times.count <= 3 ? Swedish.list(times) : "\(times.count) \(grain.plural)"
    }

    /// "2025 låg värdet 1,5 procentenheter över målet."
    package static func stood(_ time: String, _ stand: Told) -> Told {
        "\(Swedish.capitalised(time)) låg värdet \(stand)."
    }

    /// "Uppgift saknas för 12 värden i 4 av 9 serier."
    package static func missing(_ values: Int, in some: Int, of lines: Int) -> String {
        Phrases.missing(for: "\(values) värden i \(Phrases.share(some, of: lines)) serier")
    }
}
