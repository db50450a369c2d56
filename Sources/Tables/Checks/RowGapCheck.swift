import Diagnostics
import Language
import Values

/// A value that has rows in the file's other times and none in some: where numbers are added up the sum of that time
/// lacks a part, and nothing shows it. What `complete` demands is told there, but only for the times and as finely as
/// it demands it, and what a register says did not exist then is not missed.
struct RowGapCheck: DataCheck {
    let resource: Resource
    private let name: String
    private let domain: Domain
    private var column: DomainColumn
    private let time: Int
    private let grain: Grain
    /// Rows after it are never used.
    private let cutoff: Day?
    /// Number of a period → its number in `seen`.
    private var periods: [Int64: Int] = [:]
    /// For each period and value whether it has rows then; last, whether the published whole has.
    private var seen: [[Bool]] = []
    /// Rows of one time often follow each other.
    private var last: (period: Int64, index: Int)?
    private var hasStrangers = false

    let rule = Rule.rowGap
    var text: String { "varje värde av \(name) har rader i alla tider" }
    var hasTried: Bool { false }

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        let uses = (context.uses[resource.name] ?? []).filter { $0.field != nil }
        guard let time = resource.meaning.time.flatMap(resource.index), let grain = resource.fields[time].grain,
            grain != .day
        else { return [] }
        return context.domains.sorted { $0.key < $1.key }.compactMap { name, domain in
            guard !domain.hasDefault, let column = resource.column(of: name),
                uses.contains(where: { !$0.chosen.contains(name) })
            else { return nil }
            return RowGapCheck(resource, name, domain, column, time, grain, context.cutoff)
        }
    }

    private init(
        _ resource: Resource, _ name: String, _ domain: Domain, _ column: Int, _ time: Int, _ grain: Grain,
        _ cutoff: Day?
    ) {
        self.cutoff = cutoff
        (self.resource, self.name, self.domain) = (resource, name, domain)
        (self.time, self.grain) = (time, grain)
        self.column = DomainColumn(column, domain, isText: resource.fields[column].type == .string)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        column.learn(batch.columns[column.column].texts)
        let size = column.size
        for row in 0..<batch.count {
            let (cell, period) = (batch.columns[column.column].values[row], batch.columns[time].values[row])
            let position = column.position(cell)
            guard period != Column.missing, position != DomainColumn.stranger else {
                hasStrangers = true
                continue
            }
            let place = position == DomainColumn.total ? size : position
            let index = last.flatMap { $0.period == period ? $0.index : nil } ?? index(of: period)
            if !seen[index][place] { seen[index][place] = true }
        }
    }

    private mutating func index(of period: Int64) -> Int {
        let index = periods[period] ?? seen.count
        if index == seen.count {
            seen.append([Bool](repeating: false, count: column.size + 1))
            periods[period] = index
        }
        last = (period, index)
        return index
    }

    private func has(_ place: Int, in period: Period) -> Bool? { periods[Int64(period.first)].map { seen[$0][place] } }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        guard table.hasAllRows, !hasStrangers else { return }
        let all = periods.keys.sorted().map { Period(grain, Int($0)) }
        let periods = all.filter { period in cutoff.map { period.firstDay <= $0 } ?? true }
        for (place, key) in domain.keys.enumerated() {
            // Where the whole is published the sum does not need its parts.
            let living = periods.filter { isAlive(key, in: $0) && has(column.size, in: $0) == false }
            guard let gap = RowGap(living.map { isDemanded(in: $0) || has(place, in: $0) == true }) else { continue }
            tell(key, Array(living[gap.range]), table, log)
        }
    }

    private func isAlive(_ key: String, in period: Period) -> Bool {
        domain.validity[key]?.contains { $0.contains(period.firstDay) && $0.contains(period.lastDay) } ?? true
    }

    /// Whether `complete` tells, or fills, what is absent then.
    private func isDemanded(in period: Period) -> Bool {
        guard let complete = resource.meaning.complete, complete.by.contains(name), complete.every ?? grain == grain
        else { return false }
        return (complete.from.map { $0.firstDay <= period.firstDay } ?? true)
            && (complete.to.map { period.lastDay <= $0.lastDay } ?? true)
    }

    private func tell(_ key: String, _ periods: [Period], _ table: TableEnd, _ log: FaultLog) {
        let span = Period(grain, periods[0].first, through: periods[periods.count - 1].last)
        let words = Swedish.period(span).replacing(Swedish.noBreakSpace, with: " ")
        func text(_ field: String) -> String? {
            field == name ? key : field == resource.meaning.time ? periods[0].description : nil
        }
        log.add(rule, column: resource.fields[column.column].name, text: text) {
            Diagnostic(
                rule,
                "\(name) \(key) har inga rader för \(words), men för filens andra tider: summor för den tiden är utan "
                    + "det", at: Place(path: table.path),
                hint:
                    "lägg till raderna; finns värdet inte då, säg det i ett register (valid_from, valid_to); betyder en "
                    + "rad som saknas noll, skriv complete: {by: [\(name)], fill_nulls_with: 0}")
        }
    }
}

/// The times in a row in which a value has nothing, when it has rows in most others.
struct RowGap {
    let range: Range<Int>

    /// Nil where nothing is absent, where rows come and go, and where a value has more times without rows than with: it
    /// has begun or ended, or is rare.
    init?(_ has: [Bool]) {
        guard let start = has.firstIndex(of: false), let last = has.lastIndex(of: false),
            has[start...last].allSatisfy({ !$0 })
        else { return nil }
        range = start..<(last + 1)
        let present = has.count - range.count
        // One that has rows only in the last of two times is new.
        guard present > range.count || (present == range.count && start > 0) else { return nil }
    }
}
