import TestSupport
import Testing

@testable import Disclosure

@Suite struct LinearProgramTests {
    /// Columns with prices under equations, each with two dear columns of its own.
    private func program(_ seed: UInt64) -> (rows: [LinearProgram.Row], prices: [Double], extra: LinearProgram.Row) {
        var random = SplitMix(seed)
        let (free, count) = (Int.random(in: 4...40, using: &random), Int.random(in: 2...12, using: &random))
        var prices = (0..<free).map { _ in Double(Int.random(in: 0...3, using: &random)) }
        func terms() -> [(column: Int, factor: Double)] {
            (0..<free).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }.map {
                ($0, Int.random(in: 0..<2, using: &random) == 0 ? 1 : -1)
            }
        }
        let rows = (0..<count).map { _ in
            let own = prices.count
            prices += [1, 1].map { $0 + Double(Int.random(in: 0...2, using: &random)) }
            return LinearProgram.Row(terms: terms() + [(own, 1), (own + 1, -1)], right: 0, isEquality: true, own: own)
        }
        return (
            rows, prices,
            LinearProgram.Row(terms: [(0, 1)] + terms().filter { $0.column > 0 }, right: 1, isEquality: true)
        )
    }

    private func cost(_ program: LinearProgram, _ prices: [Double]) -> Double {
        zip(program.corner, prices).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// A program that is restricted is as cheap as one that has had the equation from the beginning, with or without
    /// columns to begin with.
    @Test(arguments: 0..<60)
    func isAsCheapWhicheverWayItIsWalked(seed: UInt64) throws {
        let (rows, prices, extra) = program(seed)
        let goal = prices.map { -$0 }
        var known = try #require(LinearProgram(columns: prices.count, rows: rows))
        var gains = known.gains(goal)
        known.climb(&gains)
        #expect(cost(known, prices) < 1e-9)
        let isPossible = known.restrict(extra, gains)
        let plain = (rows + [extra]).map { LinearProgram.Row(terms: $0.terms, right: $0.right, isEquality: true) }
        for rows in [rows + [extra], plain] {
            var other = LinearProgram(columns: prices.count, rows: rows)
            #expect((other != nil) == isPossible)
            other?.climb(goal) { _, _ in false }
            guard let other else { continue }
            #expect(abs(cost(other, prices) - cost(known, prices)) < 1e-6)
        }
    }

    /// Rows that fill up give the same numbers as those that are kept sparse.
    @Test(arguments: 0..<20)
    func subtractsTheSameSparseAndFull(seed: UInt64) {
        var random = SplitMix(seed)
        var room = TableauRow.Room()
        for width in [4, 30, 400] {
            func numbers() -> [Double] {
                (0..<width).map { _ in
                    Int.random(in: 0..<4, using: &random) == 0 ? Double(Int.random(in: -3...3, using: &random)) : 0
                }
            }
            func row(_ numbers: [Double]) -> TableauRow {
                TableauRow(
                    numbers.enumerated().map { ($0.offset, $0.element) }.shuffled(using: &random), right: 1,
                    width: width)
            }
            let (a, b) = (numbers(), numbers())
            var result = row(a)
            result.subtract(row(b), times: 2, clearing: 1, &room)
            for column in 0..<width { #expect(result[column] == (column == 1 ? 0 : a[column] - 2 * b[column])) }
            #expect(result.right == -1)
        }
    }
}
