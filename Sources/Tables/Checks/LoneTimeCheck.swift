import Diagnostics
import Language
import Values

/// A time far from all others of the file, with fewer rows than they have: most often two digits that have changed
/// places. Its rows are missing where they belong, and their own time is none of the report's.
struct LoneTimeCheck: DataCheck {
    let resource: Resource
    private let time: Int
    private let grain: Grain
    /// Number of a period → where its first row stands.
    private var places: [Int64: Place] = [:]
    /// How many rows there are of the periods about the first that is met, and of those farther off.
    private var near = [Int](repeating: 0, count: 2 * LoneTimeCheck.span)
    private var far: [Int64: Int] = [:]
    private var origin: Int64?

    let rule = Rule.loneTime
    let text = "ingen tid ligger långt från de andra"
    var hasTried: Bool { false }

    /// So many years from all others is far.
    private static let far = 5
    /// A file of more times than this has no time of its own kind.
    private static let most = 5_000
    /// So many periods before and after the first are counted without looking them up: a file may have millions of rows.
    private static let span = 4_096

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
            let first = origin ?? values[row]
            origin = first
            let (step, isFar) = values[row].subtractingReportingOverflow(first)
            let index = isFar ? -1 : Int(step) + LoneTimeCheck.span
            if near.indices.contains(index), near[index] > 0 {
                near[index] += 1
            } else {
                let place = batch.place(row: row, column: time)
                note(values[row], near.indices.contains(index) ? index : nil, place)
            }
        }
    }

    private mutating func note(_ period: Int64, _ index: Int?, _ place: Place) {
        if places[period] == nil {
            guard places.count < LoneTimeCheck.most else { return }
            places[period] = place
        }
        if let index { near[index] += 1 } else { far[period, default: 0] += 1 }
    }

    private func rows(_ period: Int64) -> Int {
        far[period] ?? origin.map { near[Int(period - $0) + LoneTimeCheck.span] } ?? 0
    }

    mutating func finish(_ table: TableEnd, _ log: FaultLog) {
        let all = places.sorted { $0.key < $1.key }.map {
            (period: Period(grain, Int($0.key)), found: (rows: rows($0.key), place: $0.value))
        }
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
