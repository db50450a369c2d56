/// The atoms of a dataset in the classes that no published count divides: all that can be told of them is their sum.
///
/// Memory: one number an atom, and what the counts hold as classes.
struct AtomPartition {
    private(set) var classOfAtom: [AtomID: Int] = [:]
    private(set) var members: [[AtomID]] = []

    /// - Parameter sets: each is a union of classes afterwards.
    init(_ sets: some Sequence<[AtomID]>) {
        for set in sets { refine(set) }
    }

    /// Divides every class that has some atoms in the set and some outside.
    private mutating func refine(_ set: [AtomID]) {
        var inside: [Int: [AtomID]] = [:]
        var new: [AtomID] = []
        for atom in set {
            if let known = classOfAtom[atom] { inside[known, default: []].append(atom) } else { new.append(atom) }
        }
        for known in inside.keys.sorted() {
            guard let some = inside[known], some.count < members[known].count else { continue }
            let taken = Set(some)
            members[known].removeAll { taken.contains($0) }
            make(some)
        }
        if !new.isEmpty { make(new) }
    }

    private mutating func make(_ atoms: [AtomID]) {
        for atom in atoms { classOfAtom[atom] = members.count }
        members.append(atoms)
    }

    /// The classes that a set is made of, ascending.
    func classes(_ set: [AtomID]) -> [Int] { Set(set.compactMap { classOfAtom[$0] }).sorted() }
}
