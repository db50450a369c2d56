import Measures

/// A dataset about people as one edition has it.
struct PeopleSource {
    let edition: Int
    let name: String
    private(set) var dataset: ProtectedDataset
    let dimensions: [String: Dimension]
    let hierarchy: Hierarchy
    /// What columns of numbers are called in the first of the datasets about the same people, where it is otherwise.
    private(set) var names: [String: String] = [:]

    init(edition: Int, name: String, dataset: ProtectedDataset, dimensions: [String: Dimension]) {
        (self.edition, self.name, self.dataset, self.dimensions) = (edition, name, dataset, dimensions)
        hierarchy = Hierarchy(dimensions)
    }

    func calling(_ names: [String: String]) -> PeopleSource {
        var called = self
        called.names.merge(names) { first, _ in first }
        called.dataset = dataset.calling(names)
        return called
    }
}

extension ProtectedDataset {
    fileprivate func calling(_ names: [String: String]) -> ProtectedDataset {
        var called = self
        called.atoms = atoms.calling(names)
        called.nonAdditive = Set(nonAdditive.map { names[$0] ?? $0 })
        for index in called.relations.indices {
            for term in called.relations[index].terms.indices {
                let field = called.relations[index].terms[term].field
                called.relations[index].terms[term].field = names[field] ?? field
            }
        }
        if case .field(let field) = counting { called.counting = .field(names[field] ?? field) }
        return called
    }
}

/// Which datasets of all editions are about the same people, under whatever names: by name, by file, or because they
/// say the same where they overlap.
struct SamePeople {
    let sources: [PeopleSource]
    /// For each source the name that it has in common with the others about the same people.
    let commonNames: [String]

    /// Fewer people than this in all may agree by chance.
    private static let fewest = 20.0

    init(_ editions: [ProtectedEdition]) {
        var sources = editions.enumerated().flatMap { number, edition in
            edition.datasets.sorted { $0.key < $1.key }.map {
                PeopleSource(edition: number, name: $0.key, dataset: $0.value, dimensions: edition.dimensions)
            }
        }
        var sets = DisjointSets(sources.count)
        for own in sources.indices {
            for other in 0..<own where SamePeople.haveSameName(sources[other], sources[own]) {
                sets.join([other, own])
            }
        }
        for own in sources.indices {
            for other in 0..<own {
                let names = SamePeople.renamed(sources[other], sources[own])
                if names.isEmpty { continue }
                sets.join([other, own])
                sources[own] = sources[own].calling(names)
            }
        }
        for own in sources.indices {
            for other in 0..<own where sets.root(other) != sets.root(own) {
                if SamePeople.agree(sources[other], sources[own]) { sets.join([other, own]) }
            }
        }
        self.sources = sources
        commonNames = sources.indices.map { sources[sets.root($0)].name }
    }

    func number(_ name: String, in edition: Int) -> Int? {
        sources.firstIndex { $0.edition == edition && $0.name == name }
    }

    /// What a field of a source is called in common.
    func field(_ name: String?, _ source: Int) -> String? { name.map { sources[source].names[$0] ?? $0 } }

    private static func haveSameName(_ a: PeopleSource, _ b: PeopleSource) -> Bool {
        a.name == b.name || (!a.dataset.file.isEmpty && a.dataset.file == b.dataset.file)
    }

    /// The name of a column in the one for that in the other, where every sum that both tell is the same.
    private static func renamed(_ a: PeopleSource, _ b: PeopleSource) -> [String: String] {
        let found = KeyTranslation.all(a, b).flatMap { AtomMatch(a, b, $0).renamed }
        return Dictionary(found.map { ($0.own, $0.other) }) { first, _ in first }
    }

    /// More than half of what both tell of a field, by the dimensions that both have, is the same; or all that the one
    /// tells is what the other tells of some of its people, or in other columns.
    private static func agree(_ a: PeopleSource, _ b: PeopleSource) -> Bool {
        KeyTranslation.all(a, b).contains { translation in
            let match = AtomMatch(a, b, translation)
            return match.compared.contains { $0.same > $0.different && $0.people >= fewest }
                || !AtomMatch.parts(a, b, translation).isEmpty
        }
    }
}
