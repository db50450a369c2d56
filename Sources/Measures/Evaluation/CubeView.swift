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
    ///   - all: the same without conditions on fields, where there are such.
    ///   - isFollowed: whether the tallies remember the cells that they were made of.
    ///   - joins: what the rows must have in other datasets.
    init(_ cube: Cube, among all: Cube?, for plan: InputPlan, isFollowed: Bool, joins: [JoinReader] = []) {
        let axes = plan.cellAxes
        periods = cube.plan.periods
        isFromStart = cube.plan.isFromStart
        sizes = axes.map(\.dimension.size)
        table = SlotTable(cells: sizes.reduce(Int128(periods.count)) { $0 &* Int128($1) })
        let sources = axes.map { cube.axis($0.dimension.name) }
        let slots = WholeChooser(plan).slots(
            GroupedSlots(cube, plan), among: all.map { GroupedSlots($0, plan) })
        for (slot, isSure) in slots {
            let cell = cube.cell(cube.table.codes[slot])
            guard joins.allSatisfy({ $0.passes(cell.positions, cell.period, of: cube) }) else { continue }
            var tally = cube.tally(slot: slot, column: plan.column)
            tally.isUnsure = !isSure
            if isFollowed { tally.slots = [slot] }
            add(tally, at: sources.map { cell.positions[$0] }, cell.period)
        }
    }

    private mutating func add(_ tally: Tally, at positions: [Int], _ period: Int) {
        let slot = table.slot(code(positions, period))
        if slot == tallies.count { tallies.append(tally) } else { tallies[slot] += tally }
    }

    /// Nil when the cell has no rows.
    func tally(_ positions: [Int], _ period: Int) -> Tally? {
        if isFromStart, period < periods.lowerBound { return nil }
        return table.find(code(positions, period)).map { tallies[$0] }
    }

    /// Whether a period was gathered.
    func holds(_ period: Int) -> Bool { isFromStart && period < periods.lowerBound || periods.contains(period) }

    private func code(_ positions: [Int], _ period: Int) -> Int128 {
        precondition(periods.contains(period), "a period is read that was not gathered")
        var code = Int128(0)
        for (position, size) in zip(positions, sizes) { code = code &* Int128(size) &+ Int128(position) }
        return code &* Int128(periods.count) &+ Int128(period - periods.lowerBound)
    }
}

/// The slots of a cube whose fixed dimensions have a value that counts.
func fitting(_ cube: Cube, _ plan: InputPlan) -> [Int] {
    let tests = plan.fixedAxes.map { axis in
        let index = cube.axis(axis.dimension.name)
        let allowed = axis.allowed ?? Array(axis.dimension.values.indices)
        return AxisTest(stride: cube.stride(of: index), size: cube.sizes[index], allowed: allowed)
    }
    guard !tests.isEmpty else { return Array(0..<cube.table.count) }
    return (0..<cube.table.count).filter { slot in
        let code = cube.table.codes[slot]
        return tests.allSatisfy { $0.passes(code) }
    }
}

/// Whether a cell's position on one axis counts, read from the cell's code without taking the others apart: every
/// question of a page passes all cells.
private struct AxisTest {
    private let stride: Int128
    private let size: Int128
    private let allowed: [Bool]

    init(stride: Int128, size: Int, allowed positions: [Int]) {
        self.stride = stride
        self.size = Int128(size)
        var allowed = [Bool](repeating: false, count: size)
        for position in positions where allowed.indices.contains(position) { allowed[position] = true }
        self.allowed = allowed
    }

    func passes(_ code: Int128) -> Bool {
        // Codes of ordinary cubes fit in a word, where a division is many times faster.
        if let code = Int(exactly: code), let stride = Int(exactly: stride) {
            return allowed[code / stride % allowed.count]
        }
        return allowed[Int(code / stride % size)]
    }
}
