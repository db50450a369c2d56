import Language
import Tables
import Values

/// Says of an input without a number which file lacks what, and for which times.
struct Absence {
    let side: MeasurePlan.Side
    let dataset: DatasetCubes
    let query: Query
    let catalogue: Catalogue
    /// Not empty.
    let lacks: [Lack]

    /// `data/telefon-1177.csv har inga rader för 2022-05`.
    var sentence: String {
        for lack in lacks {
            guard case .unjoined(let path) = lack.kind else { continue }
            return "\(path) har inte rader för hela den tid som räknas"
        }
        let file = side.main.shape.resource.path
        guard dataset.states == nil else { return "\(file) har inga rader före \(spans(periods(lacks)))" }
        let (own, others) = (absent { isEmpty($0) }, absent { !isEmpty($0) })
        let parts = [
            stranger.map { "\($0) fanns inte \(spans(others))" },
            part("har inga rader för", own),
            stranger == nil ? part("har inga rader i urvalet för", others) : nil,
            part(
                "saknar värde i kolumnen «\(side.main.field?.name ?? "")» för",
                periods { if case .emptyCells = $0 { true } else { false } }),
            part("har varken det hela eller alla delar för", periods { $0 == .neitherWholeNorParts }),
        ]
        let told = parts.compactMap { $0 }
        return stranger == nil ? "\(file) \(Swedish.list(told))" : Swedish.list(told)
    }

    private func part(_ words: String, _ periods: [Period]) -> String? {
        periods.isEmpty ? nil : "\(words) \(spans(periods))"
    }

    private func periods(_ test: (Lack.Kind) -> Bool) -> [Period] { periods(lacks.filter { test($0.kind) }) }
    private func absent(_ test: (Period) -> Bool) -> [Period] { periods { $0 == .noRows }.filter(test) }
    private func periods(_ lacks: [Lack]) -> [Period] {
        Set(lacks.map(\.period)).sorted { ($0.firstDay, $0.lastDay) < ($1.firstDay, $1.lastDay) }
    }

    /// Whether the file has no row at all of the period.
    private func isEmpty(_ period: Period) -> Bool {
        let days = period.firstDay...period.lastDay
        let grain = side.main.shape.grain ?? .day
        return !dataset.observed.contains { days.contains(Period(grain, $0).firstDay) }
    }

    /// The value that the slice names, alone or among others, where it existed in none of the periods that it has no rows of.
    private var stranger: String? {
        let absent = absent { !isEmpty($0) }
        guard !absent.isEmpty, periods(lacks) == absent else { return nil }
        let named = query.slice.flatMap { slice -> [Dimension.Value] in
            guard case .values(let words) = slice.choice, let dimension = catalogue.dimension(slice.dimension) else {
                return []
            }
            return words.compactMap(dimension.value)
        }
        return named.first { value in !absent.contains { value.isValid(within: $0) } }?.label
    }

    /// `2022-05, 2022-07..2022-09 och 2023-01`: the first of them, and how many follow.
    private func spans(_ periods: [Period]) -> String {
        let joined = periods.reduce(into: [Period]()) { spans, period in
            if let last = spans.last, last.grain == period.grain, last.last + 1 == period.first {
                spans[spans.count - 1] = Period(period.grain, last.first, through: period.last)
            } else {
                spans.append(period)
            }
        }
        let shown = joined.prefix(Absence.most)
        let rest = periods.count - shown.reduce(0) { $0 + $1.count }
        return Swedish.list(shown.map(\.description) + (rest > 0 ? ["\(rest) tider till"] : []))
    }

    /// Times in a row that are named.
    static let most = 6
}
