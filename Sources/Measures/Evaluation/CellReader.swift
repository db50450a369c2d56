/// Adds up what one cell of an answer needs from a view.
struct CellReader {
    let view: CubeView
    let cube: CubeHandle
    private let axes: [Axis]
    /// The axis whose values `count_distinct` counts, or whose values are the classes of a quantile.
    let countedAxis: Int?
    /// The axes of which the author named several values.
    private let listed: [Int]
    private let belonging: ListedBelonging

    private struct Axis {
        /// Position in the query's `by`; nil when the cells do not differ in it.
        let by: Int?
        /// Without `by` the positions that are taken.
        let positions: [Int]
        /// With `by` whether a position counts.
        let isAllowed: [Bool]

        init(_ axis: InputPlan.Axis) {
            by = axis.by
            let all = axis.allowed ?? Array(axis.dimension.values.indices)
            positions = axis.by == nil ? all : []
            var isAllowed = [Bool](repeating: false, count: axis.by == nil ? 0 : axis.dimension.size)
            if axis.by != nil { for position in all { isAllowed[position] = true } }
            self.isAllowed = isAllowed
        }

        func candidates(_ cell: [Int]) -> [Int] {
            guard let by else { return positions }
            return isAllowed[cell[by]] ? [cell[by]] : []
        }
    }

    init(_ plan: InputPlan, _ view: CubeView, _ cube: CubeHandle) {
        self.view = view
        self.cube = cube
        let axes = plan.cellAxes
        self.axes = axes.map { Axis($0) }
        let classes = plan.input.classes?.dimension
        countedAxis = axes.firstIndex { $0.role == .counted || $0.dimension.name == classes }
        listed = axes.indices.filter { axes[$0].role == .listed }
        belonging = plan.belonging
    }

    /// The positions that each axis takes in a cell; of values that the author named, those that belong there.
    func candidates(_ cell: AskedCell) -> [[Int]] {
        belonging.narrowed(candidates(cell.positions), cell.period)
    }

    /// The same, wherever the values belong.
    func candidates(_ cell: [Int]) -> [[Int]] { axes.map { $0.candidates(cell) } }

    /// The tally of a cell in a base period.
    /// - Returns: `isWhole` is false when there are no rows, or a value that the author listed has none.
    func tally(_ candidates: [[Int]], _ period: Int) -> (tally: Tally, isWhole: Bool) {
        if listed.isEmpty {
            let total = sum(candidates, period)
            return (total, total.count > 0)
        }
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
        if candidates.allSatisfy({ $0.count == 1 }) {
            return view.tally(candidates.lazy.map { $0[0] }, period) ?? Tally()
        }
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
