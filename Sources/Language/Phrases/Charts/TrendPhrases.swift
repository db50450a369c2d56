package import Values

/// What lines over time say.
package enum TrendPhrases {
    package static let kind = "Linjediagram"

    /// On the axis.
    package static func quarter(_ number: Int) -> String { "kv\(Swedish.noBreakSpace)\(number)" }

    // MARK: Two lines of the same standing

    /// "Skillnaden mellan kvinnor och män är 4,1 procentenheter 2025, mot 4,0 procentenheter 2021."; `before` is nil
    /// where the line that was highest has become the lowest, or where there is no earlier one.
    package static func gap(_ one: String, _ other: String, _ now: Told, _ time: String, before: Told?, _ then: String)
        -> Told
    {
        let gap: Told = "Skillnaden mellan \(one) och \(other) är \(now) \(time)"
        guard let before else { return "\(gap)." }
        return before.text == now.text ? "\(gap), lika stor som \(then)." : "\(gap), mot \(before) \(then)."
    }
    /// "Kvinnor och män har samma värde 2025."
    package static func level(_ one: String, _ other: String, _ time: String) -> String {
        "\(Swedish.capitalised(one)) och \(other) har samma värde \(time)."
    }
    /// "Kvinnor: från 76,7 procent 2021 till 87,8 procent 2025."
    package static func course(_ label: String, from first: String, to last: String) -> String {
        subject(label) + ChartPhrases.from(first, to: last) + "."
    }

    // MARK: The course of a line; `start` is "", "Kvinnor: " or "Därefter: "

    /// - Parameter who: of one line among others.
    package static func afterwards(_ who: String?) -> String { who.map { "\($0) därefter: " } ?? "Därefter: " }
    package static let line = Noun("linje", "linjer")
    package static func subject(_ label: String) -> String { Swedish.capitalised(label) + ": " }

    package static func nothing(_ start: String) -> String { start + begin("inga värden finns att visa.", start) }
    package static func only(_ start: String, _ value: String, _ time: String) -> String { "\(start)\(value) \(time)." }
    package static func only(_ start: String, _ value: String) -> String {
        start + begin("värdet är \(value).", start)
    }

    /// "andelen är densamma varje år"
    package static func constant(_ subject: Subject, _ grain: Grain) -> String {
        "\(subject.words) är \(subject.isNeuter ? "detsamma" : "densamma") varje \(grain.word)"
    }
    /// "andelen ökade varje år"
    package static func steady(_ subject: Subject, _ way: Phrases.Way, _ grain: Grain) -> String {
        "\(subject.words) \(Phrases.changed(way, isNearly: false)) varje \(grain.word)"
    }
    /// "andelen ökade i 7 av 9 år"
    package static func mostly(_ subject: Subject, _ way: Phrases.Way, _ count: Int, of steps: Int, _ grain: Grain)
        -> String
    {
        "\(subject.words) \(Phrases.changed(way, isNearly: false)) i \(count) av \(steps) \(grain.plural)"
    }

    /// "Andelen ökade varje år, från 31 procent 2016 till 86,5 procent 2025, en ökning med 55,5 procentenheter."
    package static func course(_ start: String, _ manner: String?, from first: String, to last: String, _ change: Told)
        -> Told
    {
        var told: Told = "\(ChartPhrases.from(first, to: last)), \(change)."
        if let manner { told = "\(manner), \(told)" }
        told.text = start + begin(told.text, start)
        return told
    }
    /// "Andelen är densamma varje år, 31 procent."
    package static func constant(_ start: String, _ subject: Subject, _ grain: Grain, _ value: String) -> String {
        start + begin("\(constant(subject, grain)), \(value).", start)
    }

    private static func begin(_ text: String, _ start: String) -> String {
        start.isEmpty ? Swedish.capitalised(text) : text
    }

    /// "Störst ökning: 2022, med 4,2 procentenheter."
    package static func greatest(_ way: Phrases.Way, _ time: String, _ size: Told) -> Told {
        "\(ChartPhrases.largest(way, ""))\(time), med \(size)."
    }

    package static func levelled(_ way: Phrases.Way) -> String {
        way == .down ? "Minskningen planade ut." : "Ökningen planade ut."
    }

    package static func before(_ who: String?, from first: String, to last: String) -> String {
        "\(who.map { "\($0) före" } ?? "Före") brottet: \(ChartPhrases.from(first, to: last))."
    }

    /// "Högst 88 procent 2021, lägst 31 procent 2016 och 2017."
    package static func ends(_ top: String, _ high: String, _ bottom: String, _ low: String, ofShown: Bool) -> String {
        "\(ofShown ? "Av dem som visas högst" : Heads.highest) \(top) \(high), lägst \(bottom) \(low)."
    }
    /// "2016 och 2017", or how many: "5 år".
    package static func times(_ times: [String], _ grain: Grain) -> String {
        times.count <= 3 ? Swedish.list(times) : "\(times.count) \(grain.plural)"
    }

    /// "2025 låg andelen 1,5 procentenheter över målet 85 procent."
    package static func stood(_ subject: Subject, _ time: String, _ stand: Told) -> Told {
        "\(Swedish.capitalised(time)) låg \(subject.noun) \(stand)."
    }

    /// "Uppgift saknas för 12 värden i 4 av 9 serier."
    package static func missing(_ values: Int, in some: Int, of lines: Int) -> String {
        Phrases.missing(for: "\(values) värden i \(Phrases.share(some, of: lines)) serier")
    }
}
