@testable import Disclosure

/// Numbers on a cross of up to three dimensions with some of its margins, as a problem.
struct Cross {
    let sizes: [Int]
    /// The last dimension varies fastest.
    let values: [Int]

    static let all3: [[Int]] = [[0, 1, 2], [0, 1], [0, 2], [1, 2], [0], [1], [2], []]

    func position(_ index: Int) -> [Int] {
        var rest = index
        return sizes.reversed().map { size in
            defer { rest /= size }
            return rest % size
        }.reversed()
    }

    /// The cells of each group of a margin.
    func groups(by: [Int]) -> [[Int]] {
        var order: [[Int]] = []
        var groups: [[Int]: [Int]] = [:]
        for index in values.indices {
            let place = position(index)
            let keys = by.map { place[$0] }
            if groups[keys] == nil { order.append(keys) }
            groups[keys, default: []].append(index)
        }
        return order.map { groups[$0] ?? [] }
    }

    func sum(_ members: [Int]) -> Int { members.reduce(0) { $0 + values[$1] } }

    /// Small numbers hidden and everything else visible.
    func problem(_ margins: [[Int]], minimum: Int = 5) -> DisclosureProblem {
        var problem = DisclosureProblem()
        for value in values { _ = problem.variables.append(.init(value: Double(value))) }
        for members in margins.flatMap({ groups(by: $0) }) {
            var sum = DisclosureProblem.Sum(
                variables: members.map { VariableID($0) }, value: Double(sum(members)), minimum: minimum)
            guard !problem.sums.elements.contains(where: { $0.variables == sum.variables }) else { continue }
            sum.counts = [CountID(problem.sums.count)]
            sum.status = sum.isSmall ? .hidden : .visible
            _ = problem.sums.append(sum)
        }
        return LineFinder.complete(problem)
    }
}
