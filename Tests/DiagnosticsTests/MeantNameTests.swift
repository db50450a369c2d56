import Diagnostics
import Testing

@Suite struct MeantNameTests {
    private let names = ["svarsfrekvens-samtal", "svar-inom-mal", "implementeringsgrad", "Luleå", "Kalix", "ja", "nej"]

    @Test(arguments: [
        ("svarsfrekvens", "svarsfrekvens-samtal"), ("Svarsfrekvens_samtal", "svarsfrekvens-samtal"),
        ("svarsfrekvens-samtl", "svarsfrekvens-samtal"), ("implementering", "implementeringsgrad"), ("LULEÅ", "Luleå"),
        ("Lulea", "Luleå"), ("Kalix kommun", "Kalix"), ("JA", "ja"), ("svar inom mål", "svar-inom-mal"),
        ("svar-mal", "svar-inom-mal"), ("svarsfrekvens-for-samtal", "svarsfrekvens-samtal"),
    ])
    func nearNamesAreFound(word: String, meant: String) { #expect(suggestion(for: word, among: names) == meant) }

    @Test(arguments: ["telefon", "", "Kal", "impl", "Boden", "mal-svar", "samtal-telefon"])
    func whatIsFarIsNot(word: String) { #expect(suggestion(for: word, among: names) == nil) }

    @Test func ofSeveralExtensionsNoneIsChosen() {
        #expect(suggestion(for: "andel-inloggade", among: ["andel-inloggade-kvinnor", "andel-inloggade-man"]) == nil)
    }
}
