import Measures
import Values

/// What one dataset tells of some of the people of another, or in other columns: the women alone, a row for each person
/// where the other has a number, women and men in a column each.
extension AtomMatch {
    private typealias Members = [Key: [Int]]

    /// Where every sum that both tell is the same, each of those sums.
    static func parts(_ other: PeopleSource, _ own: PeopleSource, _ translation: KeyTranslation) -> [Group] {
        let grain = grain(other.dataset.atoms, own.dataset.atoms)
        let others = Divided(other, translation.axes.map { ($0.other, $0.keys) }, grain)
        let owns = Divided(own, translation.axes.map { ($0.own, $0.ownKeys) }, grain)
        let tellings = tellings(other.dataset.atoms, own.dataset.atoms)
        let unlike = tellings.filter { $0.other != $0.own }
        return groups(others.all, other.dataset.atoms, owns.all, own.dataset.atoms, unlike)
            + others.parts.flatMap { groups($0, other.dataset.atoms, owns.all, own.dataset.atoms, tellings) }
            + owns.parts.flatMap { groups(others.all, other.dataset.atoms, $0, own.dataset.atoms, tellings) }
    }

    /// All that the one tells beside all that the other tells. Rows are beside rows only where neither has a number.
    private static func tellings(_ other: Atoms, _ own: Atoms) -> [(other: Told, own: Told)] {
        let haveNumbers = !other.fields.isEmpty || !own.fields.isEmpty
        return told(other).flatMap { theirs in told(own).map { (other: theirs, own: $0) } }
            .filter { !haveNumbers || $0.other != [nil] || $0.own != [nil] }
    }

    /// Its rows, each column of numbers, and all of them together.
    private static func told(_ atoms: Atoms) -> [Told] {
        [[nil]] + atoms.fields.map { [$0] } + (atoms.fields.count > 1 ? [atoms.fields.map { $0 }] : [])
    }

    private static func groups(
        _ others: Members, _ other: Atoms, _ owns: Members, _ own: Atoms, _ tellings: [(other: Told, own: Told)]
    ) -> [Group] {
        let shared = owns.filter { others[$0.key] != nil }.sorted { $0.value.lexicographicallyPrecedes($1.value) }
        guard shared.count >= fewest.sums else { return [] }
        return tellings.flatMap { told -> [Group] in
            var (found, sums, people): ([Group], Int, Double) = ([], 0, 0)
            for (key, mine) in shared {
                let theirs = others[key] ?? []
                let number = sum(own, mine, told.own)
                guard number == sum(other, theirs, told.other) else { return [] }
                found.append(Group(told, theirs, mine))
                if number != 0 { (sums, people) = (sums + 1, people + number) }
            }
            return sums >= fewest.sums && people >= fewest.people ? found : []
        }
    }

    private static func sum(_ atoms: Atoms, _ members: [Int], _ told: Told) -> Double {
        told.reduce(0) { $0 + sum(atoms, members, $1) }
    }

    /// The atoms of a dataset by what it shares with another: all, and those of each value of what it has alone.
    private struct Divided {
        let all: Members
        private(set) var parts: [Members] = []

        init(
            _ source: PeopleSource, _ axes: [(column: KeyTranslation.Column, keys: [String: String])], _ grain: Grain
        ) {
            let atoms = source.dataset.atoms
            all = AtomMatch.index(source, axes, grain).members
            for position in atoms.dimensions.indices where !axes.contains(where: { $0.column.position == position }) {
                let total = source.dimensions[atoms.dimensions[position]]?.total?.key
                var values: [String: Members] = [:]
                for (key, value, members) in AtomMatch.index(source, axes, grain, dividedBy: position)
                where value != total {
                    values[value, default: [:]][key] = members
                }
                if values.count > 1 { parts += values.sorted { $0.key < $1.key }.map(\.value) }
            }
        }
    }
}
