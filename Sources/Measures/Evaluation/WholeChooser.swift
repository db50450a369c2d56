import Tables
import Values

/// What a published whole is to an input, in the dimensions that a question does not name.
///
/// The whole is a number that someone has published, not one of the things that are counted:
/// - Numbers are taken from the wholes of as many dimensions as possible, earlier columns before later. A choice that
///   would lose a part that the file knows (the whole county for women, but not for men) is no choice; where none is
///   left, the number is missing.
/// - A condition on a field says nothing of a whole whose parts it divides: then the parts are taken. The whole stands
///   only where no part is left out, or where the file has a whole for each class that the condition divides into
///   (`matt: A` beside `matt: B`).
/// - A row that is a whole is never counted.
/// - The least, greatest and middle of rows, and a value that is counted once however many rows it has, are sought among
///   the parts, and in a whole where the file has nothing else.
enum WholeRule: Hashable, Sendable {
    case numbers
    case rows
    case values

    init(_ input: Input) {
        guard input.classes == nil else {
            self = input.field == nil ? .rows : .numbers
            return
        }
        switch input.agg {
        case .sum: self = .numbers
        case .count: self = .rows
        case .min, .max, .mean, .median, .percentile, .countDistinct: self = .values
        }
    }
}

/// Chooses between published wholes and their parts, so that nothing is counted twice and nothing is lost. Each
/// combination of the other dimensions chooses for itself.
struct WholeChooser {
    private let plan: InputPlan
    private let rule: WholeRule
    private let totals: [Int]
    /// For each choice, which dimensions take the whole; in the order of preference.
    private let masks: [[Bool]]

    init(_ plan: InputPlan) {
        self.plan = plan
        rule = WholeRule(plan.input)
        totals = plan.wholeAxes.map(\.dimension.totalIndex)
        let masks = WholeChooser.masks(totals.count)
        self.masks = rule == .numbers ? masks : masks.reversed()
    }

    /// The most wholes first.
    static func masks(_ count: Int) -> [[Bool]] {
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
    ///
    /// - Parameter all: the same rows and those that the conditions on fields leave out; nil when there are none.
    func slots(_ rows: GroupedSlots, among all: GroupedSlots?) -> [(slot: Int, isSure: Bool)] {
        guard !totals.isEmpty else { return rows.slots.map { ($0, true) } }
        return rows.order.flatMap { key in
            let group = rows.groups[key] ?? []
            let known = all.map { $0.groups[key] ?? [] } ?? group
            return chosen(group, among: known)
        }
    }

    private typealias Item = GroupedSlots.Item

    private func chosen(_ group: [Item], among known: [Item]) -> [(slot: Int, isSure: Bool)] {
        let file = counts(known)
        if rule == .rows { return group.filter { !isWhole($0.positions) }.map { ($0.slot, true) } }
        for mask in masks {
            let standing = file.keys.filter { fits($0, mask) }
            guard !standing.isEmpty, covers(standing, file, mask), mayStand(standing, mask, group, file) else {
                continue
            }
            return group.filter { fits($0.positions, mask) }.map { ($0.slot, true) }
        }
        return group.map { ($0.slot, false) }
    }

    private func counts(_ items: [Item]) -> [[Int]: Int] {
        items.reduce(into: [:]) { $0[$1.positions, default: 0] += $1.count }
    }

    private func isWhole(_ positions: [Int]) -> Bool { zip(positions, totals).contains { $0 == $1 } }

    private func fits(_ positions: [Int], _ mask: [Bool]) -> Bool {
        mask.indices.allSatisfy { (positions[$0] == totals[$0]) == mask[$0] }
    }

    /// No part that the file knows is lost.
    private func covers(_ standing: [[Int]], _ file: [[Int]: Int], _ mask: [Bool]) -> Bool {
        mask.indices.allSatisfy { axis in
            mask[axis] || parts(file.keys, axis).isSubset(of: parts(standing, axis))
        }
    }

    private func parts(_ positions: some Sequence<[Int]>, _ axis: Int) -> Set<Int> {
        Set(positions.map { $0[axis] }).subtracting([totals[axis]])
    }

    /// Whether the conditions on fields mean the same for a whole as for its parts.
    private func mayStand(_ standing: [[Int]], _ mask: [Bool], _ group: [Item], _ file: [[Int]: Int]) -> Bool {
        // Whether the whole has something in another dataset says nothing of its parts.
        if !plan.joins.isEmpty, mask.contains(true) { return false }
        guard rule == .numbers, mask.contains(true), !plan.rowFilter.isEmpty, file.count > standing.count else {
            return true
        }
        let passed = counts(group)
        guard plan.rowFilter.allSatisfy({ $0.isOfClasses(plan) }), standing.allSatisfy({ passed[$0] != nil }) else {
            return false
        }
        let losesNone = file.keys.allSatisfy { passed[$0] != nil }
        return losesNone || standing.allSatisfy { passed[$0] ?? 0 < file[$0] ?? 0 }
    }
}

extension Filter.Term {
    /// Which texts a field has, not how large its numbers are.
    func isOfClasses(_ plan: InputPlan) -> Bool {
        guard plan.shape.resource.field(name)?.type == .string else { return false }
        switch condition {
        case .anyOf, .noneOf: return true
        case .above, .atLeast, .below, .atMost, .range, .valid, .own: return false
        }
    }
}

/// Slots of a cube by the combination of the dimensions whose wholes are not asked for, and the period.
struct GroupedSlots {
    let slots: [Int]
    private(set) var groups: [[Int]: [Item]] = [:]
    /// The keys of `groups`, in the order of their first slots.
    private(set) var order: [[Int]] = []

    struct Item {
        let slot: Int
        /// Of the dimensions whose wholes are taken.
        let positions: [Int]
        /// Rows.
        let count: Int
    }

    /// The slots of the cube whose fixed dimensions have a value that counts.
    init(_ index: inout CubeIndex, _ plan: InputPlan) {
        slots = index.fitting(plan)
        let cube = index.cube
        let names = plan.wholeAxes.map(\.dimension.name)
        guard !names.isEmpty else { return }
        let wholes = names.map(cube.axis)
        // Only what this question needs: other dimensions of the cube belong to other questions.
        let others = plan.cubeAxes.filter { !names.contains($0) }.map(cube.axis)
        for slot in slots {
            let cell = cube.cell(cube.table.codes[slot])
            let key = others.map { cell.positions[$0] } + [cell.period]
            if groups[key] == nil { order.append(key) }
            let item = Item(slot: slot, positions: wholes.map { cell.positions[$0] }, count: cube.counts[slot])
            groups[key, default: []].append(item)
        }
    }
}
