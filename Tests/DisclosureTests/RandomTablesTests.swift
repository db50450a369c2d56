import TestSupport
import Testing

@testable import Disclosure

/// What stands in the published tables is attacked by a linear program of the test's own.
@Suite struct RandomTablesTests {
    /// Two of three margins or all, always with small numbers among the cells.
    private func cross(_ seed: UInt64) -> (Cross, [[Int]]) {
        var random = SplitMix(seed)
        let isThreeWay = seed % 2 == 1
        let sizes =
            isThreeWay
            ? [Int.random(in: 2...3, using: &random), 2, Int.random(in: 2...4, using: &random)]
            : [Int.random(in: 2...6, using: &random), Int.random(in: 2...5, using: &random)]
        let values = (0..<sizes.reduce(1, *)).map { _ in
            switch Int.random(in: 0..<10, using: &random) {
            case 0: 0
            case 1...2: Int.random(in: 1...4, using: &random)
            default: Int.random(in: 5...90, using: &random)
            }
        }
        let margins = isThreeWay ? Cross.all3 : [[0, 1], [0], [1], []]
        return (Cross(sizes: sizes, values: values), margins.filter { _ in Int.random(in: 0..<4, using: &random) > 0 })
    }

    private func attacker(_ problem: DisclosureProblem, _ cross: Cross) -> Attacker {
        var attacker = Attacker(cells: cross.values.count)
        for sum in problem.sums.elements where sum.isAsked && sum.status == .visible {
            attacker.equations.append((sum.variables.map(\.index), sum.value))
        }
        // That a hidden number is at least 1 is that the others of the whole are at most the rest.
        attacker.leasts = problem.sums.elements.filter { $0.status == .hidden }.map { $0.variables.map(\.index) }
        return attacker
    }

    @Test(arguments: 0..<20)
    func leavesNoHiddenNumberRecoverableInTenTables(batch: UInt64) {
        var attacked = 0
        for seed in (batch * 10)..<(batch * 10 + 10) {
            let (cross, margins) = cross(seed)
            var problem = cross.problem(margins)
            _ = problem.settle()
            problem.findLeast()
            let attacker = attacker(problem, cross)
            for sum in problem.sums.elements where sum.status == .hidden || (!sum.isAsked && sum.isSmall) {
                attacked += 1
                guard let bounds = attacker.bounds(sum.variables.map(\.index)) else {
                    Issue.record("tabell \(seed): de visade talen motsäger varandra")
                    continue
                }
                let lower = sum.isSmall ? Double(sum.least) : bounds.upper - 4
                let upper = sum.isSmall ? 4 : bounds.lower + 4
                #expect(bounds.lower <= lower + 1e-6 && upper <= bounds.upper + 1e-6, "tabell \(seed): \(bounds)")
                #expect(bounds.lower <= sum.value + 1e-6 && sum.value <= bounds.upper + 1e-6)
            }
        }
        #expect(attacked > 10)
    }
}
