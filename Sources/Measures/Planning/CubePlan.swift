import Tables
import Values

/// What a scan gathers from a dataset: numbers by these dimensions and base periods, of the rows that fit.
struct CubePlan: Hashable, Sendable {
    let rowFilter: [Filter.Term]
    /// Of states: only those that have lasted so long.
    var heldFor: TimeLength?
    /// Of states: the days that they have lasted are the numbers, where they are asked for.
    var lasting: Lasting?
    let grain: Grain
    /// Base periods, by number; for a state the positions of the days asked for.
    var periods: ClosedRange<Int>
    /// Rows before `periods` are gathered too, however early they are.
    var isFromStart = false
    /// Names of dimensions, sorted.
    var axes: [String]
    /// Columns that are added up, ascending.
    var columns: [Int]
    /// Those of the columns whose numbers are kept one by one, ascending.
    var listed: [Int] = []
}

/// Where an input finds what was gathered for it. The plan gives it out when it is settled: nothing is found again by
/// what it looks like, and so nothing can be missed.
struct CubeHandle: Hashable, Sendable {
    /// Position in `DatasetPlan.cubes`, and in the cubes of the scan.
    let index: Int
}

/// What must be gathered from one dataset.
struct DatasetPlan: Sendable {
    let shape: DatasetShape
    private(set) var cubes: [CubePlan] = []
    /// The days whose state is asked for, ascending; empty for datasets with time.
    private(set) var days: [Day] = []
    /// Of states asked for from their start: the grain and its last period.
    private var openDays: Set<Period> = []

    /// Dimensions in which questions about states choose, by themselves or by what they belong to.
    private(set) var chosen: Set<String> = []

    init(shape: DatasetShape) { self.shape = shape }

    mutating func add(_ query: StateQuery) {
        add(query.day)
        chosen.formUnion(query.slice.filter { $0.choice != .total }.map(\.dimension))
    }

    /// Sees to it that the scan gathers what an input needs for the periods that it is read for.
    ///
    /// - Parameter isFromStart: also those of the same grain before them, from the first in the file.
    mutating func add(_ plan: InputPlan, _ periods: [Period], isFromStart: Bool) {
        if shape.state != nil {
            for period in periods { add(period.lastDay) }
            if isFromStart { openDays.formUnion(periods) }
        }
        let wanted = plan.wanted(periods, isFromStart)
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
    mutating func settle(joinLimit: Int, _ sizes: (String) -> Int) {
        days.sort()
        let ordered = cubes.sorted { a, b in
            a.axes.count == b.axes.count ? a.axes.lexicographicallyPrecedes(b.axes) : a.axes.count > b.axes.count
        }
        cubes = []
        for cube in ordered {
            if let index = cubes.firstIndex(where: { $0.canTake(cube, sizes, days: days.count, limit: joinLimit) }) {
                cubes[index].take(cube)
            } else {
                cubes.append(cube)
            }
        }
        numberDays()
    }

    private mutating func numberDays() {
        guard shape.state != nil, !days.isEmpty else { return }
        for index in cubes.indices { cubes[index].periods = 0...(days.count - 1) }
    }

    /// When the first day of the states is known, the days that are asked for from the start are too.
    mutating func begin(on first: Day) {
        for period in openDays where first < period.firstDay {
            for part in Period(period.grain, Period(period.grain, containing: first).first, through: period.last).parts
            {
                add(part.lastDay)
            }
        }
        days.sort()
        numberDays()
    }

    /// The gathered cube with the fewest dimensions that holds all that an input needs. Ask when all is settled.
    func handle(for plan: InputPlan, _ periods: [Period], isFromStart: Bool) -> CubeHandle {
        let wanted = plan.wanted(periods, isFromStart)
        let holding = cubes.indices.filter { cubes[$0].holds(wanted) }
        guard let index = holding.min(by: { cubes[$0].axes.count < cubes[$1].axes.count }) else {
            preconditionFailure("nothing was gathered from \(shape.resource.name) for a number that the plan has")
        }
        return CubeHandle(index: index)
    }

    /// Position of a day whose state is asked for: the period of a cube of states.
    func position(of day: Day) -> Int {
        guard let position = days.firstIndex(of: day) else {
            preconditionFailure("the state of \(shape.resource.name) on \(day) was not gathered")
        }
        return position
    }
}

extension InputPlan {
    /// What a cube must hold for the periods that the input is read for. A cube of states has days for periods, and
    /// gets all of them.
    fileprivate func wanted(_ periods: [Period], _ isFromStart: Bool) -> CubePlan {
        let ranges = shape.state == nil ? periods.map(baseNumbers) : []
        let (first, last) = (ranges.map(\.lowerBound).min() ?? 0, ranges.map(\.upperBound).max() ?? 0)
        return CubePlan(
            rowFilter: rowFilter, heldFor: heldFor, lasting: input.lasting, grain: baseGrain, periods: first...last,
            isFromStart: isFromStart && shape.state == nil, axes: cubeAxes, columns: column.map { [$0] } ?? [],
            listed: input.rank == nil ? [] : column.map { [$0] } ?? [])
    }
}

extension ClosedRange {
    fileprivate func contains(_ other: ClosedRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension CubePlan {
    private func gathersSameRows(as other: CubePlan) -> Bool {
        rowFilter == other.rowFilter && heldFor == other.heldFor && lasting == other.lasting
    }

    func sharesAxes(_ other: CubePlan) -> Bool {
        gathersSameRows(as: other) && grain == other.grain && axes == other.axes
    }

    /// Whether all that the other has can be read from this one.
    func holds(_ other: CubePlan) -> Bool {
        gathersSameRows(as: other) && grain == other.grain && other.axes.allSatisfy(axes.contains)
            && other.columns.allSatisfy(columns.contains) && other.listed.allSatisfy(listed.contains)
            && periods.contains(other.periods)
            && (isFromStart || !other.isFromStart)
    }

    mutating func take(_ other: CubePlan) {
        periods = min(periods.lowerBound, other.periods.lowerBound)...max(periods.upperBound, other.periods.upperBound)
        isFromStart = isFromStart || other.isFromStart
        axes = Set(axes).union(other.axes).sorted()
        columns = Set(columns).union(other.columns).sorted()
        listed = Set(listed).union(other.listed).sorted()
    }

    func canTake(_ other: CubePlan, _ sizes: (String) -> Int, days: Int, limit: Int) -> Bool {
        guard gathersSameRows(as: other), grain == other.grain else { return false }
        if other.axes.allSatisfy(axes.contains) { return true }
        var joined = self
        joined.take(other)
        var cells = max(joined.periods.count, days)
        for axis in joined.axes {
            let (product, overflow) = cells.multipliedReportingOverflow(by: sizes(axis) + 2)
            if overflow || product > limit { return false }
            cells = product
        }
        return true
    }
}
