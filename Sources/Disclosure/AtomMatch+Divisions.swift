import Measures
import Values

/// What two datasets divide otherwise and yet say of the same people: units that one of them has as one, and ages that
/// one of them has in fewer classes. A reader who lays the two side by side adds up.
extension AtomMatch {
    /// All that can be told of the two.
    static func whole(_ other: PeopleSource, _ own: PeopleSource, _ translation: KeyTranslation) -> AtomMatch {
        var match = AtomMatch(other, own, translation)
        match.addMargins(other, own, translation)
        match.addRuns(other, own, translation)
        match.groups += parts(other, own, translation)
        return match
    }

    private func fields(_ other: Atoms, _ own: Atoms) -> [String?] {
        let common = own.fields.filter { other.fields.contains($0) }
        return own.fields.isEmpty && other.fields.isEmpty ? [nil] : common
    }

    static func grain(_ other: Atoms, _ own: Atoms) -> Grain {
        max(other.atoms.first?.period.grain ?? .day, own.atoms.first?.period.grain ?? .day)
    }

    // MARK: What only the one or the other has

    /// In one dimension at a time: where the values that only the one has are together as many as those that only the
    /// other has.
    private mutating func addMargins(
        _ otherSource: PeopleSource, _ ownSource: PeopleSource, _ translation: KeyTranslation
    ) {
        let (other, own) = (otherSource.dataset.atoms, ownSource.dataset.atoms)
        let (axes, grain) = (translation.axes, AtomMatch.grain(other, own))
        let others = AtomMatch.index(otherSource, axes.map { ($0.other, $0.keys) }, grain)
        let owns = AtomMatch.index(ownSource, axes.map { ($0.own, $0.ownKeys) }, grain)
        for position in axes.indices {
            let isStrange = { (key: Key, members: [Key: [Int]]) in members[key] == nil && key.keys[position] != nil }
            let theirs = AtomMatch.merged(
                others.order.filter { isStrange($0.0, owns.members) }, without: position,
                totals(otherSource, axes[position].other))
            let mine = AtomMatch.merged(
                owns.order.filter { isStrange($0.0, others.members) }, without: position,
                totals(ownSource, axes[position].own))
            for (key, members) in mine.sorted(by: { $0.value.lexicographicallyPrecedes($1.value) }) {
                guard let partners = theirs[key] else { continue }
                for field in fields(other, own) {
                    let sum = AtomMatch.sum(own, members, field)
                    if sum > 0, sum == AtomMatch.sum(other, partners, field) {
                        groups.append(Group(field, partners, members))
                    }
                }
            }
        }
    }

    /// The key of the published whole of a column, which is no part.
    private func totals(_ source: PeopleSource, _ column: KeyTranslation.Column) -> String? {
        source.dimensions[column.above ?? source.dataset.atoms.dimensions[column.position]]?.total?.key
    }

    private static func merged(_ entries: [(Key, [Int])], without position: Int, _ total: String?) -> [Key: [Int]] {
        entries.reduce(into: [:]) { merged, entry in
            guard total == nil || entry.0.keys[position] != total else { return }
            var key = entry.0
            key.keys[position] = nil
            merged[key, default: []] += entry.1
        }
    }

    // MARK: Classes

    /// Where the classes of the one, in their order, are those of the other with some of them taken together.
    private mutating func addRuns(_ otherSource: PeopleSource, _ ownSource: PeopleSource, _ translation: KeyTranslation)
    {
        let (other, own) = (otherSource.dataset.atoms, ownSource.dataset.atoms)
        let (axes, grain) = (translation.axes, AtomMatch.grain(other, own))
        let free = (
            other: other.dimensions.indices.filter { position in !axes.contains { $0.other.position == position } },
            own: own.dimensions.indices.filter { position in !axes.contains { $0.own.position == position } }
        )
        for theirs in free.other {
            let others = Classes(otherSource, axes.map { ($0.other, $0.keys) }, theirs, grain)
            for mine in free.own {
                let owns = Classes(ownSource, axes.map { ($0.own, $0.ownKeys) }, mine, grain)
                for field in fields(other, own) {
                    groups += others.runs(in: owns, field).map { Group(field, $0.own, $0.other) }
                    groups += owns.runs(in: others, field).map { Group(field, $0.other, $0.own) }
                }
            }
        }
    }
}

/// The atoms of a dataset by what it shares with another, and within that by the classes of one dimension.
private struct Classes {
    private let atoms: Atoms
    /// In the order of the dimension.
    private let keys: [String]
    private var members: [AtomMatch.Key: [String: [Int]]] = [:]

    init(
        _ source: PeopleSource, _ axes: [(column: KeyTranslation.Column, keys: [String: String])], _ position: Int,
        _ grain: Grain
    ) {
        atoms = source.dataset.atoms
        keys = source.dimensions[atoms.dimensions[position]]?.values.map(\.key) ?? []
        for (key, own, numbers) in AtomMatch.index(source, axes, grain, dividedBy: position) where keys.contains(own) {
            members[key, default: [:]][own, default: []] += numbers
        }
    }

    /// For each class of this, the finer classes of the other that it is made of, in everything that both tell; none
    /// where some number says otherwise, or where so few people might agree by chance.
    func runs(in finer: Classes, _ field: String?) -> [(own: [Int], other: [Int])] {
        let shared = members.keys.filter { finer.members[$0] != nil }.sorted { "\($0)" < "\($1)" }
        let (coarse, fine) = (columns(shared, field), finer.columns(shared, field))
        guard keys.count > 1, finer.keys.count > keys.count, let runs = Classes.runs(coarse, fine),
            coarse.joined().reduce(0, +) >= AtomMatch.fewest.people
        else { return [] }
        return shared.flatMap { key in
            zip(keys, runs).map { name, run in
                (members[key]?[name] ?? [], run.flatMap { finer.members[key]?[finer.keys[$0]] ?? [] })
            }
        }
    }

    /// For each class what it is in each of the shared keys.
    private func columns(_ shared: [AtomMatch.Key], _ field: String?) -> [[Double]] {
        keys.map { key in shared.map { AtomMatch.sum(atoms, members[$0]?[key] ?? [], field) } }
    }

    /// Each of the first is the sum of a run of the second, one run after the other. Nil where it is not so, or where a
    /// class is of nobody and could end anywhere.
    private static func runs(_ coarse: [[Double]], _ fine: [[Double]]) -> [Range<Int>]? {
        var (runs, next): ([Range<Int>], Int) = ([], 0)
        for wanted in coarse {
            guard wanted.contains(where: { $0 > 0 }) else { return nil }
            let start = next
            var sum = wanted.map { _ in 0.0 }
            while next < fine.count, sum != wanted {
                sum = zip(sum, fine[next]).map { $0 + $1 }
                next += 1
            }
            guard sum == wanted else { return nil }
            runs.append(start..<next)
        }
        let rest = fine[next...].joined().contains { $0 > 0 }
        return rest ? nil : runs
    }
}
