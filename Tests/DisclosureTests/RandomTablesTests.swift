import Diagnostics
import Testing
import Values

@testable import Disclosure
@testable import Measures

/// What stands in the published tables is attacked by a linear program of the test's own.
@Suite struct RandomTablesTests {
    /// Two of three margins or all, always with small numbers among the cells.
    private func cross(_ seed: UInt64) -> (Cross, [[Int]]) {
        var random = Seeded(seed)
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
        let margins =
            isThreeWay
            ? [[0, 1, 2], [0, 1], [0, 2], [1, 2], [0], [1], [2], []] : [[0, 1], [0], [1], []]
        let chosen = margins.filter { $0.count == sizes.count || Int.random(in: 0..<4, using: &random) > 0 }
        return (Cross(sizes: sizes, values: values), chosen)
    }

    /// Sums that are shown, and those that are hidden.
    private func published(_ cross: Cross, _ margins: [[Int]]) -> (Attacker, [[Int]]) {
        let answers = margins.map { cross.answer(by: $0) }
        let readings = protect(
            answers, measures: ["m": Sample.count()], dimensions: cross.dimensions, datasets: Sample.datasets,
            findings: Findings())
        var attacker = Attacker(cells: cross.values.count)
        var hidden: [[Int]] = []
        for (margin, answer) in zip(margins, answers) {
            for (group, reading) in zip(cross.groups(by: margin), readings[answer.query] ?? []) {
                if let number = reading.value.number {
                    attacker.equations.append((group.members, number.double))
                } else {
                    hidden.append(group.members)
                }
            }
        }
        return (attacker, hidden)
    }

    @Test(arguments: 0..<20)
    func leavesNoHiddenCellRecoverableInFiftyTables(batch: UInt64) {
        var attacked = 0
        for seed in (batch * 50)..<(batch * 50 + 50) {
            let (cross, margins) = cross(seed)
            let (attacker, hidden) = published(cross, margins)
            for members in hidden {
                attacked += 1
                guard let bounds = attacker.bounds(members) else {
                    Issue.record("tabell \(seed): de visade talen motsäger varandra")
                    continue
                }
                let truth = Double(cross.sum(members))
                #expect(bounds.upper - bounds.lower >= 5 - 1e-6, "tabell \(seed), \(members): \(bounds)")
                #expect(bounds.lower <= truth + 1e-6 && truth <= bounds.upper + 1e-6)
            }
        }
        #expect(attacked > 50)
    }

    @Test func keepsWhatItCan() {
        var (shown, all) = (0, 0)
        for seed in UInt64(0)..<100 {
            let (cross, margins) = cross(seed * 2)
            let (attacker, hidden) = published(cross, margins)
            shown += attacker.equations.count
            all += attacker.equations.count + hidden.count
        }
        #expect(10 * shown > 4 * all, "\(shown) av \(all) visas")
    }

    /// The control: with only the small counts hidden the attacker succeeds.
    @Test func theAttackerFindsCellsThatOnlyPrimaryHidingLeaves() {
        var recovered = 0
        for seed in UInt64(0)..<100 {
            let (cross, margins) = cross(seed)
            var attacker = Attacker(cells: cross.values.count)
            var hidden: [[Int]] = []
            for group in margins.flatMap({ cross.groups(by: $0) }) {
                let sum = cross.sum(group.members)
                if (1...4).contains(sum) {
                    hidden.append(group.members)
                } else {
                    attacker.equations.append((group.members, Double(sum)))
                }
            }
            recovered += hidden.compactMap { attacker.bounds($0) }.count { $0.upper - $0.lower < 5 }
        }
        #expect(recovered > 50)
    }
}
