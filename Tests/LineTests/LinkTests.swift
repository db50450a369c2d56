import TestProjects
import Testing

/// The number of a figure or table stands after the bare word, and nowhere else; one that the author types is the right
/// one.
@Suite struct LinkTests {
    @Test(arguments: [
        ("figur", "#fig-f", "figur 1"), ("Figur", "#fig-f", "Figur 1"), ("tabell", "#tab-t", "tabell 1"),
        ("figuren om svar", "#fig-f", "figuren om svar"), ("tabellen nedan", "#tab-t", "tabellen nedan"),
        ("här", "#fig-f", "här"), ("figur 7", "#fig-f", "figur 1"), ("Figuren 12", "#fig-f", "Figuren 1"),
        ("tabell 3 nedan", "#tab-t", "tabell 1 nedan"), ("tabell 1", "#tab-t", "tabell 1"),
        ("svar 2025", "#fig-f", "svar 2025"), ("figur 7b", "#fig-f", "figur 7b"),
    ])
    func onlyTheBareWordGetsTheNumber(text: String, target: String, printed: String) throws {
        let figure = fence("chart", ["kind: trend", "id: f", "measure: share"])
        let table = fence("table", ["kind: values", "id: t", "measures: [share]", "by: kommun"])
        let built = try blockEdition.chapter("Se [\(text)](\(target)) som visar det.\n\n" + figure + "\n" + table)
            .build()
        #expect(built.words("2025/index.html").replacing("\u{A0}", with: " ").contains("Se \(printed) som visar det."))
    }
}
