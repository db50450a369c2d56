/// What an attacker can compute about each hidden count: the least and the greatest value that agree with everything
/// visible, by linear programming over the atoms. Every bound is attained by a whole table, so a width that is found
/// is really there.
struct Audit {
    /// Index of the hidden count → its interval; upper may be infinite.
    private(set) var intervals: [Int: Interval] = [:]
    /// The visible counts contradict each other: they are not the sums that they seem to be.
    private(set) var contradicts = false
    /// Hidden counts that hang together, in order.
    private(set) var groups: [[Int]] = []

    struct Interval: Equatable {
        var lower: Double
        var upper: Double
        var width: Double { upper - lower }
    }

    private let table: Table
    /// Whether to stop as soon as an interval is wide enough.
    private let isBrief: Bool

    static let slack = 1e-6

    init(_ table: Table, _ statuses: [Table.Status], isBrief: Bool = true) {
        self.table = table
        self.isBrief = isBrief
        let reduction = Reduction(table, statuses)
        contradicts = reduction.contradicts
        var targets: [Program.Target] = []
        for index in table.counts.indices where statuses[index] == .hidden {
            let (unknown, known) = reduction.split(table.counts[index].atoms)
            if unknown.isEmpty {
                intervals[index] = Interval(lower: known, upper: known)
                groups.append([index])
            } else {
                targets.append(Program.Target(count: index, atoms: unknown, known: known))
            }
        }
        for part in Program.parts(reduction, targets, atoms: table.floors.count) { solve(part) }
    }

    /// Hidden counts that can be told too closely, in order.
    func exposed() -> [Int] {
        intervals.filter { $0.value.width < table.counts[$0.key].width - Audit.slack }.map(\.key).sorted()
    }

    private mutating func solve(_ program: Program) {
        groups.append(program.targets.map(\.count))
        guard var solver = Solver(program, table) else {
            contradicts = true
            for target in program.targets { intervals[target.count] = Interval(lower: 0, upper: 0) }
            return
        }
        for (position, target) in program.targets.enumerated() {
            let enough = isBrief ? table.counts[target.count].width : .infinity
            solver.widen(position, to: enough)
        }
        for (target, interval) in zip(program.targets, solver.intervals) {
            intervals[target.count] = Interval(
                lower: interval.lower + target.known, upper: interval.upper + target.known)
        }
    }
}
