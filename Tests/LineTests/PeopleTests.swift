import EditionTrials
import RandomEditions
import Testing

/// Random editions about people against a reader of what is published.
@Suite struct PeopleTests {
    @Test(arguments: UInt64(0)..<8)
    func noHiddenNumberFollowsInThreeEditions(batch: UInt64) throws {
        for seed in (batch * 3)..<(batch * 3 + 3) {
            let result = try PeopleTrial(PeopleEdition(seed)).run()
            #expect(result.recovered.isEmpty, "frö \(seed): \(result.recovered.joined(separator: "\n"))")
            #expect(result.refused.isEmpty, "frö \(seed): \(result.refused.joined(separator: "\n"))")
        }
    }

    /// Beside the people stand days that are theirs, and the inhabitants of whom they are a part.
    @Test(arguments: UInt64(6)..<12)
    func noHiddenNumberFollowsFromWhatBelongsToPeople(batch: UInt64) throws {
        for seed in (batch * 3)..<(batch * 3 + 3) {
            let result = try PeopleTrial(PeopleEdition(seed, isFurther: true)).run()
            #expect(result.recovered.isEmpty, "frö \(seed): \(result.recovered.joined(separator: "\n"))")
            #expect(result.refused.isEmpty, "frö \(seed): \(result.refused.joined(separator: "\n"))")
        }
    }

    /// Hidden numbers of people are moved to others, and what adds up to a shown number still does.
    @Test(arguments: UInt64(0)..<10)
    func nothingTellsWhichHiddenNumbersItIs(batch: UInt64) throws {
        var tried = 0
        for seed in (20 + batch * 12)..<(32 + batch * 12) where tried < 2 {
            guard let pair = try PeoplePair(PeopleEdition(seed)) else { continue }
            tried += 1
            let differences = try pair.differences()
            #expect(differences.isEmpty, "frö \(seed): \(differences.joined(separator: "\n"))")
        }
        #expect(tried == 2)
    }

    /// Ten municipalities by four ages and two sexes with every total.
    @Test func noMoreIsHiddenThanThereAreSmallNumbers() throws {
        var (small, extra) = (0, 0)
        for seed in UInt64(0)..<3 {
            let result = try CrossTrial(CrossEdition(seed, sizes: [10, 4, 2], mean: 6)).run()
            #expect(result.errors.isEmpty && result.wrong == 0 && !result.isTotalHidden)
            (small, extra) = (small + result.small, extra + result.extra)
        }
        #expect(small > 30 && extra <= small, "\(small) små, \(extra) andra")
    }
}
