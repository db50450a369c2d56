import Disclosure
import Language
import Measures
import TestSupport
import Testing
import Values

@testable import Readings

/// What prints as no difference is called none, in every form, unit and direction.
@Suite struct EqualTests {
    private func difference(
        _ base: String, _ value: String, _ against: Difference.Against, unit: Measure.Unit = .percent, decimals: Int = 1
    ) -> Difference {
        Difference(
            Sample.measure(unit: unit, decimals: decimals), value: Sample.exact(value), base: Sample.exact(base),
            against: against)
    }

    @Test func aDifferenceThatPrintsAsZeroIsEqual() {
        #expect(difference("82.66", "82.64", .other("länet")).text(as: .clause) == "lika med länet")
        #expect(difference("82.66", "82.64", .other("länet")).text(as: .direction) == "lika")
        #expect(difference("82.65", "82.64", .target).text(as: .clause) == "på målet")
        #expect(difference("82.66", "82.64", .earlier).text(as: .clause) == "låg på oförändrad nivå")
    }

    @Test func aCountWhosePercentPrintsAsZeroSaysTheNumber() {
        let rise = difference("1000000", "1000100", .earlier, unit: .count, decimals: 0)
        #expect(rise.text(as: .clause) == "ökade med 100")
        #expect(rise.text(as: .percent)?.replacing("\u{A0}", with: " ") == "0,0 %")
        #expect(
            difference("1000", "1004", .earlier, unit: .count, decimals: 0).text(as: .clause, decimals: 0)
                == "ökade med 4")
    }

    @Test func theAuthorsDecimalsAreThoseOfThePercent() {
        let rise = difference("1000", "1234", .earlier, unit: .count, decimals: 0)
        #expect(rise.text(as: .percent, decimals: 2)?.replacing("\u{A0}", with: " ") == "+23,40 %")
        #expect(rise.text(as: .clause, decimals: 1)?.replacing("\u{A0}", with: " ") == "ökade med 23,4 %")
    }

    /// Nothing is "0,0 lägre", and the parts, where they are printed, either add up or are known not to.
    @Test func noSentenceTellsADifferenceOfNothing() {
        var random = SplitMix(20_251_127)
        let zero = /0(,0+)?/
        for _ in 0..<20_000 {
            let decimals = Int(random.next() % 4)
            let unit = MeasureUnit.all[Int(random.next() % UInt64(MeasureUnit.all.count))]
            let base = Int(random.next() % 20_000) * (random.next() % 20 == 0 ? 1_000 : 1)
            let value = base + Int(random.next() % 201) - 100
            let against = [Difference.Against.earlier, .target, .other("länet")][Int(random.next() % 3)]
            let measure = Sample.measure(unit: unit, decimals: decimals)
            let one = Difference(
                measure, value: (Exact(value) / Exact(1_000)) ?? .zero, base: (Exact(base) / Exact(1_000)) ?? .zero,
                against: against)
            for asked in [nil, 0, 1, 2] {
                let clause = one.text(as: .clause, decimals: asked) ?? ""
                let words = clause.split { $0 == " " || $0 == "\u{A0}" }
                #expect(!words.contains { $0.wholeMatch(of: zero) != nil }, "\(clause)")
                let isLevel = one.direction(decimals: asked) == .level
                #expect(
                    isLevel
                        == (clause == "låg på oförändrad nivå" || clause == "på målet" || clause == "lika med länet"))
            }
        }
    }

    /// The noun follows the number that is printed, its sign aside.
    @Test func theNounAgreesWithThePrintedNumber() {
        var random = SplitMix(7)
        for unit in [Measure.Unit.days, .minutes, .seconds, .percentagePoints, .count] {
            for _ in 0..<500 {
                let decimals = Int(random.next() % 2)
                let value = (Exact(Int(random.next() % 60) - 30) / Exact(10)) ?? .zero
                let measure = Sample.measure(unit: unit, decimals: decimals, noun: ("ärende", "ärenden"))
                let wording = Wording(measure, decimals: decimals)
                let number = wording.number(value)
                let isOne = decimals == 0 && value.rounded(to: 0).magnitude == Exact(1)
                let words = measure.unitWords.noun
                let expected = number + "\u{A0}" + (isOne ? words.one : words.many)
                #expect(wording.text(.value(value), as: .full) == expected)
                #expect(words.with(number) == expected)
            }
        }
    }
}
