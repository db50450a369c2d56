import Measures
import Values

/// The atoms of the datasets about the same people in all editions: what two of them tell is one and the same.
struct JoinedAtoms {
    /// Names of the columns of numbers, in all editions.
    private(set) var fields: [String] = []
    private(set) var atoms = Indexed<JoinedAtoms, Atom>()
    private(set) var relations: [Relation] = []
    /// For each source by its number, the atom of each of its own.
    private var joined: [Int: [AtomID]] = [:]
    /// For each source, a published whole as the atoms of its parts, remainder included.
    private var parts: [Int: [AtomID: [AtomID]]] = [:]

    struct Atom {
        var rows: Double
        /// By field.
        var sums: [String: Double]
        /// Public already, but for small numbers of people: the deviation of a published whole from its parts.
        var isDeviation = false

        /// A deviation that tells few people is theirs to keep secret.
        func isKnown(_ quantity: PublishedCounts.Quantity, _ rules: DisclosureRules) -> Bool {
            isDeviation && !rules.isSmall(value(quantity))
        }

        func value(_ field: String?) -> Double { field.map { sums[$0] ?? 0 } ?? rows }

        func value(_ quantity: PublishedCounts.Quantity) -> Double {
            guard let tied = quantity.tied else { return value(quantity.field) }
            return tied.terms.reduce(0) { $0 + $1.factor * value($1.field) }
        }
    }

    /// The sum of some atoms equals that of others, or is at most that.
    struct Relation {
        /// The columns that are added up; nil for rows.
        let fields: (left: [String?], right: [String?])
        let left: [AtomID]
        let right: [AtomID]
        var isEquality = true

        /// Of one column.
        init(field: String?, left: [AtomID], right: [AtomID], isEquality: Bool = true) {
            (fields, self.left, self.right, self.isEquality) = (([field], [field]), left, right, isEquality)
        }

        init(_ told: (other: AtomMatch.Told, own: AtomMatch.Told), left: [AtomID], right: [AtomID]) {
            (fields, self.left, self.right) = ((told.other, told.own), left, right)
        }
    }

    /// - Parameter sources: those about the same people, by number.
    init(_ sources: [(number: Int, source: PeopleSource)]) {
        for (index, own) in sources.enumerated() {
            add(own.number, own.source, earlier: Array(sources[..<index]))
            splitWholes(own.number, own.source)
        }
        fields = Set(sources.flatMap(\.source.dataset.atoms.fields)).sorted()
    }

    /// The atoms of a number of a source; where it adds up, a published whole stands for its parts. (Rows never do:
    /// a whole is one row.)
    func atoms(_ ids: [Int32], of source: Int, isAdditive: Bool) -> [AtomID] {
        let own = joined[source] ?? []
        let found = ids.map { own[Int($0)] }
        guard isAdditive, let parts = parts[source] else { return Set(found).sorted() }
        return Set(found.flatMap { parts[$0] ?? [$0] }).sorted()
    }

    // MARK: Sources

    private mutating func add(_ number: Int, _ source: PeopleSource, earlier: [(number: Int, source: PeopleSource)]) {
        let own = source.dataset.atoms
        let matches = earlier.flatMap { other in
            KeyTranslation.all(other.source, source).map { (other.number, AtomMatch.whole(other.source, source, $0)) }
        }
        let known = knownAtoms(matches)
        joined[number] = own.atoms.enumerated().map { position, atom in
            if let id = known[position] {
                for (field, sum) in zip(own.fields, atom.sums) { atoms[id].sums[field] = sum }
                return id
            }
            let sums = Dictionary(zip(own.fields, atom.sums)) { first, _ in first }
            return atoms.append(Atom(rows: Double(atom.rows), sums: sums))
        }
        for (other, match) in matches {
            for group in match.groups {
                let left = Set(group.other.compactMap { joined[other]?[$0] }).sorted()
                let right = Set(group.own.compactMap { joined[number]?[$0] }).sorted()
                guard left != right || group.told.other != group.told.own else { continue }
                relations.append(Relation(group.told, left: left, right: right))
            }
        }
    }

    /// For each atom of a new source the one that it is already. No two of them are the same.
    private func knownAtoms(_ matches: [(other: Int, match: AtomMatch)]) -> [Int: AtomID] {
        var known: [Int: AtomID] = [:]
        var taken: Set<AtomID> = []
        for (other, match) in matches {
            for pair in match.pairs where known[pair.own] == nil {
                guard let id = joined[other]?[pair.other], taken.insert(id).inserted else { continue }
                known[pair.own] = id
            }
        }
        return known
    }

    // MARK: Published wholes

    private mutating func splitWholes(_ edition: Int, _ source: PeopleSource) {
        let (own, dimensions) = (source.dataset.atoms, source.dimensions)
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
            for choice in choices {
                bound(whole, by: choice, source.dataset.nonAdditive, edition, own, dimensions)
            }
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
    /// there, a deviation that everyone sees unless it is few people.
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
        rest.isDeviation = isWhole(choice, own, dimensions) || rest.sums.values.contains { $0 < 0 }
        rest.rows = 0
        return (ids + [atoms.append(rest)]).sorted()
    }

    /// Whether every value of what is divided is among the parts.
    private func isWhole(_ choice: WholeSplitter.Choice, _ own: Atoms, _ dimensions: [String: Dimension]) -> Bool {
        let listed = Set(choice.axes.flatMap { axis in choice.parts.map { own.atoms[$0].keys[axis] } })
        let all = choice.axes.flatMap { dimensions[own.dimensions[$0]]?.values.map(\.key) ?? [] }
        return all.allSatisfy { listed.contains($0) }
    }

    /// Of different people, who may stand in several parts, the whole is no more than the parts together, and no part is
    /// more than the whole.
    private mutating func bound(
        _ whole: AtomID, by choice: WholeSplitter.Choice, _ fields: Set<String>, _ edition: Int, _ own: Atoms,
        _ dimensions: [String: Dimension]
    ) {
        let parts = choice.parts.compactMap { joined[edition]?[$0] }.sorted()
        for field in own.fields where fields.contains(field) {
            if isWhole(choice, own, dimensions) {
                relations.append(Relation(field: field, left: [whole], right: parts, isEquality: false))
            }
            relations += parts.map { Relation(field: field, left: [$0], right: [whole], isEquality: false) }
        }
    }
}
