import Testing

@testable import Language

/// Labels of measures in the definite form, where their first word says how.
@Suite struct DefiniteTests {
    @Test(arguments: [
        ("Andel invånare som har loggat in", "andelen invånare som har loggat in"), ("Antal besök", "antalet besök"),
        ("Svarsfrekvens för samtal till 1177", "svarsfrekvensen för samtal till 1177"), ("Väntetid", "väntetiden"),
        ("Medelvärde av svaren", "medelvärdet av svaren"), ("Folkmängd den 31 december", "folkmängden den 31 december"),
    ])
    func aNounThatCountsBends(label: String, told: String) {
        #expect(Swedish.definite(label) == told)
    }

    /// Where the form cannot be known the label stands as it does in a sentence.
    @Test(arguments: [
        "Antal och andel inloggade", "Medicinsk bedömning inom tre dagar", "Sveriges befolkning", "VAB-tid", "Samtal",
        "E-tjänster", "Andel, procent", "", "Tid per besök", "Region Norrbottens andel",
    ])
    func anythingElseStands(label: String) {
        #expect(Swedish.definite(label) == Swedish.inSentence(label))
    }
}
