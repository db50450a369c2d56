import Tables
import Values

/// What a scan gathered from one dataset.
package struct DatasetCubes: Sendable {
    let plan: DatasetPlan
    let cubes: [Cube]
    /// The rows of a dataset of states.
    let states: StateRows?
    /// Times of the file's grain with rows, ascending.
    let observed: [Int]
    /// Nil when its rows are not about people.
    let atoms: Atoms?

    package var dataset: String { plan.shape.resource.name }

    /// The first day that a row speaks of.
    var firstDay: Day? {
        if let states { return states.starts.min() }
        return plan.shape.grain.flatMap { grain in observed.first.map { Period(grain, $0).firstDay } }
    }
}

/// What the scans gathered from all datasets.
package struct Cubes: Sendable {
    private var datasets: [String: DatasetCubes] = [:]

    package init() {}

    package mutating func add(_ cubes: DatasetCubes) { datasets[cubes.dataset] = cubes }

    func dataset(_ name: String) -> DatasetCubes? { datasets[name] }

    /// The atoms of the datasets about people, by dataset.
    package var atoms: [String: Atoms] { datasets.compactMapValues(\.atoms) }
}
