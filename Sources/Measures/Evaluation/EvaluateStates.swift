import Tables
import Values

/// Answers the questions about states, in the order of `plan.stateQueries`.
package func evaluateStates(_ plan: Plan, _ cubes: Cubes) -> [StateAnswer] {
    plan.stateQueries.map { query in
        StateEvaluation(query, plan.catalogue, cubes.dataset(query.dataset)?.states).answer()
    }
}

private struct StateEvaluation {
    private let query: StateQuery
    private let shape: DatasetShape?
    private let dimensions: [Dimension]
    private let value: Dimension?
    private let states: StateRows?
    private let catalogue: Catalogue

    init(_ query: StateQuery, _ catalogue: Catalogue, _ states: StateRows?) {
        self.query = query
        self.catalogue = catalogue
        self.states = states
        shape = catalogue.shape(query.dataset)
        dimensions = shape?.state?.key.compactMap(catalogue.dimension) ?? []
        value = shape?.state.flatMap { catalogue.dimension($0.value) }
    }

    func answer() -> StateAnswer {
        let found = chosen()
        let entries = found.compactMap(entry)
        return StateAnswer(
            query: query, dimensions: dimensions.map(\.name), entries: entries,
            lineage: Lineage(
                datasets: [query.dataset], rows: found.count { states?.row($0, on: query.day) != nil },
                isExample: isExample))
    }

    private var isExample: Bool {
        dimensions.contains { $0.isExample } || shape?.resource.meaning.isExample ?? false
    }

    /// The combinations that the slice leaves; none before the dataset begins.
    private func chosen() -> [[Int]] {
        guard let states, states.covers(query.day) else { return [] }
        let tests = query.slice.compactMap(test)
        return combinations(of: dimensions, on: query.day).filter { cell in tests.allSatisfy { $0(cell) } }
    }

    private func test(_ slice: Slice) -> (([Int]) -> Bool)? {
        guard let dimension = catalogue.dimension(slice.dimension), case .values(let words) = slice.choice,
            let route = shape?.route(to: slice.dimension),
            let key = dimensions.firstIndex(where: { $0.name == route.root })
        else { return nil }
        let wanted = words.compactMap(dimension.index)
        let positions = catalogue.hierarchy.rollUp(route).positions(on: query.day)
        return { wanted.contains(positions[$0[key]]) }
    }

    private func entry(_ cell: [Int]) -> StateAnswer.Entry? {
        guard let value, let states else { return nil }
        let row = states.row(cell, on: query.day)
        let state = value.values[row?.state ?? states.shape.missing].key
        return StateAnswer.Entry(
            keys: zip(dimensions, cell).map { $0.values[$1].key }, state: state,
            since: states.since(cell, on: query.day), exemption: row?.exemption)
    }
}
