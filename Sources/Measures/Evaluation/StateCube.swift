import Values

extension Cube {
    /// The states of the days asked for as a cube: one count for each combination, its period being the day's
    /// position.
    init(_ plan: CubePlan, at index: Int, of dataset: DatasetPlan, _ states: StateRows, _ catalogue: Catalogue) {
        self.init(plan, sizes: catalogue.sizes(plan.axes), decimals: plan.columns.map { _ in 0 })
        let lengths = plan.lasting.map { StateLengths($0, plan, at: index, dataset.shape, states, catalogue) }
        let key = states.shape.key.compactMap(catalogue.dimension)
        for (period, day) in dataset.days.enumerated() where states.covers(day) {
            let axes = plan.axes.map { StateAxis($0, dataset.shape, states.shape, catalogue, day) }
            for combination in combinations(of: key, on: day) {
                let row = states.row(combination, on: day)
                guard row?.passes[index] ?? plan.rowFilter.isEmpty else { continue }
                if let length = plan.heldFor, !states.hasLasted(length, combination, on: day) { continue }
                let days = lengths?.days(combination, through: day)
                guard lengths == nil || days != nil else { continue }
                let state = row?.state ?? states.shape.missing
                let positions = axes.map { $0.position(combination, state) }
                let slot = slot(positions, period: period)
                count(slot, inFile: row != nil)
                if let days { add(Int128(days), column: 0, slot) }
            }
        }
    }
}

/// How long combinations have been in the states that a measure asks of.
private struct StateLengths {
    private let lasting: Lasting
    private let states: StateRows
    private let dimensions: [Dimension]
    private let hasRowFilter: Bool
    /// Of the cube among those of the dataset.
    private let index: Int
    private let tests: [(Int, Day) -> Bool]

    init(
        _ lasting: Lasting, _ plan: CubePlan, at index: Int, _ shape: DatasetShape, _ states: StateRows,
        _ catalogue: Catalogue
    ) {
        self.lasting = lasting
        self.states = states
        self.index = index
        dimensions = states.shape.key.compactMap(catalogue.dimension)
        hasRowFilter = !plan.rowFilter.isEmpty
        tests = lasting.terms.compactMap { term in
            guard let route = shape.route(to: term.name), let dimension = catalogue.dimension(term.name) else {
                return nil
            }
            let rollUp = route.isDirect ? nil : catalogue.hierarchy.rollUp(route)
            return { state, day in
                let position = rollUp.map { $0.positions(on: day)[state] } ?? state
                return dimension.values.indices.contains(position)
                    && term.condition.allows(key: dimension.values[position].key)
            }
        }
    }

    /// Up to and with a day; nil when it is in another state then.
    func days(_ combination: [Int], through day: Day) -> Int? {
        let first = states.firstDay(of: combination, through: day, dimensions) { row, day in
            let state = row?.state ?? states.shape.missing
            return tests.allSatisfy { $0(state, day) } && row?.passes[index] ?? !hasRowFilter
        }
        return first.map { lasting.days($0, through: day) }
    }
}

/// Where a combination stands on one axis on a day.
private struct StateAxis {
    /// Position of the root in the key; nil for the state itself.
    private let key: Int?
    private let positions: [Int]?

    init(
        _ name: String, _ shape: DatasetShape, _ state: DatasetShape.StateShape, _ catalogue: Catalogue, _ day: Day
    ) {
        let route = shape.route(to: name)
        key = route.flatMap { state.key.firstIndex(of: $0.root) }
        positions = route.flatMap { $0.isDirect ? nil : catalogue.hierarchy.rollUp($0).positions(on: day) }
    }

    func position(_ combination: [Int], _ state: Int) -> Int {
        let own = key.map { combination[$0] } ?? state
        return positions?[own] ?? own
    }
}
