import Measures
import Values

/// What two datasets say of the same people: by the dimensions that both have, and the longer of their times.
struct AtomMatch {
    /// Atoms that are the same in both: the only one of each there, with the same numbers.
    private(set) var pairs: [(other: Int, own: Int)] = []
    /// Atoms of which only the sums are the same.
    var groups: [Group] = []
    /// For each field that both have (rows where neither has any) how many sums that are not zero in both are the same,
    /// how many are not, and what the same ones add up to.
    private(set) var compared: [(same: Int, different: Int, people: Double)] = []

    /// Columns of numbers that are the same in every sum of both, under names that only the one or the other has.
    private(set) var renamed: [(other: String, own: String)] = []

    /// Columns whose numbers together are what is told; nil stands for the rows.
    typealias Told = [String?]

    /// Some atoms of each, and of what in them the sums are the same.
    struct Group {
        let told: (other: Told, own: Told)
        let other: [Int]
        let own: [Int]

        init(_ told: (other: Told, own: Told), _ other: [Int], _ own: [Int]) {
            (self.told, self.other, self.own) = (told, other, own)
        }

        /// Of the same column in both.
        init(_ field: String?, _ other: [Int], _ own: [Int]) { self.init(([field], [field]), other, own) }
    }

    /// What agrees by chance: fewer sums, or of fewer people.
    static let fewest = (sums: 2, people: 20.0)

    struct Key: Hashable {
        var keys: [String?]
        let period: String
    }

    init(_ otherSource: PeopleSource, _ ownSource: PeopleSource, _ translation: KeyTranslation) {
        let (other, own) = (otherSource.dataset.atoms, ownSource.dataset.atoms)
        let axes = translation.axes
        let grain = max(other.atoms.first?.period.grain ?? .day, own.atoms.first?.period.grain ?? .day)
        let others = AtomMatch.index(otherSource, axes.map { ($0.other, $0.keys) }, grain)
        let owns = AtomMatch.index(ownSource, axes.map { ($0.own, $0.ownKeys) }, grain)
        let isAlike =
            axes.count == other.dimensions.count && axes.count == own.dimensions.count
            && axes.allSatisfy { $0.other.above == nil && $0.own.above == nil }
        let fields = own.fields.filter { other.fields.contains($0) }
        let judged: [String?] = own.fields.isEmpty && other.fields.isEmpty ? [nil] : fields
        compared = judged.map { _ in (0, 0, 0) }
        renamed = AtomMatch.renamed(other, others.members, own, owns.order)
        for (key, mine) in owns.order {
            guard let theirs = others.members[key] else { continue }
            let same = ([nil] + fields.map { Optional($0) }).filter {
                AtomMatch.sum(other, theirs, $0) == AtomMatch.sum(own, mine, $0)
            }
            for (index, field) in judged.enumerated() {
                compare(index, AtomMatch.sum(own, mine, field), AtomMatch.sum(other, theirs, field))
            }
            if isAlike, mine.count == 1, theirs.count == 1, same.count == fields.count + 1 {
                pairs.append((theirs[0], mine[0]))
            } else {
                groups += same.map { Group($0, theirs, mine) }
            }
        }
    }

    /// Two systems call what they count by other names.
    private static func renamed(
        _ other: Atoms, _ others: [Key: [Int]], _ own: Atoms, _ owns: [(Key, [Int])]
    ) -> [(other: String, own: String)] {
        var found: [(other: String, own: String)] = []
        for mine in own.fields where !other.fields.contains(mine) {
            let same = other.fields.first { theirs in
                guard !own.fields.contains(theirs), !found.contains(where: { $0.other == theirs }) else { return false }
                var (sums, people) = (0, 0.0)
                for (key, members) in owns {
                    guard let others = others[key] else { continue }
                    let number = sum(own, members, mine)
                    guard number == sum(other, others, theirs) else { return false }
                    if number != 0 { (sums, people) = (sums + 1, people + number) }
                }
                return sums >= fewest.sums && people >= fewest.people
            }
            if let same { found.append((same, mine)) }
        }
        return found
    }

    private mutating func compare(_ index: Int, _ own: Double, _ other: Double) {
        guard own != 0 || other != 0 else { return }
        if own == other {
            compared[index].same += 1
            compared[index].people += own
        } else {
            compared[index].different += 1
        }
    }

    /// Rows of a published whole of a dimension that is not shared are left out where the parts are there.
    static func index(
        _ source: PeopleSource, _ axes: [(column: KeyTranslation.Column, keys: [String: String])], _ grain: Grain
    ) -> (members: [Key: [Int]], order: [(Key, [Int])]) {
        let atoms = source.dataset.atoms
        let rest = atoms.dimensions.indices.filter { position in !axes.contains { $0.column.position == position } }
        let totals = rest.map { (position: $0, key: source.dimensions[atoms.dimensions[$0]]?.total?.key) }
        var (members, wholes): ([Key: [Int]], [Key: [Int]]) = ([:], [:])
        var order: [Key] = []
        var climber = KeyClimber(source)
        for (number, atom) in atoms.atoms.enumerated() {
            let period = atom.period.grain == grain ? atom.period : Period(grain, containing: atom.period.lastDay)
            let keys = axes.map { axis in climber.key(of: atom, in: axis.column).map { axis.keys[$0] ?? $0 } }
            let key = Key(keys: keys, period: period.description)
            if members[key] == nil, wholes[key] == nil { order.append(key) }
            if totals.contains(where: { $0.key != nil && atom.keys[$0.position] == $0.key }) {
                wholes[key, default: []].append(number)
            } else {
                members[key, default: []].append(number)
            }
        }
        members.merge(wholes) { parts, _ in parts }
        return (members, order.map { ($0, members[$0] ?? []) })
    }

    /// The same told apart by the values of one more dimension.
    static func index(
        _ source: PeopleSource, _ axes: [(column: KeyTranslation.Column, keys: [String: String])], _ grain: Grain,
        dividedBy position: Int
    ) -> [(key: Key, value: String, members: [Int])] {
        let column = KeyTranslation.Column(position: position)
        return index(source, axes + [(column, [:])], grain).order.compactMap { key, members in
            var shared = key
            return shared.keys.removeLast().map { (shared, $0, members) }
        }
    }

    static func sum(_ atoms: Atoms, _ members: [Int], _ field: String?) -> Double {
        guard let field else { return members.reduce(0) { $0 + Double(atoms.atoms[$1].rows) } }
        guard let column = atoms.fields.firstIndex(of: field) else { return 0 }
        return members.reduce(0) { $0 + atoms.atoms[$1].sums[column] }
    }
}
