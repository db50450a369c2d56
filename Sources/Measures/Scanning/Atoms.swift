import Tables
package import Values

/// The rows of a dataset about people, in groups that no question can tell apart: those with the same value in every
/// column of a dimension, the same time, and the same answer to every filter on other columns.
///
/// Every number of the edition is made of whole atoms, because the cubes were filled with the same rows: which atoms a
/// number is made of is looked up in the cells that were added up, never worked out a second time.
package struct Atoms: Sendable {
    /// Names of the dimensions that have columns, in the order of the keys.
    package let dimensions: [String]
    /// The conditions on other columns, in the order of `passes`.
    package let filters: [Filter]
    /// Columns of numbers.
    package private(set) var fields: [String]
    package private(set) var atoms: [Atom] = []
    /// For each cube and slot its atoms.
    private var atomsOfSlot: [[[Int32]]]
    /// More rows told apart than this are not followed; see `isTooLarge`.
    package static let limit = 1_000_000
    /// No number of the dataset can be protected.
    package private(set) var isTooLarge = false

    package struct Atom: Sendable {
        /// In the order of `dimensions`: the key of a value or of the published whole, nil for none.
        package let keys: [String?]
        package let period: Period
        /// For each of `filters`, whether the rows fit.
        package let passes: [Bool]
        package fileprivate(set) var rows = 0
        /// In the order of `fields`.
        package fileprivate(set) var sums: [Double]
        /// Positions in the cubes, below 0 where it is not part of one.
        fileprivate let slots: [Int]
    }

    private struct Key: Hashable {
        let positions: [Int]
        let time: Int
        let passes: [Bool]
        let slots: [Int]
    }

    private let resource: Resource
    private let rowFilters: [RowFilter]
    private let columns: [Int]
    private let isMonthly: Bool
    private let grain: Grain
    private var index: [Key: Int] = [:]

    init(_ plan: DatasetPlan, _ grain: Grain) {
        resource = plan.shape.resource
        dimensions = plan.shape.own.map(\.name)
        columns = plan.shape.resource.fields.indices.filter { plan.shape.resource.fields[$0].isNumeric }
        fields = columns.map { plan.shape.resource.fields[$0].name }
        var terms: [[Filter.Term]] = []
        for cube in plan.cubes where !cube.rowFilter.isEmpty && !terms.contains(cube.rowFilter) {
            terms.append(cube.rowFilter)
        }
        filters = terms.map { Filter(terms: $0) }
        rowFilters = terms.map { RowFilter($0, plan.shape.resource) }
        isMonthly = grain == .day && plan.cubes.allSatisfy { $0.grain == .month }
        self.grain = isMonthly ? .month : grain
        atomsOfSlot = plan.cubes.map { _ in [] }
    }

    /// - Parameters:
    ///   - rows: row → position of its time; below 0 for rows that are left out.
    ///   - slots: for each cube, row → slot of its cell; below 0 for rows that it leaves out.
    mutating func add(
        _ batch: borrowing Batch, _ rows: [Int], _ times: [RowTimes.RowTime], _ own: [OwnColumns], _ slots: [[Int]]
    ) {
        for row in 0..<batch.count where rows[row] >= 0 && slots.contains(where: { $0[row] >= 0 }) {
            let time = times[rows[row]]
            let key = Key(
                positions: own.map { $0.positions[row] }, time: isMonthly ? time.month : time.number,
                passes: rowFilters.map { $0.passes(batch, row) }, slots: slots.map { $0[row] })
            guard let atom = index[key] ?? make(key, own) else { return }
            atoms[atom].rows += 1
            for (position, column) in columns.enumerated() {
                let number = batch.columns[column].number(row, of: resource.fields[column].type)
                atoms[atom].sums[position] += number?.double ?? 0
            }
        }
    }

    private mutating func make(_ key: Key, _ own: [OwnColumns]) -> Int? {
        guard atoms.count < Atoms.limit else {
            isTooLarge = true
            return nil
        }
        let keys = zip(own, key.positions).map { column, position in
            position < column.dimension.values.count
                ? column.dimension.values[position].key
                : position == column.dimension.totalIndex ? column.dimension.total?.key : nil
        }
        atoms.append(
            Atom(
                keys: keys, period: Period(grain, key.time), passes: key.passes,
                sums: Array(repeating: 0, count: columns.count), slots: key.slots))
        index[key] = atoms.count - 1
        return atoms.count - 1
    }

    /// The same, to be asked and no longer to be filled.
    func finished() -> Atoms {
        var finished = self
        finished.index = [:]
        for (cube, _) in atomsOfSlot.enumerated() {
            let count = (atoms.map { $0.slots[cube] }.max() ?? -1) + 1
            finished.atomsOfSlot[cube] = Array(repeating: [], count: count)
            for (number, atom) in atoms.enumerated() where atom.slots[cube] >= 0 {
                finished.atomsOfSlot[cube][atom.slots[cube]].append(Int32(number))
            }
        }
        return finished
    }

    /// The same with other names of its columns of numbers.
    package func calling(_ names: [String: String]) -> Atoms {
        var called = self
        called.fields = fields.map { names[$0] ?? $0 }
        return called
    }

    /// The atoms of a cell of a cube, by their positions in `atoms`.
    func atoms(of slot: CubeSlot) -> [Int32] {
        let slots = atomsOfSlot[slot.cube]
        return slots.indices.contains(slot.slot) ? slots[slot.slot] : []
    }
}

/// A cell of one of a dataset's cubes.
struct CubeSlot: Hashable, Sendable {
    let cube: Int
    let slot: Int
}

extension Field {
    fileprivate var isNumeric: Bool { type == .integer || type == .number }
}
