import Measures

/// A dataset about people as one edition has it.
struct PeopleSource {
    let edition: Int
    let name: String
    let dataset: ProtectedDataset
    let dimensions: [String: Dimension]
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
        let sources = editions.enumerated().flatMap { number, edition in
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

    private static func haveSameName(_ a: PeopleSource, _ b: PeopleSource) -> Bool {
        a.name == b.name || (!a.dataset.file.isEmpty && a.dataset.file == b.dataset.file)
    }

    /// More than half of what both tell of a field, by the dimensions that both have, is the same.
    private static func agree(_ a: PeopleSource, _ b: PeopleSource) -> Bool {
        KeyTranslation.all(a, b).contains { translation in
            let match = AtomMatch(a, b, translation)
            return match.compared.contains { $0.same > $0.different && $0.people >= fewest }
        }
    }
}
