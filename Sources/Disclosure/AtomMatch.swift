import Measures
import Values

/// What two editions say of the same people: by the dimensions that both have, and the longer of their times.
struct AtomMatch {
    /// Atoms that are the same in both: the only one of each edition there, with the same numbers.
    private(set) var pairs: [(other: Int, own: Int)] = []
    /// Atoms of which only the sums are the same, by field.
    private(set) var groups: [(field: String?, other: [Int], own: [Int])] = []

    private struct Key: Hashable {
        let keys: [String?]
        let period: String
    }

    init(_ other: Atoms, _ own: Atoms) {
        let shared = own.dimensions.filter { other.dimensions.contains($0) }
        let grain = max(other.atoms.first?.period.grain ?? .day, own.atoms.first?.period.grain ?? .day)
        let others = AtomMatch.index(other, shared, grain)
        let owns = AtomMatch.index(own, shared, grain)
        let isAlike = other.dimensions == own.dimensions
        let fields = own.fields.filter { other.fields.contains($0) }
        for (key, mine) in owns.order {
            guard let theirs = others.members[key] else { continue }
            let same = ([nil] + fields.map { Optional($0) }).filter {
                AtomMatch.sum(other, theirs, $0) == AtomMatch.sum(own, mine, $0)
            }
            if isAlike, mine.count == 1, theirs.count == 1, same.count == fields.count + 1 {
                pairs.append((theirs[0], mine[0]))
            } else {
                groups += same.map { ($0, theirs, mine) }
            }
        }
    }

    private static func index(_ atoms: Atoms, _ shared: [String], _ grain: Grain)
        -> (members: [Key: [Int]], order: [(Key, [Int])])
    {
        let positions = shared.compactMap { atoms.dimensions.firstIndex(of: $0) }
        var members: [Key: [Int]] = [:]
        var order: [Key] = []
        for (number, atom) in atoms.atoms.enumerated() {
            let period = atom.period.grain == grain ? atom.period : Period(grain, containing: atom.period.lastDay)
            let key = Key(keys: positions.map { atom.keys[$0] }, period: period.description)
            if members[key] == nil { order.append(key) }
            members[key, default: []].append(number)
        }
        return (members, order.map { ($0, members[$0] ?? []) })
    }

    private static func sum(_ atoms: Atoms, _ members: [Int], _ field: String?) -> Double {
        guard let field else { return members.reduce(0) { $0 + Double(atoms.atoms[$1].rows) } }
        guard let column = atoms.fields.firstIndex(of: field) else { return 0 }
        return members.reduce(0) { $0 + atoms.atoms[$1].sums[column] }
    }
}
