/// A cube with its slots listed by position on the axes that questions have fixed, so that the question of a page goes
/// through the cells of its own value and not through those of all.
struct CubeIndex {
    let cube: Cube
    /// Axis → position → slots, ascending. An axis is listed when it is first asked for.
    private var lists: [Int: [[Int32]]] = [:]

    init(_ cube: Cube) { self.cube = cube }

    /// The slots whose fixed dimensions have a value that counts, ascending.
    mutating func fitting(_ plan: InputPlan) -> [Int] {
        let fixed = plan.fixedAxes.map { axis in
            let index = cube.axis(axis.dimension.name)
            let allowed = axis.allowed ?? Array(axis.dimension.values.indices)
            return FixedAxis(index: index, axis: cube.cubeAxis(index), allowed: allowed)
        }
        guard !fixed.isEmpty else { return Array(0..<cube.table.count) }
        var narrowest: [Int] = []
        var chosen = -1
        for (number, axis) in fixed.enumerated() {
            let lists = slots(axis.index)
            let count = axis.positions.reduce(0) { $0 + lists[$1].count }
            guard chosen < 0 || count < narrowest.count else { continue }
            chosen = number
            narrowest = axis.positions.flatMap { lists[$0].map(Int.init) }
        }
        if fixed[chosen].positions.count > 1 { narrowest.sort() }
        let others = fixed.indices.filter { $0 != chosen }.map { fixed[$0] }
        guard !others.isEmpty else { return narrowest }
        return narrowest.filter { slot in
            let code = cube.table.codes[slot]
            return others.allSatisfy { $0.passes(code) }
        }
    }

    private mutating func slots(_ index: Int) -> [[Int32]] {
        if let known = lists[index] { return known }
        let axis = cube.cubeAxis(index)
        var slots = [[Int32]](repeating: [], count: axis.count)
        for (slot, code) in cube.table.codes.enumerated() { slots[axis.position(code)].append(Int32(slot)) }
        lists[index] = slots
        return slots
    }
}

/// An axis of which only some positions count.
private struct FixedAxis {
    let index: Int
    private let axis: CubeAxis
    /// Each once.
    let positions: [Int]
    private let isAllowed: [Bool]

    init(index: Int, axis: CubeAxis, allowed: [Int]) {
        self.index = index
        self.axis = axis
        var isAllowed = [Bool](repeating: false, count: axis.count)
        for position in allowed where isAllowed.indices.contains(position) { isAllowed[position] = true }
        self.isAllowed = isAllowed
        positions = isAllowed.indices.filter { isAllowed[$0] }
    }

    func passes(_ code: Int128) -> Bool { isAllowed[axis.position(code)] }
}
