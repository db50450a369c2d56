/// What slopes between two times say.
package enum SlopePhrases {
    package static let kind = "Lutningsdiagram"

    /// "Serien bryts 2023 (Nytt system), och värdena jämförs därför inte."
    package static func broken(_ time: String, _ label: String) -> String {
        Phrases.broken(time, label) + ", och värdena jämförs därför inte."
    }

    /// "Serien bryts 2023 (Nytt system) för Luleå, där värdena inte jämförs."
    package static func broken(_ time: String, _ label: String, for who: String) -> String {
        Phrases.broken(time, label, for: who) + ", där värdena inte jämförs."
    }

    /// "Andelen ökade för 6 och minskade för 5 av 14 kommuner."
    package static func mixed(_ subject: Subject, rising: Int, falling: String) -> String {
        "\(subject.first) ökade för \(rising) och minskade för \(falling)."
    }

    /// "Spridningen mellan alla 14 kommuner minskade från 15,2 till 13,6 procentenheter."; `who` is nil for all.
    package static func spread(_ way: Phrases.Way, among who: String?, from first: String, to last: String) -> String {
        let what = "Spridningen" + (who.map { " mellan \($0)" } ?? "")
        return way == .level
            ? "\(what) är oförändrad, \(last)."
            : "\(what) \(Phrases.changed(way, isNearly: false)) \(ChartPhrases.from(first, to: last))."
    }

    package static func half(_ who: String) -> String { "Bara ett av värdena finns för \(who)." }
    package static func neither(_ who: String) -> String { "Inget av värdena finns för \(who)." }
}
