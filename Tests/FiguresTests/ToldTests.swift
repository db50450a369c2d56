import Language
import Testing
import Values

@testable import Figures

/// Sentences under a figure: nothing is told as a difference of 0, and the note about rounding stands where the printed
/// numbers do not add up.
@Suite struct ToldTests {
    private let words = MeasureWords(label: "Andel", unit: .percent, direction: .increase, decimals: 1)

    private func exact(_ text: String) -> Exact { Exact(parsing: text) ?? .zero }

    @Test func piecesHandOnThatTheyAreRounded() {
        let told: Told = "Skillnaden är \(words.difference(from: exact("80.35"), to: exact("94.54")))."
        #expect(told.text == "Skillnaden är 14,2\u{A0}procentenheter.")
        #expect(!told.isRounded == Subtraction(from: exact("80.35"), to: exact("94.54"), decimals: 1).addsUp)
        let plain: Told = "\(Told("a")) och \("b")"
        #expect(plain == Told("a och b"))
    }

    @Test func theNoteStandsLastAndOnce() {
        var sentences = Sentences()
        sentences.add("Den är \(words.difference(from: exact("1.04"), to: exact("2.16")))." as Told)
        sentences.add("Igen \(words.difference(from: exact("1.04"), to: exact("2.16")))." as Told)
        sentences.add("Slut.")
        #expect(sentences.text.hasSuffix("Slut. " + Subtraction.note))
        #expect(sentences.text.split(separator: Subtraction.note).count == 2 - 1)
    }

    @Test func aTargetThatPrintsAsReachedIsReached() {
        #expect(words.stand(exact("82.64"), against: exact("82.65"), "målet").text == "på målet")
        #expect(
            words.stand(exact("82.4"), against: exact("82.65"), "målet").text == "0,3\u{A0}procentenheter under målet")
        #expect(words.reaches(exact("84.95"), exact("85")))
        #expect(!words.reaches(exact("85.0"), exact("85.04")))
    }

    @Test func endsThatDifferByNothingPrintedHaveNoDifference() {
        let items = [("A", "82.66", "82,7"), ("B", "82.64", "82,6")].map { label, value, printed in
            UnitSentences.Item(key: label, label: label, datum: .value(exact(value), printed: printed))
        }
        let units = UnitSentences(words: words, noun: Noun("kommun", "kommuner"), items: items)
        #expect(units.spread()?.text == "Högst: A 82,7\u{A0}procent. Lägst: B 82,6\u{A0}procent.")
    }

    @Test func aDrawingBendsTheUnitAsTheSentenceDoes() {
        let days = MeasureWords(label: "Väntan", unit: .days, decimals: 0)
        #expect(days.drawn("−1") == "−1\u{A0}dag")
        #expect(days.spoken("−1") == "−1\u{A0}dag")
    }
}
