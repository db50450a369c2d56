/// A cube rolled up to what one input needs: one tally a cell.
struct CubeView: Sendable {
    private let sizes: [Int]
    private let periods: ClosedRange<Int>
    private var table: SlotTable
    private var tallies: [Tally] = []

    /// What tells views apart; the same view serves many queries.
    struct Key: Hashable {
        let dataset: String
        let cube: Int
        let column: Int?
        let axes: [String]
        let wholes: [Bool]
    }

    /// - Parameter axes: the input's axes; those of role `whole` have the positions 0 for the parts and 1 for the
    ///   published whole.
    init(_ cube: Cube, axes: [InputPlan.Axis], column: Int?) {
        periods = cube.plan.periods
        sizes = axes.map { $0.role == .whole ? 2 : $0.dimension.size }
        table = SlotTable(cells: sizes.reduce(Int128(periods.count)) { $0 &* Int128($1) })
        let sources = axes.map { axis in cube.plan.axes.firstIndex(of: axis.dimension.name) ?? 0 }
        for slot in 0..<cube.table.count {
            let cell = cube.cell(cube.table.codes[slot])
            let positions = zip(axes, sources).map { axis, source in
                axis.role == .whole
                    ? (cell.positions[source] == axis.dimension.totalIndex ? 1 : 0)
                    : cell.positions[source]
            }
            add(cube.tally(slot: slot, column: column), at: positions, cell.period)
        }
    }

    private mutating func add(_ tally: Tally, at positions: [Int], _ period: Int) {
        guard let code = code(positions, period) else { return }
        let slot = table.slot(code)
        if slot == tallies.count { tallies.append(tally) } else { tallies[slot] += tally }
    }

    /// Nil when the cell has no rows.
    func tally(_ positions: [Int], _ period: Int) -> Tally? {
        code(positions, period).flatMap(table.find).map { tallies[$0] }
    }

    private func code(_ positions: [Int], _ period: Int) -> Int128? {
        guard periods.contains(period) else { return nil }
        var code = Int128(0)
        for (position, size) in zip(positions, sizes) { code = code &* Int128(size) &+ Int128(position) }
        return code &* Int128(periods.count) &+ Int128(period - periods.lowerBound)
    }
}
