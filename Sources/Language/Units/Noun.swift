import Values

/// A noun in singular and plural: dag, dagar. Both empty where the number says all.
package struct Noun: Hashable, Sendable {
    package let one: String
    package let many: String

    package init(_ one: String, _ many: String) {
        self.one = one
        self.many = many
    }

    /// A word that is the same after every number: procent, kr.
    package init(_ always: String) { self.init(always, always) }

    /// The form that follows a number **as it is printed**: singular after 1, −1 and +1; plural after 0, 1,0 and all
    /// else.
    ///
    /// The only place that decides it, so that text, drawing, table and hover text bend the same number alike.
    package func after(_ printed: String) -> String {
        ["1", Swedish.minus + "1", "-1", "+1"].contains(printed) ? one : many
    }

    /// A participle or an adjective: "införd", "infört" → "införda"; "startad" → "startade"; of other words, as "i drift",
    /// both alike.
    package init(participle one: String) {
        let found = Noun.endings.first { one.hasSuffix($0.one) }
        self.init(one, found.map { one.dropLast($0.one.count) + $0.many } ?? one)
    }

    /// The first that fits.
    private static let endings: [(one: String, many: String)] =
        [
            ("ad", "ade"), ("at", "ade"), ("tt", "tta"), ("rt", "rda"), ("lt", "lda"), ("nt", "nda"), ("ig", "iga"),
            ("igt", "iga"), ("klar", "klara"), ("klart", "klara"),
        ] + ["rd", "ld", "nd", "gd", "jd", "vd", "yd"].map { ($0, $0 + "a") }

    /// Without the number: after "ett", "en" and 1 in the singular.
    package func of(_ count: Int) -> String { count == 1 ? one : many }

    /// `1 kommun`, `14 kommuner`: in figures also for one, since "en" or "ett" depends on a gender that nobody declares.
    package func counted(_ count: Int) -> String {
        let printed = Swedish.number(Exact(count))
        return printed + " " + after(printed)
    }

    /// `sex kommuner`, `14 kommuner`: within a sentence, of two or more. One has a gender that nobody declares.
    package func told(_ count: Int) -> String { count < 2 ? counted(count) : "\(Swedish.word(count)) \(many)" }

    /// "Visar 5 av 14 kommuner."; nil when all are shown.
    package func some(_ shown: Int, of all: Int) -> String? {
        shown < all ? "Visar \(Phrases.share(shown, of: all)) \(many)." : nil
    }

    /// `−1 dag`, `1,0 dagar`; the number alone when there is no noun.
    package func with(_ printed: String) -> String {
        let word = after(printed)
        return word.isEmpty ? printed : printed + Swedish.noBreakSpace + word
    }
}
