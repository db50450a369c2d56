import Disclosure
import Measures
import Testing
import Values

@testable import Readings

@Suite struct StandingTests {
    @Test(arguments: [
        ("90", "I fas", "Når målet"), ("89.96", "I fas", "Når målet"), ("89.94", "Bevaka", "Nära målet"),
        ("85", "Bevaka", "Nära målet"), ("84.9", "Avvikelse", "Når inte målet"),
    ])
    func judgesTheValueAsPrinted(value: String, word: String, phrase: String) {
        let measure = Sample.measure(target: "90", watch: 5)
        let standing = Standing(Sample.reading(value), of: measure)
        #expect(standing.word == word)
        #expect(standing.phrase == phrase)
    }

    @Test func isBetterBelowWhenLessIsBetter() {
        let measure = Sample.measure(direction: .decrease, target: "12", watch: 2)
        #expect(Standing(Sample.reading("12"), of: measure) == .onTrack)
        #expect(Standing(Sample.reading("14"), of: measure) == .watch)
        #expect(Standing(Sample.reading("14.1"), of: measure) == .offTrack)
    }

    @Test func cannotJudgeWithoutAValue() {
        let measure = Sample.measure(target: "90", watch: 5)
        for shown in [Shown.hidden, .missing, .notApplicable] {
            let standing = Standing(Sample.reading(shown), of: measure)
            #expect(standing == .notAssessable)
            #expect(standing.word == "Kan inte bedömas")
        }
    }

    @Test func saysThatThereIsNoTarget() {
        let without = Standing(Sample.reading("80"), of: Sample.measure())
        let neutral = Standing(Sample.reading("80"), of: Sample.measure(direction: .neutral, target: "90"))
        #expect(without == .noTarget)
        #expect(neutral == .noTarget)
        #expect(without.phrase == "Inget mål")
        #expect(without.word == "Kan inte bedömas")
    }

    @Test func isOffTrackAtOnceWithoutAThreshold() {
        #expect(Standing(Sample.reading("89.9"), of: Sample.measure(target: "90")) == .offTrack)
    }
}
