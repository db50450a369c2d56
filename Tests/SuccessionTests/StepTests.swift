import Succession
import TestSupport
import Testing
import Values

struct StepTests {
    private static let grains: [Grain] = [.year, .tertial, .quarter, .month]

    /// A folder's name is the period, in any grain, and only a later one is a step.
    @Test(arguments: 0..<200) func aNameIsAStepForward(seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let grain = StepTests.grains[seed % StepTests.grains.count]
        let perYear = try #require(grain.perYear)
        let old = Period(grain, 2000 * perYear + numbers.below(50 * perYear))
        let new = Period(grain, old.first + numbers.below(26) - 5)
        let step = Step(from: old, toFolder: new.description.lowercased())
        #expect(step == (new.first > old.first ? Step(from: old, to: new) : nil))
    }

    @Test func aSpanMovesByTheYearsOfItsName() {
        let old = Period(.month, 2015 * 12 + 3, through: 2016 * 12 + 2)
        #expect(Step(from: old, toFolder: "2017")?.to.description == "2016-04..2017-03")
        #expect(Step(from: old, toFolder: "2017-03") == nil)
    }
}
