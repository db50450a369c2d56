/// Chooses between published wholes and their parts, so that nothing is counted twice and nothing is lost.
///
/// For each combination of the other dimensions the wholes of as many dimensions as possible are taken, earlier
/// columns before later. A choice that would lose a part that the file knows (the whole county for women, but not
/// for men) is no choice; where none is left, the number is missing.
struct WholeChooser {
    private let cube: Cube
    /// Positions in the cube's axes of the dimensions whose wholes are taken.
    private let wholes: [Int]
    private let totals: [Int]
    private let others: [Int]
    /// For each choice, which of `wholes` take the whole; the most first.
    private let masks: [[Bool]]

    init(_ cube: Cube, _ plan: InputPlan) {
        self.cube = cube
        let axes = plan.wholeAxes
        let names = axes.map(\.dimension.name)
        wholes = names.map(cube.axis)
        totals = axes.map(\.dimension.totalIndex)
        // Only what this question needs: other dimensions of the cube belong to other questions.
        others = plan.cubeAxes.filter { !names.contains($0) }.map(cube.axis)
        masks = WholeChooser.masks(wholes.count)
    }

    private static func masks(_ count: Int) -> [[Bool]] {
        let all = (0..<count).reduce([[]] as [[Bool]]) { masks, _ in
            masks.map { $0 + [true] } + masks.map { $0 + [false] }
        }
        return all.sorted { a, b in
            let (left, right) = (a.count { $0 }, b.count { $0 })
            return left == right ? WholeChooser.isEarlier(a, b) : left > right
        }
    }

    private static func isEarlier(_ a: [Bool], _ b: [Bool]) -> Bool {
        for (left, right) in zip(a, b) where left != right { return left }
        return false
    }

    /// The slots to add up; `isSure` is false where parts are lacking whichever choice is made.
    func slots(_ slots: [Int]) -> [(slot: Int, isSure: Bool)] {
        guard !wholes.isEmpty else { return slots.map { ($0, true) } }
        var groups: [[Int]: [(slot: Int, positions: [Int])]] = [:]
        var order: [[Int]] = []
        for slot in slots {
            let cell = cube.cell(cube.table.codes[slot])
            let key = others.map { cell.positions[$0] } + [cell.period]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((slot, wholes.map { cell.positions[$0] }))
        }
        return order.flatMap { chosen(groups[$0] ?? []) }
    }

    private func chosen(_ group: [(slot: Int, positions: [Int])]) -> [(slot: Int, isSure: Bool)] {
        let seen = totals.indices.map { axis in parts(group.map { $0.positions[axis] }, axis) }
        for mask in masks {
            let own = group.filter { item in
                mask.indices.allSatisfy { (item.positions[$0] == totals[$0]) == mask[$0] }
            }
            let isCovering = mask.indices.allSatisfy { axis in
                mask[axis] || seen[axis].isSubset(of: parts(own.map { $0.positions[axis] }, axis))
            }
            if !own.isEmpty, isCovering { return own.map { ($0.slot, true) } }
        }
        return group.map { ($0.slot, false) }
    }

    private func parts(_ positions: [Int], _ axis: Int) -> Set<Int> { Set(positions).subtracting([totals[axis]]) }
}
