import Tables

/// Counts and sums by dimensions and base periods.
struct Cube: Sendable {
    private(set) var plan: CubePlan
    /// Positions on each axis: the parts, then the total, then "none" for a row outside a roll-up.
    let sizes: [Int]
    private(set) var table: SlotTable
    private(set) var counts: [Int] = []
    private(set) var rows: [Int] = []
    private(set) var flags: [RowFlags] = []
    /// One for each of `plan.columns`.
    private(set) var sums: [ColumnSums]

    /// - Parameter decimals: for each of `plan.columns`, 0 for integers or the decimals of the units of its numbers.
    init(_ plan: CubePlan, sizes: [Int], decimals: [Int] = []) {
        self.plan = plan
        self.sizes = sizes
        table = SlotTable(cells: sizes.reduce(Int128(plan.periods.count)) { $0 &* Int128($1) })
        sums = zip(plan.columns, decimals).map { ColumnSums(decimals: $1, isListed: plan.listed.contains($0)) }
    }

    /// Makes room for a period before those that were planned, where the cube takes all from the start.
    mutating func reach(back period: Int) {
        guard plan.isFromStart, period < plan.periods.lowerBound else { return }
        let cells = table.codes.map(cell)
        // Twice as far as before, so that a file whose last period comes first is not numbered anew at every step.
        plan.periods = min(period, plan.periods.lowerBound - plan.periods.count)...plan.periods.upperBound
        table = SlotTable(cells: sizes.reduce(Int128(plan.periods.count)) { $0 &* Int128($1) })
        for cell in cells { _ = table.slot(code(cell.positions, period: cell.period)) }
    }

    /// The cell of a period; positions in the order of `plan.axes`.
    func code(_ positions: [Int], period: Int) -> Int128 {
        var code = Int128(0)
        for (position, size) in zip(positions, sizes) { code = code &* Int128(size) &+ Int128(position) }
        return self.code(code, period: period)
    }

    /// The cell of a period, of positions already put together.
    private func code(_ positions: Int128, period: Int) -> Int128 {
        positions &* Int128(plan.periods.count) &+ Int128(period - plan.periods.lowerBound)
    }

    /// Position of a dimension among the axes.
    func axis(_ dimension: String) -> Int {
        guard let axis = plan.axes.firstIndex(of: dimension) else {
            preconditionFailure("\(dimension) is read and was not gathered")
        }
        return axis
    }

    /// The inverse of `code`.
    func cell(_ code: Int128) -> (positions: [Int], period: Int) {
        let count = Int128(plan.periods.count)
        var rest = code / count
        var positions = [Int](repeating: 0, count: sizes.count)
        for axis in sizes.indices.reversed() {
            positions[axis] = Int(rest % Int128(sizes[axis]))
            rest /= Int128(sizes[axis])
        }
        return (positions, Int(code % count) + plan.periods.lowerBound)
    }

    /// How a cell's position on an axis is read from its code.
    func cubeAxis(_ axis: Int) -> CubeAxis {
        CubeAxis(
            stride: sizes[(axis + 1)...].reduce(Int128(plan.periods.count)) { $0 &* Int128($1) }, size: sizes[axis])
    }

    /// The period of a cell, from its code.
    func period(_ code: Int128) -> Int {
        // Codes of ordinary cubes fit in a word, where a division is many times faster.
        let number = Int(exactly: code).map { $0 % plan.periods.count }
        return (number ?? Int(truncatingIfNeeded: code % Int128(plan.periods.count))) + plan.periods.lowerBound
    }

    /// Finds or makes the slot of a cell, of positions already put together.
    mutating func slot(_ positions: Int128, period: Int) -> Int {
        let slot = table.slot(code(positions, period: period))
        if slot == counts.count { grow() }
        return slot
    }

    mutating func slot(_ positions: [Int], period: Int) -> Int {
        let slot = table.slot(code(positions, period: period))
        if slot == counts.count { grow() }
        return slot
    }

    mutating func count(_ slot: Int, inFile: Bool) {
        counts[slot] += 1
        if inFile { rows[slot] += 1 }
    }

    mutating func mark(_ slot: Int, _ rowFlags: RowFlags) { flags[slot].formUnion(rowFlags) }

    mutating func add(_ cells: Column, column: Int, _ slots: [Int]) { sums[column].add(cells, slots) }

    mutating func add(_ units: Int128, column: Int, _ slot: Int) { sums[column].add(units, slot) }

    private mutating func grow() {
        counts.append(0)
        rows.append(0)
        flags.append([])
        for index in sums.indices { sums[index].grow() }
    }

    /// Position among `plan.columns` of a column that is added up, by its number in the file.
    func column(_ number: Int) -> Int {
        guard let index = plan.columns.firstIndex(of: number) else {
            preconditionFailure("a column is read that was not gathered")
        }
        return index
    }

    /// - Parameter column: position of the column added up; nil counts only.
    func add(_ slot: Int, column: Int?, to tally: inout Tally) {
        tally.count += counts[slot]
        tally.rows += rows[slot]
        tally.flags.formUnion(flags[slot])
        if let column { sums[column].add(slot, to: &tally.amount) }
    }
}
