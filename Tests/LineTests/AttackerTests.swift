import RandomEditions
import Testing

@testable import EditionTrials

/// The attacker itself: it computes what follows, and nothing more.
@Suite struct AttackerTests {
    @Test func computesAPartFromTheWholeAndTheOtherParts() {
        var equations = Equations(count: 3)
        equations.add([(0, 1), (1, 1), (2, 1)], 112...112)
        equations.add([(2, 1)], 110...110)
        equations.add([(0, 1)], 1...Equations.most)
        equations.add([(1, 1)], 1...Equations.most)
        equations.settle()
        var attacker = Attacker(equations)
        let (isDoubted, isPossible) = (attacker.doubts([0], 1, below: 6), attacker.allows([1], 2))
        #expect(!isDoubted)
        #expect(!isPossible)
    }

    @Test func keepsWhatIsPossible() {
        var equations = Equations(count: 2)
        equations.add([(0, 1), (1, 1)], 7...7)
        equations.settle()
        var attacker = Attacker(equations)
        var possible: [Int] = []
        for value in 0...9 where attacker.allows([0], value) { possible.append(value) }
        #expect(possible == Array(0...7))
    }

    /// 2/3 and 4/6 print as 66,7; with a sum of 3 only the first is left.
    @Test func takesTheBoundsOfARoundedShare() {
        var equations = Equations(count: 2)
        let (top, whole) = ((variable: 0, coefficient: 2_000), 1)
        equations.add([top, (whole, -1_333)], 0...Int.max / 4)
        equations.add([top, (whole, -1_335)], -Int.max / 4...0)
        equations.add([(whole, 1)], 1...5)
        equations.settle()
        var attacker = Attacker(equations)
        let isDoubted = attacker.doubts([whole], 3, below: 6) || attacker.doubts([0], 2, below: 6)
        #expect(!isDoubted)
    }
}
