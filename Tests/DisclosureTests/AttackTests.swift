import Testing

@testable import Disclosure

/// What the program itself can tell of hidden sums.
@Suite struct AttackTests {
    /// Sums over variables with these values; `..` in `hidden` is a sum by its position.
    private func problem(
        _ values: [Int], _ sums: [[Int]], hidden: Set<Int>, relations: [DisclosureProblem.Relation] = []
    ) -> DisclosureProblem {
        var problem = DisclosureProblem()
        for value in values { _ = problem.variables.append(.init(value: Double(value))) }
        for (index, members) in sums.enumerated() {
            let value = members.reduce(0) { $0 + values[$1] }
            var sum = DisclosureProblem.Sum(
                variables: members.map { VariableID($0) }, value: Double(value), minimum: 5)
            sum.counts = [CountID(index)]
            sum.status = hidden.contains(index) ? .hidden : .visible
            _ = problem.sums.append(sum)
        }
        problem.relations = relations
        return LineFinder.complete(problem)
    }

    private func hidden(_ problem: DisclosureProblem) -> [Int] {
        problem.sums.ids.filter { problem.sums[$0].status == .hidden }.map(\.index)
    }

    @Test func tellsWhatADifferenceTells() {
        #expect(Attack(problem([3, 20], [[0], [1], [0, 1]], hidden: [0])).exposed == [SumID(0)])
        #expect(Attack(problem([3, 20], [[0], [1]], hidden: [0])).exposed.isEmpty)
    }

    @Test func knowsThatAHiddenNumberIsAtLeastOne() {
        let ones = problem([1, 1, 1, 1, 1], [[0], [1], [2], [3], [4], [0, 1, 2, 3, 4]], hidden: [0, 1, 2, 3, 4])
        #expect(Attack(ones).exposed == (0..<5).map { SumID($0) })
    }

    /// 53 and 50 are printed: nobody asked for the 3.
    @Test func findsTheSmallNumberThatNobodyAskedFor() {
        let unasked = problem([3, 50], [[0, 1], [1]], hidden: [])
        #expect(unasked.sums.elements.last?.isAsked == false)
        #expect(Attack(unasked).exposed == [SumID(2)])
        var settled = unasked
        let isSettled = settled.settle()
        #expect(isSettled)
        #expect(hidden(settled) == [1])
    }

    /// In one municipality kv + man = tot in every row.
    @Test func knowsWhatIsDeclaredOfARow() {
        let terms = [(VariableID(0), 1.0), (VariableID(1), 1), (VariableID(2), -1)]
        let equal = DisclosureProblem.Relation(
            terms: terms.map { (variable: $0.0, factor: $0.1) }, right: 0, isEquality: true)
        let row = problem([3, 50, 53], [[0], [1], [2]], hidden: [0], relations: [equal])
        #expect(Attack(row).exposed == [SumID(0)])
        var settled = row
        let isSettled = settled.settle()
        #expect(isSettled)
        #expect(hidden(settled) == [0, 1])
    }

    /// The attacker's bounds are halves; in whole numbers the hidden number is 1.
    @Test func countsWholeTablesOnly() {
        // x + y = 3, y + z = 3, x + z = 2: only (1, 2, 1) fits.
        let odd = problem([1, 2, 1], [[0], [1], [2], [0, 1], [1, 2], [0, 2]], hidden: [0, 1, 2])
        #expect(Attack(odd).exposed == [SumID(0), SumID(1), SumID(2)])
    }

    @Test func hidesEverythingWhenNothingElseHelps() {
        let cap = DisclosureProblem.Relation(terms: [(variable: VariableID(0), factor: 1)], right: 3, isEquality: false)
        var tight = problem([3, 20], [[0], [1], [0, 1]], hidden: [0], relations: [cap])
        let isSettled = tight.settle()
        #expect(!isSettled)
        #expect(hidden(tight) == [0, 1, 2])
    }

    @Test func leavesWhatALockedEditionShows() {
        var locked = problem([3, 20, 40], [[0], [1], [2], [0, 1, 2]], hidden: [0])
        locked.sums[SumID(1)].isFixed = true
        let isSettled = locked.settle()
        #expect(isSettled)
        #expect(hidden(locked) == [0, 2])
    }
}
