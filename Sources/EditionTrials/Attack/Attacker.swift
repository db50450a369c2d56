/// Asks what is possible, and remembers every set of numbers that was found: one of them often answers the next
/// question.
struct Attacker {
    private let equations: Equations
    private var known: [[Int]] = []

    init(_ equations: Equations) { self.equations = equations }

    /// Whether a sum may have a value as far as a reader knows; also when the search grows too long.
    mutating func allows(_ members: [Int], _ value: Int) -> Bool {
        if known.contains(where: { numbers in members.reduce(0) { $0 + numbers[$1] } == value }) { return true }
        switch equations.solved(members, value) {
        case .impossible: return false
        case .unknown: return true
        case .numbers(let found):
            known.append(found)
            return true
        }
    }

    /// Whether a sum may have any other value than the true one.
    mutating func doubts(_ members: [Int], _ truth: Int, below most: Int) -> Bool {
        if known.contains(where: { numbers in members.reduce(0) { $0 + numbers[$1] } != truth }) { return true }
        for value in 0...most where value != truth && allows(members, value) { return true }
        return false
    }
}
