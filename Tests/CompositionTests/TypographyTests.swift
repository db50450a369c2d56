import Testing

@testable import Composition
@testable import Figures

struct TypographyTests {
    @Test func neverBreaksYearsOrETjanster() {
        #expect(unbroken("2016–2025") == "2016\u{2060}–\u{2060}2025")
        #expect(unbroken("1177:s e-tjänster – nu") == "1177:s e-\u{2060}tjänster – nu")
    }

    @Test func answersWithTheFirstSentenceThatSaysSomething() {
        #expect(
            firstSentence(of: "Inte än. 17 av 35 har allt. Resten saknar.", atLeast: 20)
                == "Inte än. 17 av 35 har allt.")
        #expect(
            firstSentence(of: "73,4 % är positiva till tjänsterna. Varför?", atLeast: 20)
                == "73,4 % är positiva till tjänsterna.")
        #expect(firstSentence(of: "Utan punkt", atLeast: 20) == "Utan punkt")
    }
}
