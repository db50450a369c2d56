import Diagnostics

extension [DimensionDeclaration] {
    /// Tells dimensions that belong to each other in a ring, each ring once at the one declared first: what lies above
    /// what cannot be said of them.
    func tellRings(_ findings: Findings) {
        let parents = Dictionary(map { ($0.name, $0.parents) }) { first, _ in first }
        var told: Set<String> = []
        for dimension in self where !told.contains(dimension.name) {
            guard let ring = ring(from: dimension.name, parents) else { continue }
            told.formUnion(ring)
            let words = (ring + [dimension.name]).map { "«\($0)»" }.joined(separator: " → ")
            findings.add(
                .parentRing,
                ring.count == 1
                    ? "dimensionen «\(dimension.name)» hör till sig själv"
                    : "dimensionerna hör till varandra i en ring: \(words)",
                at: dimension.place, hint: "ta bort den förälder (parents) som inte är större än det som hör till den")
        }
    }

    /// The shortest way from a dimension up to itself, without the last step; nil when there is none.
    private func ring(from name: String, _ parents: [String: [String]]) -> [String]? {
        var ways = [[name]]
        var seen: Set<String> = []
        var next = 0
        while next < ways.count {
            let way = ways[next]
            next += 1
            for parent in parents[way[way.count - 1]] ?? [] {
                if parent == name { return way }
                if seen.insert(parent).inserted { ways.append(way + [parent]) }
            }
        }
        return nil
    }
}
