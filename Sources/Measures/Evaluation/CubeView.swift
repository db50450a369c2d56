/// A cube rolled up to what the cells of one input differ in: one tally a cell. Filters have been applied and
/// published wholes chosen.
struct CubeView: Sendable {
    private let sizes: [Int]
    private let periods: ClosedRange<Int>
    /// Before the first period there are no rows.
    private let isFromStart: Bool
    private var table: SlotTable
    private var tallies: [Tally] = []

    /// What tells views apart; the same view serves many queries.
    struct Key: Hashable {
        let dataset: String
        let cube: CubeHandle
        let unfiltered: CubeHandle?
        let column: Int?
        let axes: [String]
        let fixed: [String: [Int]?]
        let wholes: [String]
        let rule: WholeRule
        let joins: [Join]
        let joined: [CubeHandle]
    }

    /// - Parameters:
    ///   - all: the same slots without conditions on fields, where there are such.
    ///   - isFollowed: whether the tallies remember the cells that they were made of.
    ///   - joins: what the rows must have in other datasets.
    init(
        _ rows: inout CubeIndex, _ plan: InputPlan, isFollowed: Bool, among all: GroupedSlots?, joins: [JoinReader] = []
    ) {
        let cube = rows.cube
        let axes = plan.cellAxes
        periods = cube.plan.periods
        isFromStart = cube.plan.isFromStart
        sizes = axes.map(\.dimension.size)
        table = SlotTable(cells: sizes.reduce(Int128(periods.count)) { $0 &* Int128($1) })
        let sources = axes.map { cube.cubeAxis(cube.axis($0.dimension.name)) }
        let column = plan.column.map(cube.column)
        for (slot, isSure) in WholeChooser(plan).slots(GroupedSlots(&rows, plan), among: all) {
            let source = cube.table.codes[slot]
            if !joins.isEmpty {
                let cell = cube.cell(source)
                guard joins.allSatisfy({ $0.passes(cell.positions, cell.period, of: cube) }) else { continue }
            }
            var code = Int128(0)
            for (axis, size) in zip(sources, sizes) { code = code &* Int128(size) &+ Int128(axis.position(source)) }
            let own = self.slot(self.code(code, cube.period(source)))
            cube.add(slot, column: column, to: &tallies[own])
            if !isSure { tallies[own].isUnsure = true }
            if isFollowed { tallies[own].slots.append(slot) }
        }
    }

    /// That of a cell, made when it has none.
    private mutating func slot(_ code: Int128) -> Int {
        let slot = table.slot(code)
        if slot == tallies.count { tallies.append(Tally()) }
        return slot
    }

    /// Nil when the cell has no rows.
    func tally(_ positions: some Sequence<Int>, _ period: Int) -> Tally? {
        if isFromStart, period < periods.lowerBound { return nil }
        return table.find(code(positions, period)).map { tallies[$0] }
    }

    /// Whether a period was gathered.
    func holds(_ period: Int) -> Bool { isFromStart && period < periods.lowerBound || periods.contains(period) }

    private func code(_ positions: some Sequence<Int>, _ period: Int) -> Int128 {
        precondition(periods.contains(period), "a period is read that was not gathered")
        var code = Int128(0)
        for (position, size) in zip(positions, sizes) { code = code &* Int128(size) &+ Int128(position) }
        return self.code(code, period)
    }

    /// The cell of a period, of positions already put together.
    private func code(_ positions: Int128, _ period: Int) -> Int128 {
        positions &* Int128(periods.count) &+ Int128(period - periods.lowerBound)
    }
}
