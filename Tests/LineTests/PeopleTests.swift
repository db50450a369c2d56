import EditionTrials
import RandomEditions
import Testing

/// Random editions about people against a reader of what is published.
@Suite struct PeopleTests {
    @Test(arguments: UInt64(0)..<10)
    func noHiddenNumberFollowsInThreeEditions(batch: UInt64) throws {
        for seed in (batch * 3)..<(batch * 3 + 3) {
            let result = try PeopleTrial(PeopleEdition(seed)).run()
            #expect(result.recovered.isEmpty, "frö \(seed): \(result.recovered.joined(separator: "\n"))")
            #expect(result.refused.isEmpty, "frö \(seed): \(result.refused.joined(separator: "\n"))")
        }
    }

    /// Hidden numbers of people are moved to others, and what adds up to a shown number still does.
    @Test(arguments: UInt64(0)..<10)
    func nothingTellsWhichHiddenNumbersItIs(batch: UInt64) throws {
        var tried = 0
        for seed in (batch * 30)..<(batch * 30 + 30) where tried < 2 {
            guard let pair = try PeoplePair(PeopleEdition(seed)) else { continue }
            tried += 1
            let differences = try pair.differences()
            #expect(differences.isEmpty, "frö \(seed): \(differences.joined(separator: "\n"))")
        }
        #expect(tried == 2)
    }

    /// Ten municipalities by four ages and two sexes with every total.
    @Test(arguments: UInt64(0)..<4)
    func noMoreIsHiddenThanThereAreSmallNumbers(seed: UInt64) throws {
        let result = try CrossTrial(CrossEdition(seed, sizes: [10, 4, 2], mean: 6)).run()
        #expect(result.errors.isEmpty && result.wrong == 0)
        #expect(result.small > 10 && result.extra <= result.small, "\(result)")
        #expect(!result.isTotalHidden)
    }
}
