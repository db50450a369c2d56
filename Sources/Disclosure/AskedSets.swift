/// Sets of people that published sums are about, and what is left of one of them beside others: sets that a reader can
/// speak of, though nobody asked for them.
struct AskedSets {
    /// Each once, of classes in ascending order.
    private(set) var sets: [[Int]] = []
    private var known: Set<[Int]> = []

    /// What is left beside several parts is looked for in sets with at most this many of them.
    private static let mostParts = 200

    /// - Parameters:
    ///   - asked: sets of classes in ascending order.
    ///   - isWanted: whether what is left of the second set without the first is wanted.
    ///   - isWantedRest: whether a set that is left beside several others is wanted.
    init(
        _ asked: [[Int]], where isWanted: (_ part: [Int], _ whole: [Int]) -> Bool,
        orRest isWantedRest: (_ rest: [Int]) -> Bool
    ) {
        for set in asked { add(set) }
        let asked = sets
        let members = Members(asked)
        var left = [Bool](repeating: false, count: members.classes)
        for whole in asked {
            let parts = members.parts(of: whole).map { asked[$0] }
            for part in parts where isWanted(part, whole) {
                let taken = Set(part)
                add(whole.filter { !taken.contains($0) })
            }
            guard parts.count > 1, parts.count <= AskedSets.mostParts else { continue }
            let largestFirst = parts.enumerated().sorted {
                ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
            }
            for part in parts {
                let rest = AskedSets.rest(of: whole, startingWith: part, then: largestFirst.map(\.element), &left)
                if !rest.isEmpty, isWantedRest(rest) { add(rest) }
            }
        }
    }

    /// What is left of the whole beside the first part and all that share nothing with it and each other.
    ///
    /// - Parameter left: for each class whether it is left: false before and after. A set made anew for every rest
    ///   costs more than all else here.
    private static func rest(
        of whole: [Int], startingWith first: [Int], then parts: [[Int]], _ left: inout [Bool]
    ) -> [Int] {
        for number in whole { left[number] = true }
        for number in first { left[number] = false }
        for part in parts where part.allSatisfy({ left[$0] }) {
            for number in part { left[number] = false }
        }
        let rest = whole.filter { left[$0] }
        for number in rest { left[number] = false }
        return rest
    }

    private mutating func add(_ set: [Int]) { if known.insert(set).inserted { sets.append(set) } }
}

/// Which of the sets a class is in. Classes are numbered from 0.
private struct Members {
    private let sizes: [Int]
    private var holders: [[Int]]

    /// How many classes there are.
    var classes: Int { holders.count }

    init(_ sets: [[Int]]) {
        sizes = sets.map(\.count)
        holders = Array(repeating: [], count: (sets.lazy.flatMap { $0 }.max() ?? -1) + 1)
        for (number, set) in sets.enumerated() { for member in set { holders[member].append(number) } }
    }

    /// The numbers of the sets that lie in another and are smaller, ascending.
    func parts(of whole: [Int]) -> [Int] {
        var shared = [Int](repeating: 0, count: sizes.count)
        for member in whole { for number in holders[member] { shared[number] += 1 } }
        return shared.indices.filter { shared[$0] > 0 && shared[$0] == sizes[$0] && sizes[$0] < whole.count }
    }
}
