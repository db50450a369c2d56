import Tables
import Values

/// What must be known of each time that stands in a file, worked out once a time and not once a row.
struct RowTimes: Sendable {
    let column: Int
    let grain: Grain
    private let cutoff: Day
    private let preliminaryFrom: Day?
    private let rollUps: [RollUp]
    private let fixed: [[Int]?]
    private let fixedOrphans: [[Int: OrphanRows.Orphan]?]
    private var indices: [Int64: Int] = [:]
    private(set) var times: [RowTime] = []
    /// For each of `times`, whether it lies after the cutoff.
    private(set) var isLate: [Bool] = []
    /// The roll-ups in which some value belongs to nothing on some day of the file.
    private(set) var orphaned: Set<Int> = []
    /// Rows of one time often follow each other.
    private var last: (value: Int64, index: Int)?

    struct RowTime: Sendable {
        /// Number of the period of the file's grain.
        let number: Int
        let firstDay: Day
        let lastDay: Day
        /// Number of the month that holds a date.
        let month: Int
        let isAfterCutoff: Bool
        let isPreliminary: Bool
        /// For each roll-up the positions as they were that day.
        let positions: [[Int]]
        /// For each roll-up the values that belong to nothing, by position.
        let orphans: [[Int: OrphanRows.Orphan]]
    }

    init(column: Int, grain: Grain, _ settings: PlanSettings, preliminaryFrom: Period?, rollUps: [RollUp]) {
        self.column = column
        self.grain = grain
        cutoff = settings.cutoff
        self.preliminaryFrom = preliminaryFrom?.firstDay
        self.rollUps = rollUps
        fixed = rollUps.map { $0.isDated ? nil : $0.positions(on: settings.cutoff) }
        fixedOrphans = rollUps.map { $0.isDated ? nil : $0.orphans(on: settings.cutoff) }
    }

    /// Position in `times` of a cell's time.
    mutating func index(_ value: Int64) -> Int {
        if let last, last.value == value { return last.index }
        let index = indices[value] ?? learn(value)
        last = (value, index)
        return index
    }

    private mutating func learn(_ value: Int64) -> Int {
        let new = time(Period(grain, Int(value)))
        times.append(new)
        isLate.append(new.isAfterCutoff)
        orphaned.formUnion(new.orphans.indices.filter { !new.orphans[$0].isEmpty })
        indices[value] = times.count - 1
        return times.count - 1
    }

    private func time(_ period: Period) -> RowTime {
        let last = period.lastDay
        return RowTime(
            number: period.first, firstDay: period.firstDay, lastDay: last,
            month: Period(.month, containing: last).first, isAfterCutoff: period.firstDay > cutoff,
            isPreliminary: preliminaryFrom.map { period.firstDay >= $0 } ?? false,
            positions: zip(rollUps, fixed).map { $1 ?? $0.positions(on: last) },
            orphans: zip(rollUps, fixedOrphans).map { $1 ?? $0.orphans(on: last) })
    }
}
