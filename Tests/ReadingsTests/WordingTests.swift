import Disclosure
import Language
import Measures
import Testing
import Values

@testable import Readings

@Suite struct WordingTests {
    private func text(_ unit: Measure.Unit, _ value: String, _ form: Form = .value, decimals: Int = 0) -> String? {
        let noun = ("ärende", "ärenden")
        return Wording(Sample.measure(unit: unit, decimals: decimals, noun: noun))
            .text(.value(Sample.exact(value)), as: form)?.replacing("\u{A0}", with: "_")
    }

    @Test(arguments: [
        (Measure.Unit.percent, "76.94", 1, "76,9_%"), (.percentagePoints, "5.3", 1, "5,3_procentenheter"),
        (.percentagePoints, "1", 0, "1_procentenhet"), (.count, "12345", 0, "12_345"),
        (.per(1_000), "12.3", 1, "12,3_per_1_000"), (.per(10_000), "4", 0, "4_per_10_000"),
        (.per(100_000), "7", 0, "7_per_100_000"), (.ratio, "0.876", 2, "0,88"), (.index, "103", 0, "103"),
        (.days, "1", 0, "1_dag"), (.days, "12", 0, "12_dagar"), (.minutes, "4.5", 1, "4,5_minuter"),
        (.minutes, "1.2", 0, "1_minut"), (.seconds, "30", 0, "30_sekunder"), (.seconds, "1", 0, "1_sekund"),
        (.kronor, "1200", 0, "1_200_kr"), (.percent, "-3.25", 1, "−3,3_%"),
    ])
    func printsEachUnitInSwedish(unit: Measure.Unit, value: String, decimals: Int, expected: String) {
        #expect(text(unit, value, decimals: decimals) == expected)
    }

    @Test func addsTheNounInTheRightNumber() {
        #expect(text(.count, "1", .full) == "1_ärende")
        #expect(text(.count, "1234", .full) == "1_234_ärenden")
        #expect(text(.per(1_000), "12", .full) == "12_ärenden_per_1_000")
        #expect(text(.percent, "12", .full) == "12_%")
    }

    @Test func writesSmallCountsAsWords() {
        #expect(text(.count, "3", .word) == "tre")
        #expect(text(.count, "12", .word) == "tolv")
        #expect(text(.count, "13", .word) == "13")
        #expect(text(.percent, "3", .word) == "3_%")
    }

    @Test func writesSignsWhereThereIsNoNumber() {
        let wording = Wording(Sample.measure())
        #expect(wording.text(.hidden) == "..")
        #expect(wording.text(.missing, as: .full) == "–")
        #expect(wording.text(.notApplicable) == ".")
        #expect(wording.cell(.hidden) == "..")
        #expect(wording.cell(.value(Exact(83))) == "83,0")
    }

    @Test func refusesFormsOfOtherQuestions() {
        for form in [Form.size, .direction, .clause, .percent, .ratio, .of, .list] {
            #expect(Wording(Sample.measure()).text(.value(Exact(1)), as: form) == nil)
        }
    }

    @Test func letsTheAuthorChooseTheDecimals() {
        #expect(Wording(Sample.measure(), decimals: 2).text(.value(Sample.exact("76.945"))) == "76,95\u{A0}%")
    }

    @Test func printsATargetWithTheDecimalsThatItIsWrittenWith() {
        let wording = Wording(Sample.measure())
        for (written, printed) in [("85", "85\u{A0}%"), ("12.5", "12,5\u{A0}%"), ("100.0", "100\u{A0}%")] {
            let target = Sample.exact(written)
            #expect(wording.asWritten(target).value(target) == printed)
        }
    }
}
