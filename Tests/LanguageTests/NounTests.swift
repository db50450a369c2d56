import Language
import Testing
import Values

@Suite struct NounTests {
    @Test(arguments: [
        ("1", "1 dag"), ("−1", "−1 dag"), ("+1", "+1 dag"), ("0", "0 dagar"), ("1,0", "1,0 dagar"),
        ("11", "11 dagar"), ("−2", "−2 dagar"),
    ])
    func bendsAfterTheNumberAsPrinted(printed: String, expected: String) {
        #expect(Noun("dag", "dagar").with(printed).replacing("\u{A0}", with: " ") == expected)
    }

    @Test func leavesTheNumberAloneWithoutANoun() {
        #expect(Noun("").with("−1") == "−1")
    }

    @Test(arguments: [
        ("Andel inloggade", "andel inloggade"), ("FN-kommun", "FN-kommun"), ("BVC-besök", "BVC-besök"),
        ("E-tjänster", "e-tjänster"), ("eHälsa", "eHälsa"), ("Andel VAB-dagar", "andel VAB-dagar"),
        ("Region Norrbotten", "Region Norrbotten"), ("Sveriges befolkning", "Sveriges befolkning"),
        ("Norrbotten", "Norrbotten"), ("HbA1c under 52", "HbA1c under 52"), ("Åldersgrupp", "åldersgrupp"), ("", ""),
    ])
    func setsALabelIntoASentence(label: String, expected: String) {
        #expect(Swedish.inSentence(label) == expected)
    }

    @Test(arguments: [
        ("Länet", "länet"), ("Riket", "riket"), ("Kvinnor", "kvinnor"), ("Luleå", "Luleå"),
        ("Norrbotten", "Norrbotten"),
        ("Män", "män"), ("Egen regi", "egen regi"), ("Hela länet", "hela länet"),
    ])
    func keepsNamesOfValues(label: String, expected: String) {
        #expect(Swedish.nameInSentence(label) == expected)
    }

    @Test(arguments: [
        ("80.44", "94.55", false), ("80.4", "94.5", true), ("94.55", "80.44", false), ("0", "0.04", true),
        ("-1.25", "1.25", false),
    ])
    func knowsWhetherPrintedPartsAddUp(from: String, to: String, addsUp: Bool) throws {
        let (a, b) = (try #require(Exact(parsing: from)), try #require(Exact(parsing: to)))
        let subtraction = Subtraction(from: a, to: b, decimals: 1)
        #expect(subtraction.addsUp == addsUp)
        #expect(Subtraction.notes([subtraction]) == (addsUp ? [] : [Subtraction.note]))
    }

    @Test(arguments: [
        ("införd", "införda"), ("infört", "införda"), ("startad", "startade"), ("avslutat", "avslutade"),
        ("uppfylld", "uppfyllda"), ("uppfyllt", "uppfyllda"), ("gjort", "gjorda"), ("ersatt", "ersatta"),
        ("klar", "klara"), ("färdigt", "färdiga"), ("delvis införd", "delvis införda"), ("i drift", "i drift"),
        ("finns", "finns"), ("på gång", "på gång"),
    ])
    func bendsWhatWasDone(one: String, many: String) { #expect(Noun(participle: one).many == many) }
}
