import TestSupport
import Testing

@testable import Figures

@Suite struct UnbrokenTests {
    /// The same as three searches, one after the other.
    @Test func randomTextsAreJoinedAsBySearching() {
        var dice = SeededNumbers(seed: 17)
        for _ in 0..<2_000 {
            let text = (0..<dice.below(12)).map { _ in dice.pick(["–", " ", "e-tj", "-", "e", "å", "2025", "—", "tj"]) }
                .joined()
            let searched = text.replacing("–", with: "\u{2060}–\u{2060}")
                .replacing(" \u{2060}–\u{2060} ", with: " – ").replacing("e-tj", with: "e-\u{2060}tj")
            #expect(unbroken(text) == searched && Array(unbroken(text).utf8) == Array(searched.utf8), "\(text)")
        }
    }
}
