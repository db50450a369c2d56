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
            ordered.append(catalogue.hierarchy.rollUp(route))
        }
    }

    func index(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// Puts rows into one cube.
struct CubeFeed: Sendable {
    private let filter: RowFilter
    private let plan: CubePlan
    private let sources: [Source]
    private let isMonthly: Bool

    /// Where the position on an axis comes from: an own dimension, perhaps through a roll-up.
    private struct Source: Sendable {
        let own: Int
        let rollUp: Int?
    }

    /// The roll-ups that lead to its axes: the own dimension that each begins with, and its number.
    var rolled: [(own: Int, rollUp: Int)] { sources.compactMap { source in source.rollUp.map { (source.own, $0) } } }

    init(_ plan: CubePlan, _ shape: DatasetShape, _ rollUps: RollUpIndex) {
        self.plan = plan
        filter = RowFilter(plan.rowFilter, shape.resource)
        isMonthly = shape.grain == .day && plan.grain == .month
        sources = plan.axes.compactMap { name in
            guard let route = shape.route(to: name), let own = shape.own.firstIndex(where: { $0.name == route.root })
            else { return nil }
            return Source(own: own, rollUp: rollUps.index(of: name))
        }
    }

    /// - Parameters:
    ///   - rows: row → position of its time; below 0 for rows that are left out.
    ///   - flags: row → its marks; empty when there are none.
    /// - Returns: row → slot of its cell; below 0 for a row that the cube leaves out.
    func add(
        _ batch: borrowing Batch, _ rows: [Int], _ times: [RowTimes.RowTime], _ flags: [RowFlags],
        _ columns: [OwnColumns], to cube: inout Cube
    ) -> [Int] {
        let slots = slots(batch, rows, times, columns, &cube)
        for row in 0..<batch.count where slots[row] >= 0 {
            cube.count(slots[row], inFile: batch.lines[row] > 0)
        }
        if !flags.isEmpty {
            for row in 0..<batch.count where slots[row] >= 0 { cube.mark(slots[row], flags[row]) }
        }
        for (index, column) in plan.columns.enumerated() {
            cube.add(batch.columns[column], column: index, slots)
        }
        return slots
    }

    /// Row → slot of its cell; below 0 for a row that the cube leaves out.
    private func slots(
        _ batch: borrowing Batch, _ rows: [Int], _ times: [RowTimes.RowTime], _ columns: [OwnColumns],
        _ cube: inout Cube
    ) -> [Int] {
        // The cells of ordinary cubes can be counted in a word, where arithmetic is many times faster.
        let cells = cube.sizes.reduce(1) { $0.multipliedReportingOverflow(by: $1).overflow ? 0 : $0 * $1 }
        return cells > 0
            ? slots(Int.self, batch, rows, times, columns, &cube)
            : slots(Int128.self, batch, rows, times, columns, &cube)
    }

    private func slots<Code: FixedWidthInteger>(
        _: Code.Type, _ batch: borrowing Batch, _ rows: [Int], _ times: [RowTimes.RowTime], _ columns: [OwnColumns],
        _ cube: inout Cube
    ) -> [Int] {
        var codes: [RowCode<Code>] = codes(rows, times, &cube)
        for (axis, source) in sources.enumerated() {
            let positions = columns[source.own].positions
            let size = Code(cube.sizes[axis])
            let rolled = source.rollUp.map { rollUp in times.map { $0.positions[rollUp] } }
            for row in rows.indices where codes[row].isIn {
                let position = rolled.map { $0[rows[row]][positions[row]] } ?? positions[row]
                codes[row].code = codes[row].code &* size &+ Code(position)
            }
        }
        var slots = [Int](repeating: -1, count: batch.count)
        for row in rows.indices where codes[row].isIn {
            if !filter.isEmpty, !filter.passes(batch, row) { continue }
            slots[row] = cube.slot(Int128(codes[row].code), period: codes[row].period)
        }
        return slots
    }

    private struct RowCode<Code: FixedWidthInteger> {
        var code: Code = 0
        var period = 0
        var isIn = false
    }

    private func codes<Code>(_ rows: [Int], _ times: [RowTimes.RowTime], _ cube: inout Cube) -> [RowCode<Code>] {
        let periods = times.map { isMonthly ? $0.month : $0.number }
        if let first = periods.min() { cube.reach(back: first) }
        let wanted = cube.plan.periods
        return rows.map { time in
            guard time >= 0, wanted.contains(periods[time]) else { return RowCode() }
            return RowCode(period: periods[time], isIn: true)
        }
    }
}
