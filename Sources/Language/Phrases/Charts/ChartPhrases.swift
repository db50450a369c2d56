/// What several kinds of chart say. The name of a drawing is its first sentence for those who do not see it; the summary
/// stands under it.
package enum ChartPhrases {
    // MARK: Titles, subtitles and names

    /// What is compared with, where a row has the same name: "Luleå (jämförelse)".
    package static func comparison(_ name: String) -> String { "\(name) (jämförelse)" }

    /// "Andel inloggade per kommun"; also of several labels.
    package static func title(_ label: String, per dimension: String) -> String {
        "\(label) per \(Swedish.inSentence(dimension))"
    }

    /// "Linjediagram: andel inloggade"
    package static func name(_ kind: String, _ label: String) -> String { "\(kind): \(Swedish.inSentence(label))" }

    /// "Punktdiagram: andel inloggade per kommun"
    package static func name(_ kind: String, _ label: String, per one: String) -> String {
        "\(name(kind, label)) per \(one)"
    }

    /// "Avser invånare 16 år och äldre."; also a period.
    package static func concerns(_ what: String) -> String { "\(concern(what))." }

    /// The same in a cell.
    package static func concern(_ what: String) -> String { "Avser \(what)" }

    /// "per kommun 2025", "per år 2016–2025"
    package static func along(_ one: String, _ time: String) -> String { "per \(one) \(time)" }

    /// "2021 och 2025"
    package static func times(_ first: String, _ last: String) -> String { "\(first) och \(last)" }

    /// After what is shown: " för 14 kommuner".
    package static func amount(_ amount: String) -> String { " för \(amount)" }

    package static func axis(from start: String) -> String { "Axeln börjar vid \(start)." }

    // MARK: Changes and targets

    /// "målet", "målet 85 procent"
    package static func goal(_ value: String?) -> String { "målet" + (value.map { " \($0)" } ?? "") }

    /// "från 31 till 86,5 procent"
    package static func from(_ first: String, to last: String) -> String { "från \(first) till \(last)" }

    /// "Andelen ökade för alla 14 kommuner."
    ///
    /// - Parameter isNearly: changes are printed, but they are less than the relevant one.
    package static func changed(_ subject: Subject, _ way: Phrases.Way, isNearly: Bool = false, for whom: String)
        -> String
    {
        let level = "var \(isNearly ? "i stort sett " : "")\(subject.isNeuter ? "oförändrat" : "oförändrad")"
        let verb = way == .level ? level : Phrases.changed(way, isNearly: false)
        return "\(subject.first) \(verb) för \(whom)."
    }

    /// "Störst ökning av dem som visas: "
    package static func largest(_ way: Phrases.Way, _ among: String) -> String {
        way == .down ? "Störst minskning\(among): " : "Störst ökning\(among): "
    }

    /// "Minst ökning: "
    package static func smallest(_ way: Phrases.Way) -> String {
        way == .down ? "Minst minskning: " : "Minst ökning: "
    }

    /// "Störst ökning: Arvidsjaur och Överkalix, 37,5 procentenheter."
    package static func largest(_ lead: String, _ who: String, by size: Told) -> Told { "\(lead)\(who), \(size)." }

    /// "Störst ökning: Pajala, från 74,6 till 80,1 procent."; `size` follows where it is told.
    package static func largest(_ lead: String, _ who: String, from first: String, to last: String, _ size: Told? = nil)
        -> Told
    {
        let ends = "\(lead)\(who), \(from(first, to: last))"
        return size.map { "\(ends), \($0)." } ?? Told(ends + ".")
    }
}
