import Diagnostics
import Language
import Values

/// A time far from all others of the file, with fewer rows than they have: most often two digits that have changed
/// places. Its rows are missing where they belong, and their own time is none of the report's.
struct LoneTimeCheck: DataCheck {
    let resource: Resource
    private let time: Int
    private let grain: Grain
    /// Number of a period → its rows, and where the first stands.
    private var periods: [Int64: (rows: Int, place: Place)] = [:]

    let rule = Rule.loneTime
    let text = "ingen tid ligger långt från de andra"
    var hasTried: Bool { false }

    /// So many years from all others is far.
    private static let far = 5
    /// A file of more times than this has no time of its own kind.
    private static let most = 5_000

    static func all(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
        guard !(context.uses[resource.name] ?? []).isEmpty, let time = resource.meaning.time.flatMap(resource.index),
            let grain = resource.fields[time].grain
        else { return [] }
        return [LoneTimeCheck(resource: resource, time: time, grain: grain)]
    }

    private init(resource: Resource, time: Int, grain: Grain) {
        (self.resource, self.time, self.grain) = (resource, time, grain)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let values = batch.columns[time].values
        for row in 0..<batch.count where values[row] != Column.missing {
            if periods[values[row]] != nil {
                periods[values[row]]?.rows += 1
            } else if periods.count < LoneTimeCheck.most {
                periods[values[row]] = (1, batch.place(row: row, column: time))
            }
        }
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        let all = periods.sorted { $0.key < $1.key }.map { (period: Period(grain, Int($0.key)), found: $0.value) }
        guard all.count > 2, all.count < LoneTimeCheck.most, let first = all.first, let last = all.last else { return }
        let inner = all.dropFirst().dropLast()
        guard let early = inner.first?.period, let late = inner.last?.period else { return }
        if isFar(late, last.period), isLone(last.found.rows, all) || isBeyond(last.period) {
            tell(last.period, last.found.place, first.period, late, log)
        } else if isFar(first.period, early), isLone(first.found.rows, all) {
            tell(first.period, first.found.place, early, last.period, log)
        }
    }

    private func isFar(_ a: Period, _ b: Period) -> Bool {
        b.firstDay.year - a.firstDay.year >= LoneTimeCheck.far
    }

    /// Fewer rows than half of what the other times have.
    private func isLone(_ rows: Int, _ all: [(period: Period, found: (rows: Int, place: Place))]) -> Bool {
        var counts = all.map(\.found.rows).sorted()
        counts.remove(at: counts.firstIndex(of: rows) ?? 0)
        return rows * 2 < counts[counts.count / 2]
    }

    /// Nobody can have measured it when the data were taken out.
    private func isBeyond(_ period: Period) -> Bool {
        resource.meaning.extracted.map { period.firstDay > $0 } ?? false
    }

    private func tell(_ period: Period, _ place: Place, _ from: Period, _ to: Period, _ log: FaultLog) {
        let words = [period, from, to].map { Swedish.period($0).replacing(Swedish.noBreakSpace, with: " ") }
        log.add(rule, column: resource.fields[time].name) {
            Diagnostic(
                rule,
                "tiden \(words[0]) ligger långt från alla andra i filen, "
                    + (from == to ? "som gäller \(words[1])" : "som går från \(words[1]) till \(words[2])"),
                at: place, hint: "rätta tiden; är den rätt, godta den med accept: [{rule: lone-time, reason: …}]")
        }
    }
}
