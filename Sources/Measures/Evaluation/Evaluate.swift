package import Diagnostics
import Tables
import Values

/// Answers every question of a plan from what the scans gathered, in the order of `plan.queries`.
///
/// Tells where a published number, or one that may not be added, has more than one row.
package func evaluate(_ plan: Plan, _ cubes: Cubes, _ findings: Findings) -> [Answer] {
    var views = ViewStore(plan, cubes)
    return zip(plan.measures, plan.places).map { measure, place in
        var evaluation = MeasureEvaluation(measure, plan, &views)
        let cells = evaluation.cells()
        if evaluation.hasSeveralRows {
            findings.add(
                .severalRows, "måttet «\(measure.plan.measure.name)» ska vara en enda rad, men flera rader passar",
                at: place,
                hint: "välj rad med filter i måttet, eller ge dimensionen total eller default i dimensions.yaml")
        }
        return Answer(query: measure.plan.query, cells: cells.map(\.cell))
    }
}

/// The cubes of the scans and the views of them that have been used, each made once.
struct ViewStore {
    private let plan: Plan
    private let cubes: Cubes
    private var states: [String: [Cube]] = [:]
    private var views: [CubeView.Key: CubeView] = [:]

    init(_ plan: Plan, _ cubes: Cubes) {
        self.plan = plan
        self.cubes = cubes
    }

    /// Nil when the dataset's file could not be read (told).
    mutating func evaluation(_ side: PlannedMeasure.Side, mustBeOneRow: Bool) -> InputEvaluation? {
        guard let dataset = cubes.dataset(side.plan.main.input.dataset) else { return nil }
        let main = reader(side.plan.main, side.main, dataset)
        func other(_ input: InputPlan?, _ handle: CubeHandle?) -> CellReader? {
            guard let input, let handle else { return nil }
            return reader(input, handle, dataset)
        }
        return InputEvaluation(
            side: side.plan, main: main, fitting: other(side.plan.fitting, side.fitting),
            presence: other(side.plan.presence, side.presence), dataset: dataset, mustBeOneRow: mustBeOneRow)
    }

    private mutating func reader(_ input: InputPlan, _ handle: CubeHandle, _ dataset: DatasetCubes) -> CellReader {
        let key = CubeView.Key(
            dataset: dataset.dataset, cube: handle.index, column: input.column,
            axes: input.cellAxes.map(\.dimension.name), fixed: input.fixedPositions,
            wholes: input.wholeAxes.map(\.dimension.name))
        if let view = views[key] { return CellReader(input, view, handle) }
        let view = CubeView(cube(handle.index, dataset), for: input, isFollowed: dataset.atoms != nil)
        views[key] = view
        return CellReader(input, view, handle)
    }

    private mutating func cube(_ index: Int, _ dataset: DatasetCubes) -> Cube {
        guard let rows = dataset.states else { return dataset.cubes[index] }
        if let made = states[dataset.dataset] { return made[index] }
        let made = dataset.plan.cubes.enumerated().map { index, cube in
            Cube(cube, at: index, of: dataset.plan, rows, plan.catalogue)
        }
        states[dataset.dataset] = made
        return made[index]
    }
}

extension InputPlan {
    /// Dimension → the positions that count, for those that are the same in every cell.
    fileprivate var fixedPositions: [String: [Int]?] {
        let pairs = fixedAxes.map { ($0.dimension.name, $0.allowed) }
        return Dictionary(pairs) { first, _ in first }
    }
}
