import Testing

@testable import Composition

struct TypographyTests {
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
