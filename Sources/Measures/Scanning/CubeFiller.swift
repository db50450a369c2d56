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
    let flagColumns: [Int]

    init(_ plan: DatasetPlan, _ catalogue: Catalogue, _ settings: PlanSettings) {
        self.plan = plan
        let shape = plan.shape
        columns = shape.own.compactMap { OwnColumns($0, shape.resource, catalogue) }
        let isTimed = shape.state == nil
        cubes = isTimed ? plan.cubes.map { Cube($0, sizes: catalogue.sizes($0.axes)) } : []
        let rollUps = RollUpIndex(plan, catalogue)
        feeds = isTimed ? plan.cubes.map { CubeFeed($0, shape, rollUps) } : []
        flagColumns = shape.resource.fields.indices.filter { shape.resource.fields[$0].isFlag }
        if case .periods(let column, let grain) = shape.time {
            times = RowTimes(
                column: column, grain: grain, settings, preliminaryFrom: shape.resource.meaning.preliminaryFrom,
                rollUps: rollUps.ordered)
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
    package func finish(_ findings: Findings) -> DatasetCubes {
        for column in columns { column.report(findings) }
        strays.report(plan.shape.resource, findings)
        states?.report(plan.shape.resource, findings)
        return DatasetCubes(plan: plan, cubes: cubes, states: states, observed: observed)
    }

    /// Times of the file's grain that have rows before the cutoff, ascending.
    private var observed: [Int] {
        (times?.times ?? []).filter { !$0.isAfterCutoff }.map(\.number).sorted()
    }

    private mutating func gather(_ batch: borrowing Batch) {
        let filters = feeds.map(\.filter)
        for row in 0..<batch.count {
            guard let time = time(batch, row), isMember(batch, row, time) else { continue }
            let flags = flags(batch, row, time)
            for index in feeds.indices where filters[index].isEmpty || filters[index].passes(batch, row) {
                feeds[index].add(row, time, flags, batch, columns, to: &cubes[index])
            }
        }
    }

    /// Nil for a row without time or after the cutoff.
    private mutating func time(_ batch: borrowing Batch, _ row: Int) -> RowTimes.RowTime? {
        guard let column = times?.column else { return nil }
        let value = batch.columns[column].values[row]
        guard value != Column.missing else {
            if strays.untimed.isNew() { strays.untimed.place = batch.place(row: row, column: column) }
            return nil
        }
        guard let index = times?.index(value), let time = times?.times[index] else { return nil }
        guard time.isAfterCutoff else { return time }
        if strays.late.isNew() { strays.late.place = batch.place(row: row, column: column) }
        return nil
    }

    /// Whether every dimension of the row is known and existed at its time.
    private mutating func isMember(_ batch: borrowing Batch, _ row: Int, _ time: RowTimes.RowTime) -> Bool {
        for column in columns {
            let position = column.positions[row]
            guard position >= 0 else { return false }
            if column.isDated, !column.exists(position, time.firstDay...time.lastDay) {
                if strays.isNewOutsider(column.dimension.name, position) {
                    strays.outsiders.append(
                        .init(
                            value: column.dimension.values[position].label, dimension: column.dimension.name,
                            place: batch.place(row: row, column: column.column)))
                }
                return false
            }
        }
        return true
    }

    private func flags(_ batch: borrowing Batch, _ row: Int, _ time: RowTimes.RowTime) -> RowFlags {
        var flags: RowFlags = time.isPreliminary ? .preliminary : []
        for column in flagColumns { flags.formUnion(RowFlags(batch.columns[column], row)) }
        return flags
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
