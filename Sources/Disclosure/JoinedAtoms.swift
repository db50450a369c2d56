import Measures
import Values

/// The atoms of one dataset in all editions: what two editions tell of the same people is one and the same.
struct JoinedAtoms {
    /// Names of the columns of numbers, in all editions.
    private(set) var fields: [String] = []
    private(set) var atoms = Indexed<JoinedAtoms, Atom>()
    private(set) var relations: [Relation] = []
    /// For each edition that has the dataset, the atom of each of its own.
    private var joined: [Int: [AtomID]] = [:]
    /// For each edition, a published whole as the atoms of its parts, remainder included.
    private var parts: [Int: [AtomID: [AtomID]]] = [:]

    struct Atom {
        var rows: Double
        /// By field.
        var sums: [String: Double]
        /// Public already: the deviation of a published whole from its parts.
        var isKnown = false

        func value(_ field: String?) -> Double { field.map { sums[$0] ?? 0 } ?? rows }
    }

    /// The sum of some atoms equals that of others, in this field (nil: in rows).
    struct Relation {
        let field: String?
        let left: [AtomID]
        let right: [AtomID]
    }

    /// - Parameter editions: by number; those without the dataset are left out.
    init(_ editions: [(number: Int, atoms: Atoms, dimensions: [String: Dimension])]) {
        for (index, edition) in editions.enumerated() {
            add(edition.number, edition.atoms, earlier: editions[..<index].map { ($0.number, $0.atoms) })
            splitWholes(edition.number, edition.atoms, edition.dimensions)
        }
        fields = Set(editions.flatMap(\.atoms.fields)).sorted()
    }

    /// The atoms of a number of an edition; where it adds up, a published whole stands for its parts. (Rows never do:
    /// a whole is one row.)
    func atoms(_ ids: [Int32], of edition: Int, isAdditive: Bool) -> [AtomID] {
        let own = joined[edition] ?? []
        let found = ids.map { own[Int($0)] }
        guard isAdditive, let parts = parts[edition] else { return Set(found).sorted() }
        return Set(found.flatMap { parts[$0] ?? [$0] }).sorted()
    }

    // MARK: Editions

    private mutating func add(_ edition: Int, _ own: Atoms, earlier: [(number: Int, atoms: Atoms)]) {
        var known: [Int: AtomID] = [:]
        let matches = earlier.map { AtomMatch($0.atoms, own) }
        for (match, other) in zip(matches, earlier) {
            for pair in match.pairs where known[pair.own] == nil { known[pair.own] = joined[other.number]?[pair.other] }
        }
        joined[edition] = own.atoms.enumerated().map { number, atom in
            if let id = known[number] {
                for (field, sum) in zip(own.fields, atom.sums) { atoms[id].sums[field] = sum }
                return id
            }
            let sums = Dictionary(zip(own.fields, atom.sums)) { first, _ in first }
            return atoms.append(Atom(rows: Double(atom.rows), sums: sums))
        }
        for (match, other) in zip(matches, earlier) {
            for group in match.groups {
                let left = Set(group.other.compactMap { joined[other.number]?[$0] }).sorted()
                let right = Set(group.own.compactMap { joined[edition]?[$0] }).sorted()
                if left != right { relations.append(Relation(field: group.field, left: left, right: right)) }
            }
        }
    }

    // MARK: Published wholes

    private mutating func splitWholes(_ edition: Int, _ own: Atoms, _ dimensions: [String: Dimension]) {
        let totals = own.dimensions.map { dimensions[$0]?.total?.key }
        guard totals.contains(where: { $0 != nil }) else { return }
        var index: [WholeKey: [Int]] = [:]
        for axis in totals.indices where totals[axis] != nil {
            for (number, atom) in own.atoms.enumerated() where atom.keys[axis] != totals[axis] {
                index[WholeKey(atom, without: axis), default: []].append(number)
            }
        }
        var splitter = WholeSplitter(own: own, totals: totals, parts: index)
        var split: [AtomID: [AtomID]] = [:]
        for number in own.atoms.indices where splitter.isWhole(number) {
            let choices = splitter.choices(number)
            guard let first = choices.first, let whole = joined[edition]?[number] else { continue }
            split[whole] = sum(first, equals: whole, edition, own, dimensions)
            for other in choices.dropFirst() {
                let also = sum(other, equals: whole, edition, own, dimensions)
                for field in own.fields {
                    relations.append(Relation(field: field, left: split[whole] ?? [], right: also))
                }
            }
        }
        parts[edition] = split
    }

    /// The parts with an atom for what the whole has beside them: people of no listed part, or, where all parts are
    /// there, a deviation that everyone sees.
    private mutating func sum(
        _ choice: WholeSplitter.Choice, equals whole: AtomID, _ edition: Int, _ own: Atoms,
        _ dimensions: [String: Dimension]
    ) -> [AtomID] {
        let ids = choice.parts.compactMap { joined[edition]?[$0] }
        var rest = Atom(rows: atoms[whole].rows, sums: atoms[whole].sums)
        for id in ids {
            rest.rows -= atoms[id].rows
            for (field, sum) in atoms[id].sums { rest.sums[field, default: 0] -= sum }
        }
        let listed = Set(choice.axes.flatMap { axis in choice.parts.map { own.atoms[$0].keys[axis] } })
        let all = choice.axes.flatMap { dimensions[own.dimensions[$0]]?.values.map(\.key) ?? [] }
        rest.isKnown = all.allSatisfy { listed.contains($0) } || rest.sums.values.contains { $0 < 0 }
        rest.rows = 0
        return (ids + [atoms.append(rest)]).sorted()
    }
}
