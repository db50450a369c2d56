/// What an edition is about: dimensions, datasets with their rows, and measures.
package struct World: Sendable {
    /// The period of the report.
    package let period: Span
    package var dimensions: [Dimension]
    package var datasets: [Dataset]
    package var measures: [Measure]

    package func dimension(_ name: String) -> Dimension? { dimensions.first { $0.name == name } }
    package func dataset(_ name: String) -> Dataset? { datasets.first { $0.name == name } }
    package func measure(_ name: String) -> Measure? { measures.first { $0.name == name } }

    /// The dimension and all above it.
    package func chain(_ name: String) -> [String] {
        [name] + (dimension(name)?.parent.map(chain) ?? [])
    }

    /// What the rows of a dataset may be split by.
    package func reach(_ dataset: Dataset) -> [String] {
        dataset.dimensions.flatMap(chain) + (dataset.state.map { [$0.dimension] } ?? [])
    }

    /// What a measure may be split by.
    package func splits(_ measure: Measure) -> [String] {
        let sides = measure.kind.inputs.compactMap { dataset($0.dataset) }.map(reach)
        let chosen = chosen(measure)
        return (sides.first ?? []).filter { name in
            sides.allSatisfy { $0.contains(name) } && !isState(name)
                && !chosen.contains { chain($0).contains(name) || chain(name).contains($0) }
        }
    }

    /// The dimensions of which something that it is made of has one value already.
    private func chosen(_ measure: Measure) -> [String] {
        if case .standardised(let standard) = measure.kind { return [standard.by] }
        return (measure.made?.parts ?? []).flatMap { part in
            (part.condition.map { [$0.dimension] } ?? []) + chosen(part.measure)
        }
    }

    private func isState(_ name: String) -> Bool { datasets.contains { $0.state?.dimension == name } }

    /// The finest months that a measure may be shown at.
    package func grain(_ measure: Measure) -> Int {
        measure.kind.inputs.flatMap { [$0.dataset] + $0.joins.map(\.dataset) }.compactMap(dataset).map { $0.grain ?? 1 }
            .max() ?? 12
    }

    /// The key that a value belonged to in a month; nil when it belonged to none.
    package func key(_ key: String, of dimension: String, as parent: String, in month: Int) -> String? {
        if dimension == parent { return key }
        guard let own = self.dimension(dimension), let above = own.parent,
            let next = own.value(key)?.parent(in: month)
        else { return nil }
        return self.key(next, of: above, as: parent, in: month)
    }
}
