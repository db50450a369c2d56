import Tables
import Values

/// What a scan gathers from a dataset: numbers by these dimensions and base periods, of the rows that fit.
struct CubePlan: Hashable, Sendable {
    let rowFilter: [Filter.Term]
    let grain: Grain
    /// Base periods, by number; for a state the positions of the days asked for.
    var periods: ClosedRange<Int>
    /// Names of dimensions, sorted.
    var axes: [String]
    /// Columns that are added up, ascending.
    var columns: [Int]
}

/// What must be gathered from one dataset.
struct DatasetPlan: Sendable {
    let shape: DatasetShape
    var cubes: [CubePlan] = []
    /// The days whose state is asked for, ascending; empty for datasets with time.
    var days: [Day] = []

    init(shape: DatasetShape) { self.shape = shape }

    /// Sees to it that the scan gathers what an input needs for a period.
    mutating func add(_ plan: InputPlan, _ period: Period) {
        if shape.state != nil { add(period.lastDay) }
        let wanted = CubePlan(
            rowFilter: plan.rowFilter, grain: plan.baseGrain,
            periods: shape.state == nil ? plan.baseNumbers(period) : 0...0,
            axes: plan.cubeAxes, columns: plan.column.map { [$0] } ?? [])
        guard let index = cubes.firstIndex(where: { $0.sharesAxes(wanted) }) else {
            cubes.append(wanted)
            return
        }
        cubes[index].take(wanted)
    }

    mutating func add(_ day: Day) {
        if !days.contains(day) { days.append(day) }
    }

    /// Cubes that others contain are left out, and small ones are joined: every cube costs a step a row.
    mutating func settle(_ sizes: (String) -> Int) {
        days.sort()
        let ordered = cubes.sorted { a, b in
            a.axes.count == b.axes.count ? a.axes.lexicographicallyPrecedes(b.axes) : a.axes.count > b.axes.count
        }
        cubes = []
        for cube in ordered {
            if let index = cubes.firstIndex(where: { $0.canTake(cube, sizes, days: days.count) }) {
                cubes[index].take(cube)
            } else {
                cubes.append(cube)
            }
        }
        guard shape.state != nil, !days.isEmpty else { return }
        for index in cubes.indices { cubes[index].periods = 0...(days.count - 1) }
    }

    /// The gathered cube with the fewest dimensions that serves an input.
    func cube(for plan: InputPlan) -> Int? {
        let axes = plan.cubeAxes
        let fitting = cubes.indices.filter { index in
            cubes[index].rowFilter == plan.rowFilter && cubes[index].grain == plan.baseGrain
                && axes.allSatisfy(cubes[index].axes.contains)
        }
        return fitting.min { cubes[$0].axes.count < cubes[$1].axes.count }
    }
}

extension CubePlan {
    /// A joined cube may have this many cells; more, and two cubes are gathered side by side.
    static let joinLimit = 1 << 18

    func sharesAxes(_ other: CubePlan) -> Bool {
        rowFilter == other.rowFilter && grain == other.grain && axes == other.axes
    }

    mutating func take(_ other: CubePlan) {
        periods = min(periods.lowerBound, other.periods.lowerBound)...max(periods.upperBound, other.periods.upperBound)
        axes = Set(axes).union(other.axes).sorted()
        columns = Set(columns).union(other.columns).sorted()
    }

    func canTake(_ other: CubePlan, _ sizes: (String) -> Int, days: Int) -> Bool {
        guard rowFilter == other.rowFilter, grain == other.grain else { return false }
        if other.axes.allSatisfy(axes.contains) { return true }
        var joined = self
        joined.take(other)
        var cells = max(joined.periods.count, days)
        for axis in joined.axes {
            let (product, overflow) = cells.multipliedReportingOverflow(by: sizes(axis) + 2)
            if overflow || product > CubePlan.joinLimit { return false }
            cells = product
        }
        return true
    }
}
