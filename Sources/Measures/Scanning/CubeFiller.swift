package import Diagnostics
package import Tables
import Values

/// Gathers one dataset while it is scanned: hand it every batch, then ask it to finish.
package struct CubeFiller: Sendable {
    let plan: DatasetPlan
    var columns: [OwnColumns]
    var cubes: [Cube]
    var feeds: [CubeFeed]
    var times: RowTimes?
    var states: StateRows?
    var strays = StrayRows()
    private var orphans = OrphanRows()
    private let catalogue: Catalogue
    let flagColumns: [Int]
    private var repetitions: [RepeatedRows]
    /// Kept of people, so that their numbers can be protected.
    var atoms: Atoms?

    init(
        _ plan: DatasetPlan, _ catalogue: Catalogue, _ settings: PlanSettings, repetitions: [RepeatedRows] = []
    ) {
        self.repetitions = repetitions
        self.catalogue = catalogue
        self.plan = plan
        let shape = plan.shape
        columns = shape.own.compactMap { OwnColumns($0, shape.resource, catalogue) }
        let isTimed = shape.state == nil
        cubes =
            isTimed
            ? plan.cubes.map { cube in
                Cube(
                    cube, sizes: catalogue.sizes(cube.axes),
                    decimals: cube.columns.map { shape.resource.fields[$0].type == .number ? Column.decimals : 0 })
            } : []
        let rollUps = RollUpIndex(plan, catalogue)
        feeds = isTimed ? plan.cubes.map { CubeFeed($0, shape, rollUps) } : []
        flagColumns = shape.resource.fields.indices.filter { shape.resource.fields[$0].isFlag }
        if case .periods(let column, let grain) = shape.time {
            times = RowTimes(
                column: column, grain: grain, settings, preliminaryFrom: shape.resource.meaning.preliminaryFrom,
                rollUps: rollUps.ordered)
            if shape.resource.meaning.isProtected { atoms = Atoms(plan, grain) }
        }
        if let state = shape.state { states = StateRows(state, plan, settings) }
    }

    package mutating func consume(_ batch: borrowing Batch) {
        for index in columns.indices { columns[index].read(batch) }
        if states != nil {
            states?.take(batch, columns)
        } else if times != nil {
            gather(batch)
        }
    }

    /// Tells what the rows had that no dimension knows, and gives what was gathered.
    ///
    /// - Parameter registers: the tables that dimensions come from, by the name of their dataset.
    package func finish(_ findings: Findings, registers: [String: Table] = [:]) -> DatasetCubes {
        for column in columns { column.report(findings) }
        strays.report(plan.shape.resource, findings)
        for repetition in repetitions { repetition.report(findings) }
        states?.report(plan.shape.resource, findings)
        var plan = plan
        if let first = states?.starts.min() { plan.begin(on: first) }
        var orphans = orphans
        noteOrphanedStates(plan, &orphans)
        orphans.report(catalogue, registers, findings)
        return DatasetCubes(plan: plan, cubes: cubes, states: states, observed: observed, atoms: atoms?.finished())
    }

    /// Times of the file's grain that have rows before the cutoff, ascending.
    private var observed: [Int] {
        (times?.times ?? []).filter { !$0.isAfterCutoff }.map(\.number).sorted()
    }

    /// Column by column: what a row needs is looked up once a batch, not once a row.
    private mutating func gather(_ batch: borrowing Batch) {
        var rows = rowTimes(batch)
        for index in columns.indices { leaveOutStrangers(batch, index, &rows) }
        for index in repetitions.indices { repetitions[index].take(batch, rows, columns) }
        let times = times?.times ?? []
        let flags = flags(batch, rows, times)
        let slots = feeds.indices.map { index in
            feeds[index].add(batch, rows, times, flags, columns, to: &cubes[index])
        }
        atoms?.add(batch, rows, times, columns, slots)
        noteOrphans(batch, rows, times, slots)
    }

    /// Each row once for what it lacks, however many cubes it is left out of.
    private mutating func noteOrphans(
        _ batch: borrowing Batch, _ rows: [Int], _ times: [RowTimes.RowTime], _ slots: [[Int]]
    ) {
        let orphaned = self.times?.orphaned ?? []
        guard !orphaned.isEmpty else { return }
        var seen: Set<[Int]> = []
        for (feed, slots) in zip(feeds, slots) {
            for (own, rollUp) in feed.rolled where orphaned.contains(rollUp) {
                let positions = columns[own].positions
                for row in 0..<batch.count where slots[row] >= 0 {
                    guard let orphan = times[rows[row]].orphans[rollUp][positions[row]],
                        seen.insert([row, rollUp]).inserted
                    else { continue }
                    orphans.note(orphan, batch.place(row: row, column: columns[own].column))
                }
            }
        }
    }

    /// Of states every value that exists on a day asked for counts, with or without a row.
    private func noteOrphanedStates(_ plan: DatasetPlan, _ orphans: inout OrphanRows) {
        guard let states else { return }
        for axis in plan.chosen.union(plan.cubes.flatMap(\.axes)) {
            guard let route = plan.shape.route(to: axis), !route.isDirect, let root = catalogue.dimension(route.root)
            else { continue }
            let rollUp = catalogue.hierarchy.rollUp(route)
            for day in plan.days where states.covers(day) {
                for (position, orphan) in rollUp.orphans(on: day) where root.values[position].isValid(on: day) {
                    orphans.note(orphan)
                }
            }
        }
    }

    /// Row → position of its time; below 0 for a row without time or after the cutoff.
    private mutating func rowTimes(_ batch: borrowing Batch) -> [Int] {
        guard var times, let column = self.times?.column else { return [] }
        let values = batch.columns[column].values
        var rows = [Int](repeating: -1, count: batch.count)
        for row in 0..<batch.count {
            guard values[row] != Column.missing else {
                let isTold = batch.isFaulty(row, column) || plan.shape.resource.fields[column].constraints.required
                if !isTold, strays.untimed.isNew() { strays.untimed.place = batch.place(row: row, column: column) }
                continue
            }
            let index = times.index(values[row])
            if !times.isLate[index] {
                rows[row] = index
            } else if strays.late.isNew() {
                strays.late.place = batch.place(row: row, column: column)
            }
        }
        self.times = times
        return rows
    }

    /// Leaves out the rows whose value of a dimension is unknown, or did not exist at the row's time.
    private mutating func leaveOutStrangers(_ batch: borrowing Batch, _ index: Int, _ rows: inout [Int]) {
        let positions = columns[index].positions
        for row in 0..<batch.count where positions[row] < 0 { rows[row] = -1 }
        guard columns[index].isDated, let times else { return }
        columns[index].learn(times.times)
        let living = columns[index].living
        for row in 0..<batch.count where rows[row] >= 0 && !living[rows[row]][positions[row]] {
            rows[row] = -1
            noteOutsider(batch, row, columns[index].dimension, positions[row], columns[index].column)
        }
    }

    private mutating func noteOutsider(
        _ batch: borrowing Batch, _ row: Int, _ dimension: Dimension, _ position: Int, _ column: Int
    ) {
        guard strays.isNewOutsider(dimension.name, position) else { return }
        let value = dimension.values[position]
        strays.outsiders.append(
            StrayRows.Outsider(
                value: value.label, dimension: dimension.name,
                successor: value.replacedBy.map { dimension.value($0)?.label ?? $0 },
                place: batch.place(row: row, column: column)))
    }

    /// Row → its marks; empty when no row of the batch has any.
    private func flags(_ batch: borrowing Batch, _ rows: [Int], _ times: [RowTimes.RowTime]) -> [RowFlags] {
        guard !flagColumns.isEmpty || times.contains(where: \.isPreliminary) else { return [] }
        return (0..<batch.count).map { row in
            var flags: RowFlags = rows[row] >= 0 && times[rows[row]].isPreliminary ? .preliminary : []
            for column in flagColumns { flags.formUnion(RowFlags(batch.columns[column], row)) }
            return flags
        }
    }
}

extension RowFlags {
    /// The mark in a cell: `p`, `r` or `e`; anything else marks nothing.
    fileprivate init(_ column: Column, _ row: Int) {
        let code = Int(exactly: column.values[row]) ?? -1
        switch column.texts.indices.contains(code) ? column.texts[code] : "" {
        case "p": self = .preliminary
        case "r": self = .revised
        case "e": self = .estimated
        default: self = []
        }
    }
}

extension Catalogue {
    func sizes(_ axes: [String]) -> [Int] { axes.map { dimension($0)?.size ?? 1 } }
}
