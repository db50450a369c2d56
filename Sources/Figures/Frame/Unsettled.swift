import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

/// What is not settled among values that are shown: preliminary, revised since an earlier publication, or estimated, by
/// the file's own flags. Said in words under every figure and table, since a drawing shows all values alike.
struct Unsettled {
    let readings: [Reading]

    /// One sentence for each that occurs.
    var sentences: [String] {
        let kinds: [(flag: (Lineage) -> Bool, one: String, many: String)] = [
            ({ $0.isPreliminary }, "preliminärt", "preliminära"), ({ $0.isRevised }, "reviderat", "reviderade"),
            ({ $0.isEstimated }, "en uppskattning", "uppskattningar"),
        ]
        let shown = readings.filter { $0.value.number != nil }
        return kinds.compactMap { kind in
            let own = shown.filter { kind.flag($0.lineage) }
            return own.isEmpty ? nil : sentence(own, of: shown, kind.one, kind.many)
        }
    }

    /// Whole periods are named, single values are counted.
    private func sentence(_ own: [Reading], of shown: [Reading], _ one: String, _ many: String) -> String {
        if shown.count == 1 { return "Värdet är \(one)." }
        if own.count == shown.count { return "Alla värden är \(many)." }
        let periods = Set(own.map(\.period))
        let isWhole = shown.count { periods.contains($0.period) } == own.count
        if isWhole, periods.count <= 3 {
            let times = Swedish.list(periods.sorted().map(Swedish.period))
            return own.count == 1 ? "Värdet för \(times) är \(one)." : "Värdena för \(times) är \(many)."
        }
        let count = Swedish.number(Exact(own.count))
        return "\(count) av \(Swedish.number(Exact(shown.count))) värden är \(own.count == 1 ? one : many)."
    }
}
