import Values

/// Positions of one dimension from those of another that rolls up to it, as things were on a day.
struct RollUp: Sendable {
    private let steps: [Dimension]

    init(_ route: DatasetShape.Route, _ catalogue: Catalogue) { steps = route.steps.compactMap(catalogue.dimension) }

    /// Whether the way differs from day to day.
    var isDated: Bool { steps.dropLast().contains { $0.values.contains { !$0.versions.isEmpty } } }

    /// Position of a value → position of what it belongs to; `none` stands last, just after the total.
    func positions(on day: Day) -> [Int] {
        guard let root = steps.first else { return [] }
        var positions = Array(0...(root.values.count + 1))
        for (child, parent) in zip(steps, steps.dropFirst()) {
            let links = child.values.map { value in
                value.parents(on: day)[parent.name].flatMap(parent.index) ?? parent.none
            }
            positions = positions.map { $0 < links.count ? links[$0] : parent.none }
        }
        return positions
    }
}

extension Dimension {
    /// Position for a row that belongs to no value.
    var none: Int { values.count + 1 }
    /// Positions in a cube: parts, total, none.
    var size: Int { values.count + 2 }
}
