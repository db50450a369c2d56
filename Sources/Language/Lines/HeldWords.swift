/// The words that say whether a number is held to its neighbour.
enum HeldWords {
    /// What a number follows as a name: "tabell 4", "kl. 10".
    static let numbered: Set<String> = [
        "§", "§§", "+", "−", "±", "<", ">", "≤", "≥", "avsnitt", "blad", "ca", "cirka", "delmål", "dnr", "Dnr", "fråga",
        "Fråga", "kl.", "kv", "kvartal", "Kvartal", "mål", "Mål", "nr", "Nr", "punkt", "Punkt", "s.", "sida", "Sida",
        "steg", "Steg", "tertial", "Tertial", "vecka", "Vecka", "version", "Version", "åtgärd", "Åtgärd",
    ]
    /// The ends of such words: "Exempelbilaga 1".
    static let endings = ["bilaga", "Bilaga", "figur", "Figur", "kapitel", "Kapitel", "tabell", "Tabell"]

    static let months = Set(Swedish.months + Swedish.shortMonths + ["mar", "jun", "jul", "sept"])

    /// What may follow a number that stands alone: "av dem", "och", "är". No harm is done by one that is not here.
    static let passing: Set<String> = [
        "alla", "att", "av", "blev", "bland", "de", "den", "det", "då", "där", "efter", "eller", "fanns", "finns",
        "från", "för", "före",
        "gick", "gäller", "ha", "hade", "har", "hos", "i", "in", "inom", "inte", "jämfört", "kan", "med", "medan",
        "mellan", "men", "mot", "målet", "när", "och", "om", "på", "respektive", "samt", "sedan", "ska", "skulle",
        "som", "står", "så", "till", "under", "utan", "ut", "var", "varav", "vid", "än", "är", "åt", "över",
    ]
}
