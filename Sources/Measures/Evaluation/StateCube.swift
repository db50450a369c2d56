import Values

extension Cube {
    /// The states of the days asked for as a cube: one count for each combination, its period being the day's
    /// position.
    init(_ plan: CubePlan, at index: Int, of dataset: DatasetPlan, _ states: StateRows, _ catalogue: Catalogue) {
        self.init(plan, sizes: catalogue.sizes(plan.axes))
        let key = states.shape.key.compactMap(catalogue.dimension)
        for (period, day) in dataset.days.enumerated() where states.covers(day) {
            let axes = plan.axes.map { StateAxis($0, dataset.shape, states.shape, catalogue, day) }
            for combination in combinations(of: key, on: day) {
                let row = states.row(combination, on: day)
                guard row?.passes[index] ?? plan.rowFilter.isEmpty else { continue }
                if let length = plan.heldFor, !states.hasLasted(length, combination, on: day) { continue }
                let state = row?.state ?? states.shape.missing
                let positions = axes.map { $0.position(combination, state) }
                count(slot(positions, period: period), inFile: row != nil)
            }
        }
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
