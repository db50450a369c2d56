package import Diagnostics
import SideBySide
import Tables
import Values

/// Answers every question of a plan from what the scans gathered, in the order of `plan.queries`.
///
/// Tells where a published number, or one that may not be added, has more than one row.
///
/// - Parameter quiet: questions that nobody has put, of which nothing is told.
package func evaluate(
    _ plan: Plan, _ cubes: Cubes, _ findings: Findings, quiet: Set<Query> = []
) -> [Answer] {
    zip(zip(plan.measures, plan.requests), evaluated(plan, cubes)).map { asked, made in
        let (measure, request) = asked
        if made.hasSeveralRows, !request.isOfCard, !quiet.contains(request.query) {
            findings.add(
                .severalRows, "måttet «\(measure.plan.measure.name)» ska vara en enda rad, men flera rader passar",
                at: request.place,
                hint: "välj rad med filter i måttet, eller ge dimensionen total eller default i dimensions.yaml")
        }
        return Answer(query: measure.plan.query, cells: made.cells)
    }
}

/// The cells of every question. The views are shared and made one after the other; the cells read them side by side.
private func evaluated(_ plan: Plan, _ cubes: Cubes) -> [(cells: [Cell], hasSeveralRows: Bool)] {
    // So many that all processors have work, and so few that the plans of all questions are never held at once.
    let atOnce = 512
    var views = ViewStore(plan, cubes)
    return stride(from: 0, to: plan.measures.count, by: atOnce).flatMap { start in
        let measures = plan.measures[start..<min(start + atOnce, plan.measures.count)]
        views.turn()
        return measures.map { MeasureEvaluation($0, plan, &views) }.mapSideBySide { evaluation in
            var evaluation = evaluation
            return (cells: evaluation.cells().map(\.cell), hasSeveralRows: evaluation.hasSeveralRows)
        }
    }
}

/// The cubes of the scans and the views of them. The questions of a page stand together, so that a view is kept as long
/// as it is used: no more are held than a few pages need.
struct ViewStore {
    private let plan: Plan
    private let cubes: Cubes
    private var indexes: [String: [CubeIndex]] = [:]
    /// Those used by the questions at hand, and by those before them.
    private var views: [CubeView.Key: CubeView] = [:]
    private var earlier: [CubeView.Key: CubeView] = [:]

    init(_ plan: Plan, _ cubes: Cubes) {
        self.plan = plan
        self.cubes = cubes
    }

    /// Forgets the views that the last questions did not use.
    mutating func turn() { (earlier, views) = (views, [:]) }

    /// Nil when the dataset's file could not be read (told).
    mutating func evaluation(_ side: PlannedMeasure.Side, mustBeOneRow: Bool) -> InputEvaluation? {
        guard let dataset = cubes.dataset(side.plan.main.input.dataset),
            side.main.plan.joins.allSatisfy({ cubes.dataset($0.join.dataset) != nil })
        else { return nil }
        return InputEvaluation(
            side.plan, main: reader(side.main, dataset), fitting: side.fitting.map { reader($0, dataset) },
            presence: side.presence.map { reader($0, dataset) }, joins: joins(side.main, dataset), dataset,
            mustBeOneRow: mustBeOneRow)
    }

    private mutating func joins(_ planned: PlannedInput, _ own: DatasetCubes) -> [JoinReader] {
        zip(planned.plan.joins, planned.joins).compactMap { join, handle in
            guard let dataset = cubes.dataset(join.join.dataset) else { return nil }
            let other = reader(PlannedInput(plan: join.plan, cube: handle, unfiltered: nil), dataset)
            return JoinReader(join, other, dataset, of: planned.plan, own.plan.days)
        }
    }

    private mutating func reader(_ planned: PlannedInput, _ dataset: DatasetCubes) -> CellReader {
        let input = planned.plan
        let key = CubeView.Key(
            dataset: dataset.dataset, cube: planned.cube, unfiltered: planned.unfiltered, column: input.column,
            axes: input.cellAxes.map(\.dimension.name), fixed: input.fixedPositions,
            wholes: input.wholeAxes.map(\.dimension.name), rule: WholeRule(input.input),
            joins: input.joins.map(\.join), joined: planned.joins)
        if let view = views[key] ?? earlier[key] {
            views[key] = view
            return CellReader(input, view, planned.cube)
        }
        let joins = joins(planned, dataset)
        if indexes[dataset.dataset] == nil { indexes[dataset.dataset] = indexed(dataset) }
        let isFollowed = dataset.atoms != nil
        let view = ViewStore.view(planned, &indexes[dataset.dataset, default: []], isFollowed: isFollowed, joins)
        views[key] = view
        return CellReader(input, view, planned.cube)
    }

    private static func view(
        _ input: PlannedInput, _ indexes: inout [CubeIndex], isFollowed: Bool, _ joins: [JoinReader]
    ) -> CubeView {
        let all = input.unfiltered.map { GroupedSlots(&indexes[$0.index], input.plan) }
        return CubeView(&indexes[input.cube.index], input.plan, isFollowed: isFollowed, among: all, joins: joins)
    }

    private func indexed(_ dataset: DatasetCubes) -> [CubeIndex] {
        guard let rows = dataset.states else { return dataset.cubes.map { CubeIndex($0) } }
        return dataset.plan.cubes.enumerated().map { index, cube in
            CubeIndex(Cube(cube, at: index, of: dataset.plan, rows, plan.catalogue))
        }
    }
}

extension InputPlan {
    /// Dimension → the positions that count, for those that are the same in every cell.
    fileprivate var fixedPositions: [String: [Int]?] {
        let pairs = fixedAxes.map { ($0.dimension.name, $0.allowed) }
        return Dictionary(pairs) { first, _ in first }
    }
}
