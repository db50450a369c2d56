/// Adds up what one cell of an answer needs from a view.
struct CellReader {
    let plan: InputPlan
    let view: CubeView
    /// Which of the `whole` axes take the published whole, best first: as many as possible.
    private let masks: [[Int: Int]]

    init(_ plan: InputPlan, _ view: CubeView) {
        self.plan = plan
        self.view = view
        let wholes = plan.axes.indices.filter { plan.axes[$0].role == .whole }
        masks = CellReader.masks(wholes)
    }

    /// Axis → 1 for the whole or 0 for the parts; those with most wholes first, earlier axes before later.
    private static func masks(_ axes: [Int]) -> [[Int: Int]] {
        var masks: [[Int: Int]] = [[:]]
        for axis in axes {
            masks = masks.flatMap { mask in [1, 0].map { choice in mask.merging([axis: choice]) { $1 } } }
        }
        let ranked = masks.enumerated().sorted { a, b in
            let (left, right) = (a.element.values.reduce(0, +), b.element.values.reduce(0, +))
            return left == right ? a.offset < b.offset : left > right
        }
        return ranked.map(\.element)
    }

    /// The axis whose values `count_distinct` counts.
    var countedAxis: Int? { plan.axes.firstIndex { $0.role == .counted } }

    /// The positions that each axis takes in a cell; whole axes are left to the masks.
    func candidates(_ cell: [Int]) -> [[Int]] {
        plan.axes.map { axis in
            let all = axis.role == .whole ? [0] : axis.allowed ?? Array(axis.dimension.values.indices)
            guard let by = axis.by else { return all }
            return all.contains(cell[by]) ? [cell[by]] : []
        }
    }

    /// The tally of a cell in a base period.
    /// - Returns: `isWhole` is false when a value that the author listed has no rows.
    func tally(_ candidates: [[Int]], _ period: Int) -> (tally: Tally, isWhole: Bool) {
        let listed = plan.axes.indices.filter { plan.axes[$0].role == .listed }
        guard !listed.isEmpty else {
            let sum = sum(candidates, period)
            return (sum, sum.count > 0)
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
        return (total, isWhole)
    }

    private func sum(_ candidates: [[Int]], _ period: Int) -> Tally {
        var total = Tally()
        for positions in product(candidates) {
            for mask in masks {
                var cell = positions
                for (axis, choice) in mask { cell[axis] = choice }
                guard let found = view.tally(cell, period) else { continue }
                total += found
                break
            }
        }
        return total
    }

    private func product(_ lists: [[Int]]) -> [[Int]] {
        lists.reduce([[]]) { starts, list in starts.flatMap { start in list.map { start + [$0] } } }
    }
}
