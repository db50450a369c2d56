/// Sets of people that published sums are about, and what is left of one of them beside another: sets that a reader can
/// speak of, though nobody asked for them.
struct AskedSets {
    /// Each once, of classes in ascending order.
    private(set) var sets: [[Int]] = []
    private var known: Set<[Int]> = []

    /// - Parameters:
    ///   - asked: sets of classes in ascending order.
    ///   - isWanted: whether what is left of the second set without the first is wanted.
    init(_ asked: [[Int]], where isWanted: (_ part: [Int], _ whole: [Int]) -> Bool) {
        for set in asked { add(set) }
        var holders: [Int: [Int]] = [:]
        let asked = sets
        for (number, set) in asked.enumerated() { for member in set { holders[member, default: []].append(number) } }
        for whole in asked {
            var shared: [Int: Int] = [:]
            for member in whole { for number in holders[member] ?? [] { shared[number, default: 0] += 1 } }
            for (number, count) in shared.sorted(by: { $0.key < $1.key }) {
                let part = asked[number]
                guard count == part.count, count < whole.count, isWanted(part, whole) else { continue }
                let taken = Set(part)
                add(whole.filter { !taken.contains($0) })
            }
        }
    }

    private mutating func add(_ set: [Int]) { if known.insert(set).inserted { sets.append(set) } }
}
