/// Adds up what one cell of an answer needs from a view.
struct CellReader {
    let view: CubeView
    let cube: CubeHandle
    private let axes: [InputPlan.Axis]

    init(_ plan: InputPlan, _ view: CubeView, _ cube: CubeHandle) {
        self.view = view
        self.cube = cube
        axes = plan.cellAxes
    }

    /// The axis whose values `count_distinct` counts.
    var countedAxis: Int? { axes.firstIndex { $0.role == .counted } }

    /// The positions that each axis takes in a cell.
    func candidates(_ cell: [Int]) -> [[Int]] {
        axes.map { axis in
            let all = axis.allowed ?? Array(axis.dimension.values.indices)
            guard let by = axis.by else { return all }
            return all.contains(cell[by]) ? [cell[by]] : []
        }
    }

    /// The tally of a cell in a base period.
    /// - Returns: `isWhole` is false when there are no rows, or a value that the author listed has none.
    func tally(_ candidates: [[Int]], _ period: Int) -> (tally: Tally, isWhole: Bool) {
        let listed = axes.indices.filter { axes[$0].role == .listed }
        var total = Tally()
        var isWhole = true
        for choice in product(listed.map { candidates[$0] }) {
            var narrowed = candidates
            for (axis, position) in zip(listed, choice) { narrowed[axis] = [position] }
            let part = sum(narrowed, period)
            if part.count == 0 { isWhole = false }
            total += part
        }
        return (total, isWhole && total.count > 0)
    }

    private func sum(_ candidates: [[Int]], _ period: Int) -> Tally {
        var total = Tally()
        for positions in product(candidates) {
            if let found = view.tally(positions, period) { total += found }
        }
        return total
    }

    private func product(_ lists: [[Int]]) -> [[Int]] {
        lists.reduce([[]]) { starts, list in starts.flatMap { start in list.map { start + [$0] } } }
    }
}
