import Tables
import Values

/// All roll-ups that the cubes of a dataset need, each worked out once.
struct RollUpIndex {
    private(set) var ordered: [RollUp] = []
    private(set) var names: [String] = []

    init(_ plan: DatasetPlan, _ catalogue: Catalogue) {
        for name in Set(plan.cubes.flatMap(\.axes)).sorted() {
            guard let route = plan.shape.route(to: name), !route.isDirect else { continue }
            names.append(name)
            ordered.append(RollUp(route, catalogue))
        }
    }

    func index(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// Puts rows into one cube.
struct CubeFeed: Sendable {
    let filter: RowFilter
    private let plan: CubePlan
    private let sources: [Source]
    private let isMonthly: Bool
    private var positions: [Int]

    /// Where the position on an axis comes from: an own dimension, perhaps through a roll-up.
    private struct Source: Sendable {
        let own: Int
        let rollUp: Int?
    }

    init(_ plan: CubePlan, _ shape: DatasetShape, _ rollUps: RollUpIndex) {
        self.plan = plan
        filter = RowFilter(plan.rowFilter, shape.resource)
        isMonthly = shape.grain == .day && plan.grain == .month
        sources = plan.axes.compactMap { name in
            guard let route = shape.route(to: name), let own = shape.own.firstIndex(where: { $0.name == route.root })
            else { return nil }
            return Source(own: own, rollUp: rollUps.index(of: name))
        }
        positions = Array(repeating: 0, count: sources.count)
    }

    mutating func add(
        _ row: Int, _ time: RowTimes.RowTime, _ flags: RowFlags, _ batch: borrowing Batch, _ columns: [OwnColumns],
        to cube: inout Cube
    ) {
        let period = isMonthly ? time.month : time.number
        guard plan.periods.contains(period) else { return }
        for (axis, source) in sources.enumerated() {
            let position = columns[source.own].positions[row]
            positions[axis] = source.rollUp.map { time.positions[$0][position] } ?? position
        }
        let slot = cube.count(cube.code(positions, period: period), inFile: batch.lines[row] > 0, flags)
        for (index, column) in plan.columns.enumerated() {
            let value = batch.columns[column].values[row]
            cube.add(value == Column.missing ? nil : value, column: index, slot: slot)
        }
    }
}
