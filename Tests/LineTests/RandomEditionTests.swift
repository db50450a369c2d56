import EditionTrials
import RandomEditions
import Testing

@Suite struct RandomEditionTests {
    /// What is printed, what stands in the files and what `explain` says are what an independent reckoner finds row by
    /// row, and no answer depends on what else is asked.
    @Test(arguments: UInt64(0)..<8)
    func everyNumberIsTheReckoners(seed: UInt64) throws {
        let result = try EditionTrial(RandomEdition(seed, formulas: 10, blocks: 3), alone: 3).run()
        #expect(result.differences.isEmpty, "frö \(seed): \(result.differences.joined(separator: "\n"))")
        #expect(result.numbers > 20)
    }
}
