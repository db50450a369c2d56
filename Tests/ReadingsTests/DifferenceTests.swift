import Language
import Measures
import Testing
import Values

@testable import Readings

/// The rows of the table of live numbers that compare, word for word.
@Suite struct DifferenceTests {
    private func text(_ difference: Difference, _ form: Form = .value) -> String? {
        difference.text(as: form)?.replacing("\u{A0}", with: "_")
    }

    private func difference(
        _ base: String, _ value: String, _ against: Difference.Against = .earlier, unit: Measure.Unit = .percent,
        decimals: Int = 1, direction: Measure.Direction = .increase, relevant: String? = nil
    ) -> Difference {
        let measure = Sample.measure(unit: unit, decimals: decimals, direction: direction, relevant: relevant)
        return Difference(measure, value: Sample.exact(value), base: Sample.exact(base), against: against)
    }

    @Test func printsAChangeOfAShareInPercentagePoints() {
        let rise = difference("71.6", "76.9")
        #expect(text(rise) == "+5,3_procentenheter")
        #expect(text(rise, .size) == "5,3_procentenheter")
        #expect(text(rise, .direction) == "ökade")
        #expect(text(rise, .clause) == "ökade med 5,3_procentenheter")
        #expect(text(rise, .percent) == nil)
        #expect(text(difference("76.9", "75.9")) == "−1,0_procentenheter")
        #expect(text(difference("76.9", "75.9"), .direction) == "minskade")
    }

    @Test func printsAChangeOfACountInPercentInTheClause() {
        let rise = difference("100", "116", unit: .count, decimals: 0)
        #expect(text(rise) == "+16")
        #expect(text(rise, .percent) == "+16_%")
        #expect(text(rise, .clause) == "ökade med 16_%")
        #expect(text(difference("1000", "996", unit: .count, decimals: 0), .clause) == "minskade med 0,4_%")
    }

    @Test func doesNotDivideByZero() {
        let rise = difference("0", "12", unit: .count, decimals: 0)
        #expect(text(rise, .clause) == "ökade med 12")
        #expect(text(rise, .percent) == nil)
    }

    /// What was above nothing and is below it has not lost more than all of it.
    @Test(arguments: -3...3, -3...3) func saysPercentOfWhatIsAboveNothingAlone(base: Int, value: Int) {
        let change = difference("\(base)", "\(value)", unit: .count, decimals: 0)
        #expect((change.relative != nil) == (base > 0 && value >= 0))
        #expect((change.ratio != nil) == (base > 0 && value >= 0))
        let clause = text(change, .clause) ?? ""
        #expect(clause.contains("%") == (base > 0 && value >= 0 && base != value), "\(clause)")
    }

    @Test func callsAChangeBelowTheRelevantOneUnchanged() {
        #expect(text(difference("76", "76.9", relevant: "1"), .clause) == "låg på i stort sett oförändrad nivå")
        #expect(text(difference("76", "77", relevant: "1"), .direction) == "ökade")
        #expect(
            text(difference("1000", "1019", unit: .count, decimals: 0, relevant: "2.5"), .direction)
                == "låg på i stort sett oförändrad nivå"
        )
        #expect(text(difference("1000", "1030", unit: .count, decimals: 0, relevant: "2.5"), .direction) == "ökade")
        #expect(text(difference("76.91", "76.94"), .direction) == "låg på oförändrad nivå")
    }

    @Test func roundsADifferenceFromUnroundedValues() {
        #expect(text(difference("1.04", "2.06")) == "+1,0_procentenheter")
    }

    @Test func judgesTheTargetAsPrinted() {
        #expect(text(difference("90", "76.9", .target)) == "−13,1_procentenheter")
        #expect(text(difference("90", "76.9", .target), .clause) == "13,1_procentenheter under målet")
        #expect(text(difference("90", "76.9", .target), .direction) == "under målet")
        #expect(text(difference("90", "89.96", .target), .direction) == "på målet")
        #expect(text(difference("90", "89.96", .target), .clause) == "på målet")
        #expect(text(difference("90", "91", .target), .direction) == "över målet")
    }

    @Test func comparesWithTheWholeAndWithReferences() {
        let low = difference("87.7", "76.9", .other("riket"))
        #expect(text(low) == "−10,8_procentenheter")
        #expect(text(low, .clause) == "10,8_procentenheter lägre än riket")
        #expect(text(low, .ratio) == "0,88")
        #expect(text(difference("76.9", "76.94", .other("riket")), .clause) == "lika med riket")
        #expect(text(difference("0", "1", .other("riket")), .ratio) == nil)
    }

    @Test(arguments: [
        (Measure.Direction.increase, "70", "75", "Bättre"), (.increase, "75", "70", "Sämre"),
        (.decrease, "70", "75", "Sämre"), (.decrease, "75", "70", "Bättre"), (.increase, "70", "70.5", "Oförändrad"),
        (.neutral, "70", "75", "Kan inte bedömas"),
    ])
    func saysWhetherAChangeIsGood(direction: Measure.Direction, base: String, value: String, word: String) {
        #expect(difference(base, value, direction: direction, relevant: "1").judgement().word == word)
    }
}
