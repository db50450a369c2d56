import Diagnostics
import Tables
import Values

/// The rows of a dataset of states, by combination of the key and in the order of their days.
struct StateRows: Sendable {
    let shape: DatasetShape.StateShape
    private let cutoff: Day
    private let filters: [RowFilter]
    /// A blank day is told by the reading of the file.
    private let requiresTime: Bool
    /// Grain of the columns of time, by column.
    private let grains: [Int: Grain]
    /// Combination (positions in the order of the key) → its rows, by their first day.
    private(set) var rows: [[Int]: [Row]] = [:]
    /// The days on which some row begins.
    private(set) var starts: Set<Day> = []
    private var duplicates: [Place] = []
    private var late = StrayRows.Group()
    private var untimed = StrayRows.Group()

    struct Row: Sendable {
        let from: Day
        let to: Day?
        /// Position in the dimension of states.
        let state: Int
        let exemption: String?
        /// For each row filter of the plan, whether the row passes.
        let passes: [Bool]
    }

    init(_ shape: DatasetShape.StateShape, _ plan: DatasetPlan, _ settings: PlanSettings) {
        self.shape = shape
        cutoff = settings.cutoff
        let fields = plan.shape.resource.fields.enumerated()
        grains = Dictionary(fields.compactMap { index, field in field.grain.map { (index, $0) } }) { first, _ in first }
        requiresTime = plan.shape.resource.fields[shape.start].constraints.required
        filters = plan.cubes.map { RowFilter($0.rowFilter, plan.shape.resource) }
    }

    mutating func take(_ batch: borrowing Batch, _ columns: [OwnColumns]) {
        let key = shape.key.compactMap { name in columns.firstIndex { $0.dimension.name == name } }
        guard let value = columns.firstIndex(where: { $0.dimension.name == shape.value }) else { return }
        for row in 0..<batch.count {
            let combination = key.map { columns[$0].positions[row] }
            let state = columns[value].positions[row]
            guard state >= 0, combination.allSatisfy({ $0 >= 0 }) else { continue }
            guard let from = start(batch, row) else { continue }
            add(
                Row(
                    from: from, to: day(batch, row, shape.validTo, isLast: true), state: state,
                    exemption: text(batch, row, shape.exemption), passes: filters.map { $0.passes(batch, row) }),
                combination, batch, row)
        }
    }

    private mutating func start(_ batch: borrowing Batch, _ row: Int) -> Day? {
        guard let from = day(batch, row, shape.start, isLast: false) else {
            let isTold = batch.isFaulty(row, shape.start) || requiresTime
            if !isTold, untimed.isNew() { untimed.place = batch.place(row: row, column: shape.start) }
            return nil
        }
        guard from > cutoff else { return from }
        if late.isNew() { late.place = batch.place(row: row, column: shape.start) }
        return nil
    }

    private mutating func add(_ new: Row, _ combination: [Int], _ batch: borrowing Batch, _ row: Int) {
        let own = rows[combination] ?? []
        if own.contains(where: { $0.from == new.from }) {
            duplicates.append(batch.place(row: row))
            return
        }
        let index = own.firstIndex { $0.from > new.from } ?? own.count
        rows[combination, default: []].insert(new, at: index)
        starts.insert(new.from)
    }

    private func day(_ batch: borrowing Batch, _ row: Int, _ column: Int?, isLast: Bool) -> Day? {
        guard let column else { return nil }
        let value = batch.columns[column].values[row]
        guard value != Column.missing, let number = Int(exactly: value) else { return nil }
        guard let grain = grains[column] else { return nil }
        let period = Period(grain, number)
        return isLast ? period.lastDay : period.firstDay
    }

    private func text(_ batch: borrowing Batch, _ row: Int, _ column: Int?) -> String? {
        guard let column else { return nil }
        let cells = batch.columns[column]
        guard cells.values[row] != Column.missing, let code = Int(exactly: cells.values[row]),
            cells.texts.indices.contains(code)
        else { return nil }
        return cells.texts[code]
    }

    func report(_ resource: Resource, _ findings: Findings) {
        var strays = StrayRows()
        strays.untimed = untimed
        strays.late = late
        strays.report(resource, findings)
        for place in duplicates {
            findings.add(
                .duplicateState, "två rader ger samma kombination ett läge från samma dag", at: place,
                hint: "behåll den som gäller")
        }
    }
}
